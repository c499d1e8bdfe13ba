// What comes in review, and when it comes again.
import type { Locator, Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { beginAttempt, finishAttempt, firstSet, post, replyTo, studySet } from "./requests";
import {
	backOf,
	beginReview,
	buryToFlashcard,
	cardLine,
	failCard,
	goToReview,
	REVIEWS,
	ratingButton,
	revealButton,
	untilNext,
} from "./review-verbs";
import type { Server } from "./server";
import { expect, test } from "./test";
import { answerRight, attemptIdOf, currentStem, finishQuiz, goOn, startQuizOf, stemOf } from "./verbs";

/** The intervals in days that the buttons of the open card show. */
async function intervalsOn(page: Page): Promise<Record<string, number>> {
	const intervals: Record<string, number> = {};
	for (const word of [ja.review.hard, ja.review.good, ja.review.easy]) {
		const shown = await ratingButton(page, word).textContent();
		const days = /(\d+)日/.exec(shown ?? "")?.[1];
		if (days) intervals[word] = Number(days);
	}
	return intervals;
}

/** Days from the last answer to the next, of the newest card of a question. */
const storedInterval = (server: Server, stem: string) =>
	server.count(`SELECT c."dueDay" - c."lastDay" FROM "Card" c JOIN "QuestionRevision" r ON r."questionId" = c."questionId"
		WHERE r."stem" = '${stem.replaceAll("'", "''")}' ORDER BY c."createdAt" DESC`);

const isOwnerOf = (attemptId: string) =>
	`"userId" = (SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`;

test("what a finished quiz has not asked comes in review, with the interval that is then stored", async ({
	page,
	server,
}) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	const answered = (await server.askedIn(attemptIdOf(page))).map(({ stem }) => stem);
	await finishQuiz(page);
	await goToReview(page);
	await buryToFlashcard(page);
	const stem = await currentStem(page);
	expect(answered).not.toContain(stem);
	const { key } = await server.keyOf(stem);
	await expect(page.getByText(key, { exact: true })).toHaveCount(0);
	await page.keyboard.press("Space");
	await expect(backOf(page)).toContainText(key);
	await expect(backOf(page).locator("mark").first()).toBeVisible();
	const { [ja.review.easy]: days } = await intervalsOn(page);
	await untilNext(page, REVIEWS, () => page.keyboard.press("Digit4"));
	expect(await storedInterval(server, stem)).toBe(days);
});

test("Again keeps a card in today's steps", async ({ page, server }) => {
	await beginReview(page, server);
	await buryToFlashcard(page);
	const stem = await currentStem(page);
	await revealButton(page).click();
	const again = ratingButton(page, ja.review.again);
	await expect(again).toContainText("1分");
	await untilNext(page, REVIEWS, () => again.click());
	expect(await server.logOf(stem)).toEqual(["flashcard 1"]);
});

test("where only a step is left, the page says when it comes, in the learner's own time", async ({
	page,
	server,
}) => {
	const attemptId = await finishAttempt(page.request, await firstSet(server));
	await page.request.patch("/api/preferences", { data: { newPerDay: 6 } }); // five are answered, one is left
	await goToReview(page);
	await expect(cardLine(page)).toHaveAttribute("max", "1");
	await failCard(page);
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
	const setId = await firstSet(server);
	await studySet(page.request, setId);
	const attemptId = await beginAttempt(page.request, setId, "all");
	// What has no wrong choices is typed in a quiz, and a flashcard in review until it is a week strong.
	for (const [position, { key, presentation }] of (await server.askedIn(attemptId)).entries())
		if (presentation === "typed")
			await post(page.request, `/api/attempts/${attemptId}/responses`, replyTo(position, { text: key }));
	// As if it had been a week ago.
	await server.run(`UPDATE "ReviewLog" SET "learnerDay" = "learnerDay" - 7 WHERE ${isOwnerOf(attemptId)}`);
	await server.run(
		`UPDATE "Card" SET "lastDay" = "lastDay" - 7, "dueDay" = "dueDay" - 7 WHERE ${isOwnerOf(attemptId)}`,
	);
	for (const word of [ja.review.good, ja.review.hard]) {
		await goToReview(page);
		const stem = await currentStem(page);
		await revealButton(page).click();
		const intervals = await intervalsOn(page);
		expect(intervals[ja.review.hard]).toBeLessThan(intervals[ja.review.good] ?? 0);
		await untilNext(page, REVIEWS, () => ratingButton(page, word).click());
		expect(await storedInterval(server, stem), word).toBe(intervals[word]);
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
	await goToReview(page);
	await page.goBack();
	await page.getByRole("button", { name: ja.studyToggle.stop }).click();
	await expect(page.getByRole("button", { name: ja.studyToggle.study })).toBeVisible();
	await page.goto("/review");
	await expect(page.getByText(ja.reviewPage.emptyTitle)).toBeVisible();
});

test("a leech is told of below the card after it, and no longer", async ({ page, server }) => {
	await beginReview(page, server);
	await buryToFlashcard(page);
	await page.route("**/api/reviews", async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, json: { ...(await response.json()), suspended: true } });
	});
	await failCard(page);
	const notice = page.getByText(ja.review.leech);
	await expect(notice).toBeVisible();
	const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;
	expect(await topOf(notice)).toBeGreaterThan(await topOf(stemOf(page)));
	await page.unroute("**/api/reviews");
	await failCard(page);
	await expect(notice).toHaveCount(0);
});
