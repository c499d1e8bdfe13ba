import ja from "../messages/ja.json" with { type: "json" };
import { expect, test } from "./test";
import { answerRight, currentStem, finishQuiz, goOn, startQuizOf, stemOf } from "./verbs";

const rating = (label: string) => new RegExp(` ${label} `);

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
	const sql = `SELECT c."dueDay" - c."lastDay" FROM "Card" c JOIN "QuestionRevision" r ON r."questionId" = c."questionId"
		WHERE r."stem" = '${stem.replaceAll("'", "''")}' ORDER BY c."createdAt" DESC`;
	expect(await server.count(sql)).toBe(Number(days));
});

test("Again keeps a card in today's steps, and the page says when the next comes", async ({
	page,
	server,
}) => {
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
	await page.getByRole("main").getByRole("link").first().click();
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
