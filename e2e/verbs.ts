// What people do in Yomitoi, in their own words; the specs are written in these.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import type { Server } from "./server";

export const PASSWORD = "むらさき色の雨傘";

let people = 0;
/** A name that nobody on this server has. */
export const newName = () => `学習者${process.pid}-${++people}`;

export const stemOf = (page: Page) => page.getByRole("heading", { level: 2 });
export const options = (page: Page) => page.getByRole("list", { name: ja.quiz.options }).getByRole("button");
export const answerField = (page: Page) => page.getByRole("textbox", { name: ja.quiz.typedLabel });
export const nextButton = (page: Page) => page.getByRole("button", { name: ja.quiz.next });
const feedbackOf = (page: Page, verdict: "right" | "wrong") =>
	page.getByRole("region", { name: ja.quiz[verdict], exact: true });

/** The attempt whose page is open. */
export const attemptIdOf = (page: Page) => /\/attempts\/([\w-]+)/.exec(page.url())?.[1] ?? "";

/** From the front page into a quiz by one press. */
export async function startFirstQuiz(page: Page): Promise<void> {
	await page.goto("/");
	await page.getByRole("button", { name: ja.landing.start }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await expect(stemOf(page)).toBeVisible();
}

/** Asks in one way alone. */
export async function askAs(page: Page, wanted: string): Promise<void> {
	await page.getByText(ja.startForm.more).click();
	await page.getByLabel(wanted, { exact: true }).check();
	if (wanted !== ja.startForm.choice) await page.getByLabel(ja.startForm.choice, { exact: true }).uncheck();
}

/** Starts a quiz of the first set on its own page. */
export async function startQuizOf(page: Page, count: string | RegExp, wish: string): Promise<void> {
	await page.goto("/sets");
	await page.getByRole("main").getByRole("article").getByRole("link").first().click();
	await page.getByRole("group", { name: ja.startForm.count }).getByText(count, { exact: true }).click();
	await askAs(page, wish);
	await page.getByRole("button", { name: ja.startForm.start }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
}

export async function currentStem(page: Page): Promise<string> {
	return (await stemOf(page).textContent()) ?? "";
}

/** What the options say, without their numbers. */
export async function optionTexts(page: Page): Promise<string[]> {
	return (await options(page).allTextContents()).map((text) => text.slice(1));
}

export async function answerRight(page: Page, server: Server): Promise<void> {
	const { key } = await server.keyOf(await currentStem(page));
	const isChoice = (await options(page).count()) > 0;
	if (isChoice)
		await options(page)
			.filter({ has: page.getByText(key, { exact: true }) })
			.click();
	else await typeAnswer(page, key);
	await expect(feedbackOf(page, "right")).toBeVisible();
}

export async function answerWrong(page: Page, server: Server): Promise<void> {
	const { key } = await server.keyOf(await currentStem(page));
	const wrong = (await optionTexts(page)).findIndex((text) => text !== key);
	if (wrong >= 0) await options(page).nth(wrong).click();
	else await typeAnswer(page, "?");
	await expect(feedbackOf(page, "wrong")).toBeVisible();
}

export async function typeAnswer(page: Page, text: string): Promise<void> {
	await answerField(page).fill(text);
	await answerField(page).press("Enter");
}

export async function answerUnknown(page: Page): Promise<void> {
	await page.getByRole("button", { name: ja.quiz.unknown }).click();
	await expect(feedbackOf(page, "wrong")).toBeVisible();
}

/** Goes on, answering "I don't know", to the first question that is put as a choice. */
export async function skipToChoice(page: Page): Promise<void> {
	while ((await options(page).count()) === 0) {
		await answerUnknown(page);
		await goOn(page);
	}
}

/** Goes on, answering "I don't know", to the first question that is to be typed. */
export async function skipToTyped(page: Page): Promise<void> {
	while ((await options(page).count()) > 0) {
		await answerUnknown(page);
		await goOn(page);
	}
}

export async function goOn(page: Page): Promise<void> {
	const stem = await currentStem(page);
	await nextButton(page).click();
	await expect(stemOf(page)).not.toHaveText(stem);
}

/** Answers what is left of a quiz with "I don't know", to its end page. */
export async function finishQuiz(page: Page): Promise<void> {
	const toResult = page.getByRole("link", { name: ja.quiz.toResult });
	for (;;) {
		await answerUnknown(page);
		if (await toResult.isVisible()) break;
		await goOn(page);
	}
	await toResult.click();
	await page.waitForURL(/\/result$/);
}

export async function expectVerdict(page: Page, verdict: "right" | "wrong"): Promise<void> {
	await expect(feedbackOf(page, verdict)).toBeVisible();
}

export const wasRightButton = (page: Page) => page.getByRole("button", { name: ja.report.wasRight });
export const reportButton = (page: Page) =>
	page.getByRole("button", { name: ja.report.report, exact: true }).first();
export const reportDialog = (page: Page) => page.getByRole("dialog", { name: ja.report.title });

/** Walks back from what has the focus, by keyboard, to something further up. */
export async function tabBackTo(page: Page, target: Locator): Promise<void> {
	for (let steps = 0; steps < 30; steps++) {
		await page.keyboard.press("Shift+Tab");
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error("Tab does not lead there");
}

/** Reports the question that is open, by mouse. */
export async function reportAs(page: Page, reason: string): Promise<void> {
	await reportButton(page).click();
	await reportDialog(page).getByText(reason).click();
	await reportDialog(page).getByRole("button", { name: ja.report.send }).click();
	await expect(reportDialog(page)).toHaveCount(0);
	await expect(page.getByText(ja.report.sent)).toBeVisible();
}

/** Signs up on this browser and returns the recovery code that is shown once. */
export async function signUp(page: Page, name: string): Promise<string> {
	await page.goto("/sign-up");
	await page.getByLabel(ja.signUp.name, { exact: true }).fill(name);
	await page.getByLabel(ja.signUp.password, { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: ja.signUp.submit }).click();
	const code = await page.getByLabel(ja.signUp.code).inputValue();
	await page.getByRole("link", { name: ja.signUp.continue }).click();
	await page.waitForURL(/\/$/);
	return code;
}

export async function signOut(page: Page): Promise<void> {
	await page.getByRole("banner").getByRole("button").first().click();
	await page.getByRole("button", { name: ja.shell.signOut }).click();
	await expect(page.getByRole("link", { name: ja.shell.signIn })).toBeVisible();
}

export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
	await page.goto("/sign-in");
	await page.getByLabel(ja.signIn.name).fill(name);
	await page.getByLabel(ja.signIn.password).fill(password);
	await page.getByRole("button", { name: ja.signIn.submit }).click();
}

/** One of the two large numbers of the home page. */
export const figure = (page: Page, label: string) =>
	page
		.getByRole("main")
		.locator("dl > *")
		.filter({ has: page.getByRole("link", { name: label, exact: true }) })
		.getByRole("definition");

/** What was done last, as the home page lists it. */
export const recentRows = (page: Page) =>
	page.getByRole("region", { name: ja.today.recent }).getByRole("listitem");

export const scoreOf = (total: number, right: number) =>
	ja.attempts.score.replace("{total}", String(total)).replace("{right}", String(right));

/** Makes a set of a pasted text and waits until it has been read; the desk is open then. */
export async function makeSetOf(page: Page, text: string): Promise<void> {
	await page.goto("/sets/new");
	await page.getByLabel(ja.sourceForm.text).fill(text);
	await page.getByRole("button", { name: ja.sourceForm.make }).click();
	await page.waitForURL(/\/sets\/[\w-]+\/desk/);
	await expect(page.getByText("を読み終えました")).toBeVisible({ timeout: 30_000 });
}

/** Opens one of the lists of the desk. */
export async function deskTab(page: Page, name: string): Promise<void> {
	const tab = page.getByRole("navigation", { name: ja.desk.show }).getByRole("link", { name });
	await tab.click();
	await expect(tab).toHaveAttribute("aria-current", "page");
}

/** The card of a question on the desk, by something of its stem. */
export const cardOf = (page: Page, stem: string) =>
	page.getByRole("main").getByRole("article").filter({ hasText: stem }).first();

export const questionForm = (page: Page, name: string) => page.getByRole("form", { name });

/** axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
	// The title of a page that was gone to without a load comes a moment after it.
	await expect(page).toHaveTitle(/./);
	const { violations } = await new AxeBuilder({ page }).analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
	expect(found).toEqual([]);
}
