// The ways to take a quiz: as a test, with flashcards, as true or false, with gaps, with hints, without moving a card.
import type { Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { untilAlive } from "./review-verbs";
import { expect, test } from "./test";
import {
	answerField,
	askAs,
	attemptIdOf,
	currentStem,
	expectAccessible,
	expectVerdict,
	goOn,
	options,
	stemOf,
} from "./verbs";

const mode = (page: Page, label: string) =>
	page.getByRole("group", { name: ja.startForm.mode }).getByText(label, { exact: true }).click();

async function openStartForm(page: Page): Promise<void> {
	await page.goto("/sets");
	await page.getByRole("main").getByRole("article").getByRole("link").first().click();
	await page.getByRole("group", { name: ja.startForm.count }).getByText(ja.startForm.five).click();
}

async function start(page: Page): Promise<string> {
	await page.getByRole("button", { name: ja.startForm.start }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await expect(stemOf(page)).toBeVisible();
	return attemptIdOf(page);
}

const numbers = (page: Page) =>
	page.getByRole("navigation", { name: ja.testPaper.questions }).getByRole("button");
const logged = (attemptId: string, more = "") =>
	`SELECT count(*) FROM "ReviewLog" l JOIN "AttemptItem" i ON i."id" = l."clientKey" WHERE i."attemptId" = '${attemptId}' ${more}`;

test("a test: answers are changed, a question is flagged, nothing is told before it is handed in", async ({
	page,
	server,
}) => {
	await openStartForm(page);
	await mode(page, ja.startForm.test);
	await askAs(page, ja.startForm["true-false"]);
	const attemptId = await start(page);
	const asked = await server.askedIn(attemptId);
	await options(page).nth(0).click();
	await expect(options(page).nth(0)).toHaveAttribute("aria-pressed", "true");
	await options(page).nth(1).click();
	await expect(options(page).nth(1)).toHaveAttribute("aria-pressed", "true");
	await expect(options(page).nth(0)).not.toHaveAttribute("aria-pressed", "true");
	await page.getByRole("button", { name: ja.testPaper.flag }).click();
	await expect(numbers(page).first()).toContainText(ja.testPaper.flagged);
	const first = await currentStem(page);
	await page.keyboard.press("ArrowRight");
	await expect(stemOf(page)).not.toHaveText(first);
	await numbers(page).first().click();
	await expect(stemOf(page)).toHaveText(first);
	await expectAccessible(page);
	await page.reload();
	await expect(numbers(page).first()).toContainText(ja.testPaper.answered);
	await expect(numbers(page).first()).toContainText(ja.testPaper.flagged);
	expect(await server.count(logged(attemptId))).toBe(0);
	await page.getByRole("button", { name: ja.handIn.handIn }).click();
	const dialog = page.getByRole("dialog", { name: ja.handIn.title });
	await expect(dialog).toContainText(`${ja.testPaper.open}${asked.length - 1}`);
	await dialog.getByRole("button", { name: ja.handIn.handIn }).click();
	await page.waitForURL(/\/result$/);
	await expect(page.getByText(`/ ${asked.length}`)).toBeVisible();
	expect(await server.count(logged(attemptId))).toBe(1);
});

test("what is typed in a test is kept when the question is left, and can be typed anew", async ({
	page,
	server,
}) => {
	await openStartForm(page);
	await mode(page, ja.startForm.test);
	await askAs(page, ja.startForm.typed);
	const attemptId = await start(page);
	await answerField(page).fill("はじめの答え");
	const stored = page.waitForResponse((response) => response.url().endsWith("/responses"));
	await page.getByRole("button", { name: ja.quiz.next }).click();
	await stored;
	await expect(answerField(page)).toHaveValue("");
	await page.getByRole("button", { name: ja.testPaper.previous }).click();
	await expect(answerField(page)).toHaveValue("はじめの答え");
	const { key } = await server.keyOf(await currentStem(page));
	await answerField(page).fill(key);
	const changed = page.waitForResponse((response) => response.url().endsWith("/responses"));
	await answerField(page).press("Enter");
	await changed;
	await page.reload();
	await numbers(page).first().click();
	await expect(answerField(page)).toHaveValue(key);
	expect(
		await server.count(
			`SELECT count(*) FROM "Response" r JOIN "AttemptItem" i ON i."id" = r."itemId" WHERE i."attemptId" = '${attemptId}'`,
		),
	).toBe(2);
});

test("what is being typed when the time is up is handed over before", async ({ page, server }) => {
	await openStartForm(page);
	await mode(page, ja.startForm.test);
	await page.getByLabel(ja.startForm.timeLimit).selectOption("5");
	await askAs(page, ja.startForm.typed);
	const attemptId = await start(page);
	const soon = new Date(Date.now() + 7000).toISOString();
	await server.run(`UPDATE "Attempt" SET "deadlineAt" = '${soon}' WHERE "id" = '${attemptId}'`);
	await page.reload();
	await untilAlive(page);
	await answerField(page).fill("まだ書いている");
	await page.waitForURL(/\/result$/);
	const stored =
		await server.text(`SELECT r."raw" FROM "Response" r JOIN "AttemptItem" i ON i."id" = r."itemId"
		WHERE i."attemptId" = '${attemptId}' AND NOT r."late"`);
	expect(JSON.parse(stored)).toEqual({ text: "まだ書いている" });
});

test("a clock that is set while a test is taken neither ends it nor loses what is being typed", async ({
	page,
}) => {
	await page.addInitScript(() => {
		const now = Date.now;
		Date.now = () => now() + ((window as { astray?: number }).astray ?? 0);
	});
	await openStartForm(page);
	await mode(page, ja.startForm.test);
	await page.getByLabel(ja.startForm.timeLimit).selectOption("5");
	await askAs(page, ja.startForm.typed);
	await start(page);
	await untilAlive(page);
	await answerField(page).fill("まだ書いている");
	for (const minutes of [20, -20]) {
		const asked = page.waitForResponse((response) => response.url().includes("_rsc"));
		await page.evaluate((ms) => Object.assign(window, { astray: ms }), minutes * 60_000);
		await asked;
		await expect(page.getByRole("timer")).toContainText(/^04:/);
		const shown = await page.getByRole("timer").textContent();
		await expect(page.getByRole("timer")).not.toHaveText(shown ?? "");
		await expect(page.getByRole("timer")).toContainText(/^04:/);
		await expect(answerField(page)).toHaveValue("まだ書いている");
	}
});

test("Back from another page shows a test as it stands, its flags too", async ({ page }) => {
	await openStartForm(page);
	await mode(page, ja.startForm.test);
	await askAs(page, ja.startForm["true-false"]);
	await start(page);
	await untilAlive(page);
	await options(page).nth(0).click();
	await page.getByRole("button", { name: ja.testPaper.flag }).click();
	const stored = page.waitForResponse((response) => response.url().endsWith("/responses"));
	await options(page).nth(1).click();
	await stored;
	await page.getByRole("banner").getByRole("link", { name: ja.shell.sets }).click();
	await page.waitForURL(/\/sets$/);
	await page.goBack();
	await expect(numbers(page).first()).toContainText(ja.testPaper.answered);
	await expect(numbers(page).first()).toContainText(ja.testPaper.flagged);
	await numbers(page).first().click();
	await expect(options(page).nth(1)).toHaveAttribute("aria-pressed", "true");
});

test("a test whose time has run out is over, also where nobody was there", async ({ page, server }) => {
	await openStartForm(page);
	await mode(page, ja.startForm.test);
	await page.getByLabel(ja.startForm.timeLimit).selectOption("5");
	await askAs(page, ja.startForm["true-false"]);
	const attemptId = await start(page);
	await expect(page.getByRole("timer")).toContainText(/^0[45]:/);
	const stored = page.waitForResponse((response) => response.url().endsWith("/responses"));
	await options(page).nth(0).click();
	await stored;
	await page.goto("/");
	const past = new Date(Date.now() - 60_000).toISOString();
	await server.run(`UPDATE "Attempt" SET "deadlineAt" = '${past}' WHERE "id" = '${attemptId}'`);
	const submitted = page.waitForResponse((response) => response.url().endsWith("/submission"));
	await page.goto(`/attempts/${attemptId}`);
	await page.waitForURL(/\/result$/);
	await submitted;
	await expect.poll(() => server.count(logged(attemptId))).toBe(1);
});

test("flashcards by keyboard alone, to the result", async ({ page, server }) => {
	await openStartForm(page);
	await mode(page, ja.startForm.flashcards);
	const attemptId = await start(page);
	await untilAlive(page);
	await page.keyboard.press("?");
	const help = page.getByRole("dialog", { name: ja.quiz.keysTitle });
	await expect(help).toContainText(ja.review.keyRate);
	await expect(help).not.toContainText(ja.quiz.keyGuess);
	await page.keyboard.press("Escape");
	for (let nth = 0; nth < 5; nth++) {
		const stem = await currentStem(page);
		await page.keyboard.press("Space");
		await expect(page.getByRole("region", { name: ja.review.answer })).toBeVisible();
		await page.keyboard.press(nth === 0 ? "Digit1" : "Space");
		if (nth < 4) await expect(stemOf(page)).not.toHaveText(stem);
	}
	await page.waitForURL(/\/result$/);
	await expect(page.getByText(ja.result.forgotten)).toBeVisible();
	expect(await server.count(logged(attemptId, `AND l."rating" = 3`))).toBe(4);
});

test("true or false: a claim is answered, and moves no card", async ({ page, server }) => {
	await openStartForm(page);
	await askAs(page, ja.startForm["true-false"]);
	const attemptId = await start(page);
	const { key } = await server.keyOf(await currentStem(page));
	const claim = (await page.getByRole("figure").getByRole("blockquote").textContent()) ?? "";
	const isTrue = claim === key;
	await expectAccessible(page);
	await page.keyboard.press(isTrue ? "Digit1" : "Digit2");
	await expectVerdict(page, "right");
	await goOn(page);
	await options(page).nth(0).click();
	await expect(page.getByRole("button", { name: ja.quiz.next })).toBeVisible();
	expect(await server.count(logged(attemptId, `AND l."effect" = 'practice'`))).toBe(2);
});

test("a gap is filled in the sentence of the document, and a hint makes a right answer hard", async ({
	page,
	server,
}) => {
	await openStartForm(page);
	await askAs(page, ja.startForm.cloze);
	const attemptId = await start(page);
	const { key } = await server.keyOf(await currentStem(page));
	await expect(page.getByRole("blockquote")).toContainText(ja.quiz.blank);
	await expect(page.getByRole("blockquote")).not.toContainText(key);
	await expectAccessible(page);
	await page.getByRole("button", { name: ja.quiz.hint }).click();
	await expect(page.getByText(ja.quiz.hintFirst)).toBeVisible();
	await answerField(page).fill(key);
	await answerField(page).press("Enter");
	await expectVerdict(page, "right");
	expect(await server.count(logged(attemptId, `AND l."rating" = 2`))).toBe(1);
});

test("what is crammed moves no card, and stands in the history with every answer", async ({
	page,
	server,
}) => {
	await openStartForm(page);
	await mode(page, ja.startForm.cram);
	const attemptId = await start(page);
	for (let left = 4; left >= 0; left--) {
		await page.getByRole("button", { name: ja.quiz.unknown }).click();
		if (left > 0) await goOn(page);
	}
	await page.getByRole("link", { name: ja.quiz.toResult }).click();
	await page.waitForURL(/\/result$/);
	await expect(page.getByText(ja.resultPage.scheduleTitle)).toHaveCount(0);
	expect(await server.count(logged(attemptId, `AND l."effect" = 'practice'`))).toBe(5);
	await page.goto("/");
	await page.getByRole("link", { name: ja.today.allAttempts }).click();
	await page.waitForURL(/\/attempts$/);
	await expectAccessible(page);
	await page.getByRole("main").getByRole("listitem").first().getByRole("link").click();
	await page.waitForURL(/\/result$/);
	await expect(page.locator("mark").first()).toBeVisible();
});

test("events are moved into their order by keyboard, and told with their times", async ({ page, server }) => {
	await openStartForm(page);
	await askAs(page, ja.startForm.ordering);
	const attemptId = await start(page);
	const list = page.getByRole("list", { name: ja.quiz.events });
	const before = await list.getByRole("listitem").allTextContents();
	await expectAccessible(page);
	await list
		.getByRole("button", { name: new RegExp(`^${ja.quiz.later}`) })
		.first()
		.focus();
	await page.keyboard.press("Enter");
	const after = await list.getByRole("listitem").allTextContents();
	expect(after.map((text) => text.slice(1))).toEqual(
		[1, 0, ...before.keys()]
			.slice(0, 2)
			.map((at) => before[at]?.slice(1))
			.concat(before.slice(2).map((text) => text.slice(1))),
	);
	await page.getByRole("button", { name: ja.quiz.submit, exact: true }).click();
	await expect(page.getByText(/（\d{4}年.*） → /).first()).toBeVisible();
	await expect(page.locator("mark")).toHaveCount(before.length);
	expect(await server.count(logged(attemptId, `AND l."presentation" = 'ordering'`))).toBe(1);
});
