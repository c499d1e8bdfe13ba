import type { Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { finishAttempt, firstSet } from "./requests";
import type { Server } from "./server";
import { expect, test } from "./test";
import { answerRight, attemptIdOf, currentStem, finishQuiz, goOn, startQuizOf, stemOf } from "./verbs";

const rating = (label: string) => new RegExp(` ${label} `);

/** Turns the open card over and rates it; tells the intervals in days that the buttons showed. */
async function rateAs(page: Page, label: string): Promise<Record<string, number>> {
	await page.getByRole("button", { name: ja.review.reveal }).click();
	const intervals: Record<string, number> = {};
	for (const each of [ja.review.hard, ja.review.good, ja.review.easy]) {
		const words = await page.getByRole("button", { name: rating(each) }).textContent();
		const days = /(\d+)日/.exec(words ?? "")?.[1];
		if (days) intervals[each] = Number(days);
	}
	const stored = page.waitForResponse((response) => response.url().endsWith("/api/reviews"));
	await page.getByRole("button", { name: rating(label) }).click();
	await stored;
	return intervals;
}

/** Days from the last answer to the next, of the newest card of a question. */
const storedInterval = (server: Server, stem: string) =>
	server.count(`SELECT c."dueDay" - c."lastDay" FROM "Card" c JOIN "QuestionRevision" r ON r."questionId" = c."questionId"
		WHERE r."stem" = '${stem.replaceAll("'", "''")}' ORDER BY c."createdAt" DESC`);

const isOwnerOf = (attemptId: string) =>
	`"userId" = (SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`;

test("what a finished quiz has not asked comes in review, by keyboard alone, with the interval that is then stored", async ({
	page,
	server,
}) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	await finishQuiz(page);
	await page.goto("/review");
	const stem = await currentStem(page);
	const { key } = await server.keyOf(stem);
	await expect(page.getByText(key, { exact: true })).toHaveCount(0);
	await page.keyboard.press("Space");
	await expect(page.getByText(key, { exact: true }).first()).toBeVisible();
	await expect(page.locator("mark").first()).toBeVisible();
	const easy = page.getByRole("button", { name: rating(ja.review.easy) });
	const days = /(\d+)日/.exec((await easy.textContent()) ?? "")?.[1];
	const stored = page.waitForResponse((response) => response.url().endsWith("/api/reviews"));
	await page.keyboard.press("Digit4");
	await stored;
	await expect(stemOf(page)).not.toHaveText(stem);
	expect(await storedInterval(server, stem)).toBe(Number(days));
});

test("Again keeps a card in today's steps", async ({ page, server }) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	await finishQuiz(page);
	await page.goto("/review");
	const before = await server.count('SELECT count(*) FROM "ReviewLog" WHERE "inReview" = 1 AND "rating" = 1');
	await page.getByRole("button", { name: ja.review.reveal }).click();
	const again = page.getByRole("button", { name: rating(ja.review.again) });
	await expect(again).toContainText("1分");
	const stored = page.waitForResponse((response) => response.url().endsWith("/api/reviews"));
	await again.click();
	await stored;
	expect(await server.count('SELECT count(*) FROM "ReviewLog" WHERE "inReview" = 1 AND "rating" = 1')).toBe(
		before + 1,
	);
});

test("where only a step is left, the page says when it comes, in the learner's own time", async ({
	page,
	server,
}) => {
	const attemptId = await finishAttempt(page.request, await firstSet(server));
	await page.request.patch("/api/preferences", { data: { newPerDay: 6 } }); // five are answered, one is left
	await page.goto("/review");
	await expect(page.getByRole("progressbar")).toHaveAttribute("max", "1");
	await rateAs(page, ja.review.again);
	await page.getByRole("link", { name: ja.review.more }).click();
	await expect(page.getByText(ja.reviewPage.emptyTitle)).toBeVisible();
	const dueAt = await server.text(`SELECT min("dueAt") FROM "Card" WHERE ${isOwnerOf(attemptId)}`);
	const clock = new Intl.DateTimeFormat("ja-JP", {
		hour: "numeric",
		minute: "2-digit",
		timeZone: "Asia/Tokyo",
	});
	await expect(page.getByRole("main")).toContainText(
		ja.reviewPage.next.replace("{time}", clock.format(new Date(dueAt))),
	);
});

test("the intervals on the buttons of a card that is due are those that are stored", async ({
	page,
	server,
}) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	const attemptId = attemptIdOf(page);
	for (let left = 4; left >= 0; left--) {
		await answerRight(page, server);
		if (left > 0) await goOn(page);
	}
	// As if it had been a week ago.
	await server.run(`UPDATE "ReviewLog" SET "learnerDay" = "learnerDay" - 7 WHERE ${isOwnerOf(attemptId)}`);
	await server.run(
		`UPDATE "Card" SET "lastDay" = "lastDay" - 7, "dueDay" = "dueDay" - 7 WHERE ${isOwnerOf(attemptId)}`,
	);
	const answered = (await server.askedIn(attemptId)).map(({ stem }) => stem);
	for (const label of [ja.review.good, ja.review.hard]) {
		await page.goto("/review");
		const stem = await currentStem(page);
		expect(answered).toContain(stem);
		const intervals = await rateAs(page, label);
		expect(intervals[ja.review.hard]).toBeLessThan(intervals[ja.review.good] ?? 0);
		expect(await storedInterval(server, stem), label).toBe(intervals[label]);
	}
});

test("what was missed is listed and drilled on its own page", async ({ page, server }) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	await answerRight(page, server);
	await goOn(page);
	const missed = await currentStem(page);
	await finishQuiz(page);
	await page.goto("/review/missed");
	await expect(page.getByRole("listitem").filter({ hasText: missed })).toBeVisible();
	await page.getByRole("button", { name: ja.missedPage.drillAll }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await expect(page.getByRole("progressbar")).toHaveAttribute("max", "4");
});

test("a set is studied by its button, and its questions leave the queue by it", async ({ page }) => {
	await page.goto("/sets");
	await page.getByRole("main").getByRole("article").getByRole("link").first().click();
	await page.getByRole("button", { name: ja.studyToggle.study }).click();
	await expect(page.getByRole("button", { name: ja.studyToggle.stop })).toBeVisible();
	await page.goto("/review");
	await expect(page.getByRole("button", { name: ja.review.reveal })).toBeVisible();
	await page.goBack();
	await page.getByRole("button", { name: ja.studyToggle.stop }).click();
	await expect(page.getByRole("button", { name: ja.studyToggle.study })).toBeVisible();
	await page.goto("/review");
	await expect(page.getByText(ja.reviewPage.emptyTitle)).toBeVisible();
});
