// Every page as people see it, on phone and laptop, light and dark, in both languages: axe finds nothing, nothing
// sticks out sideways, and a picture of each is left in e2e/screenshots to be looked at.
import type { Locator, Page } from "@playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { expect, test } from "./test";
import { expectAccessible, newName, PASSWORD } from "./verbs";

const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 } };
const LANGUAGES = { ja: { locale: "ja-JP", m: ja }, en: { locale: "en-US", m: en } };

const LIGHTHOUSE = `松崎町の灯台

松崎町は1958年に町立灯台を設立した。町長の村瀬たかし氏は2011年4月、「灯台は町の目だ」と述べた。

2019年11月3日、松崎町は新しい灯台を開館した。`;

type Looker = { page: Page; m: typeof ja; look: (name: string) => Promise<void> };

async function lookAtQuiz({ page, m, look }: Looker) {
	await page.goto("/");
	await look("landing");
	await page.goto("/sets");
	await look("sets");
	await page.getByRole("main").getByRole("article").getByRole("link").first().click();
	await expect(page.getByRole("button", { name: m.startForm.start })).toBeVisible();
	await look("set");
	await page.getByText(m.startForm.five, { exact: true }).click();
	await page.getByRole("button", { name: m.startForm.start }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await look("question");
	const toResult = page.getByRole("link", { name: m.quiz.toResult });
	const next = page.getByRole("button", { name: m.quiz.next });
	const options = page.getByRole("list", { name: m.quiz.options }).getByRole("button");
	for (let asked = 0; asked < 5; asked++) {
		await expect(page.getByRole("button", { name: m.quiz.unknown })).toBeVisible();
		if ((await options.count()) > 0) await options.first().click();
		else await page.getByRole("button", { name: m.quiz.unknown }).click();
		await expect(next.or(toResult)).toBeVisible();
		if (asked < 2) await look(`feedback-${asked + 1}`);
		await next.or(toResult).click();
	}
	await page.waitForURL(/\/result$/);
	await look("result");
	const documentLink = page.getByRole("link", { name: new RegExp(m.result.readInDocument) }).first();
	if (await documentLink.isVisible()) {
		await page.goto((await documentLink.getAttribute("href")) ?? "/");
		await look("document");
	}
}

async function lookAtTyped({ page, m, look }: Looker) {
	await page.goto("/sets");
	await page.getByRole("main").getByRole("article").getByRole("link").first().click();
	await page.getByText(m.startForm.more).click();
	await look("start-form");
	await page.getByLabel(m.startForm.typed, { exact: true }).check();
	await page.getByLabel(m.startForm.choice, { exact: true }).uncheck();
	await page.getByRole("button", { name: m.startForm.start }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await expect(page.getByRole("button", { name: m.quiz.unknown })).toBeVisible();
	await look("question-typed");
}

async function lookAtReview({ page, m, look }: Looker) {
	await page.goto("/");
	await look("today");
	await page.goto("/review");
	const reveal = page.getByRole("button", { name: m.review.reveal });
	const options = page.getByRole("list", { name: m.quiz.options }).getByRole("button");
	const stem = page.getByRole("heading", { level: 2 });
	const buryTo = async (wanted: Locator) => {
		while ((await wanted.count()) === 0) {
			const shown = await stem.textContent();
			await page.keyboard.press("-");
			await expect(stem).not.toHaveText(shown ?? "");
		}
	};
	await expect(stem).toBeVisible();
	await buryTo(options);
	await look("review-choice");
	await options.last().click();
	await expect(page.getByRole("button", { name: m.quiz.next })).toBeFocused();
	await look("review-choice-told");
	await page.getByRole("button", { name: m.quiz.next }).click();
	await buryTo(reveal);
	await look("review-front");
	await page.getByRole("button", { name: m.review.cardMenu }).click();
	await look("review-menu");
	await page.keyboard.press("Escape");
	await reveal.click();
	await look("review-back");
	await page.goto("/review/missed");
	await look("missed");
}

async function lookAtProgress({ page, m, look }: Looker) {
	await page.goto("/progress");
	await look("progress");
	await page.goto("/cards");
	await look("cards");
	await page.getByRole("list", { name: m.cardList.label }).getByRole("link").first().click();
	await page.waitForURL(/\/cards\/[\w-]+$/);
	await look("card");
}

async function lookAtAccount({ page, m, look }: Looker) {
	await page.goto("/sign-in");
	await look("sign-in");
	await page.goto("/recover");
	await look("recover");
	await page.goto("/sign-up");
	await look("sign-up");
	await page.getByLabel(m.signUp.name, { exact: true }).fill(newName());
	await page.getByLabel(m.signUp.password, { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: m.signUp.submit }).click();
	await expect(page.getByLabel(m.signUp.code, { exact: true })).toBeVisible();
	await look("recovery-code");
	await page.goto("/settings");
	await look("settings");
	await page.goto("/nowhere");
	await look("not-found");
}

/** The desk of a text, an assignment from its form to its results, and what somebody in the class sees of it. */
async function lookAtTeaching({ page, m, look }: Looker) {
	await page.goto("/sets/new");
	await look("new-set");
	await page.getByLabel(m.sourceForm.text).fill(LIGHTHOUSE);
	await page.getByRole("button", { name: m.sourceForm.make }).click();
	await page.waitForURL(/\/desk/);
	await page.getByLabel(m.desk.selectAll).check({ timeout: 30_000 });
	await look("desk");
	await page.getByRole("button", { name: m.desk.edit, exact: true }).first().click();
	await look("desk-form");
	await page.goto(page.url());
	await page.getByLabel(m.desk.selectAll).check();
	await page.getByRole("button", { name: m.desk.acceptSelected }).click();
	await expect(page.getByLabel(m.desk.selectAll)).toHaveCount(0);
	await page.goto("/classes");
	await page.getByRole("main").getByRole("link", { name: "1年1組" }).click();
	await page.waitForURL(/\/classes\/[\w-]+$/);
	await page.goto(`${page.url()}/assignments/new`);
	await look("new-assignment");
	await page.getByRole("button", { name: m.assignmentForm.create }).click();
	await page.waitForURL(/\/assignments\/(?!new)[\w-]+$/);
	await look("assignment-standing");
	await page.goto(`${page.url()}/results`);
	await look("results");
}

/** As the account of before makes a class, and somebody else joins it on this device. */
async function lookAtClasses({ page, m, look }: Looker) {
	await page.goto("/classes");
	await page.getByLabel(m.classForm.name).fill("1年1組");
	await page.getByRole("button", { name: m.classForm.submit }).click();
	await page.waitForURL(/\/classes\/[\w-]+$/);
	const classUrl = page.url();
	await page.goto(`${classUrl}/roster`);
	await page.getByLabel(m.rosterForm.list).fill("1 青木 花\n0 石田");
	await page.getByRole("button", { name: m.rosterForm.submit }).click();
	await expect(page.getByText(m.rosterFaults["bad-number"])).toBeVisible();
	await look("roster");
	await page.getByLabel(m.rosterForm.list).fill("1 青木 花\n2 石田\n上野 太郎");
	await page.getByRole("button", { name: m.rosterForm.submit }).click();
	await expect(page.getByText(m.rosterForm.cardsTitle)).toBeVisible();
	await look("return-cards");
	await page.goto(`${classUrl}/code`);
	await look("class-code");
	const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
	await page.goto(classUrl);
	await page.getByRole("button", { name: m.members.change }).first().click();
	await look("class-teacher");
	await page.goto("/classes");
	await look("classes");
	await lookAtTeaching({ page, m, look });
	await page.context().clearCookies();
	await page.goto(`/join?code=${code}`);
	await look("join");
	await page.getByLabel(m.joinForm.nickname).fill("石田");
	await page.getByRole("button", { name: m.joinForm.submit }).click();
	await expect(page.getByLabel(m.joinForm.returnCode)).toBeVisible();
	await look("return-code");
	await page.goto(classUrl);
	await look("class-learner");
	await page.locator("main a[href^='/assignments/']").click();
	await page.waitForURL(/\/assignments\/[\w-]+$/);
	await look("assignment");
	await page.goto("/return");
	await look("return");
}

for (const [language, { locale, m }] of Object.entries(LANGUAGES)) {
	for (const colorScheme of ["light", "dark"] as const) {
		for (const [size, viewport] of Object.entries(SIZES)) {
			test.describe(`${language} ${colorScheme} ${size}`, () => {
				test.use({ locale, colorScheme, viewport, expectedErrors: [/40[04]/] });
				test("every page", async ({ page }) => {
					test.setTimeout(180_000);
					const look = async (name: string) => {
						await page.evaluate(() => document.fonts.ready);
						const path = `e2e/screenshots/${name}-${language}-${colorScheme}-${size}.png`;
						await page.screenshot({ path, fullPage: true });
						const sticksOut = await page.evaluate(
							() => document.documentElement.scrollWidth > window.innerWidth,
						);
						expect(sticksOut, `${name} scrolls sideways`).toBe(false);
						await expectAccessible(page);
					};
					const looker = { page, m, look };
					await lookAtQuiz(looker);
					await lookAtTyped(looker);
					await lookAtReview(looker);
					await lookAtProgress(looker);
					await lookAtAccount(looker);
					await lookAtClasses(looker);
				});
			});
		}
	}
}
