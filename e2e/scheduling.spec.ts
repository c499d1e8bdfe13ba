// How a learner has their review scheduled and asked: the settings.
import ja from "../messages/ja.json" with { type: "json" };
import { firstSet, rateEasyBefore, studySet, studyWithEasy } from "./requests";
import {
	backOf,
	beginReview,
	buryToFlashcard,
	goToReview,
	REVIEWS,
	ratingButtons,
	untilNext,
} from "./review-verbs";
import { expect, test } from "./test";
import { answerField, currentStem } from "./verbs";

test("with two buttons it is Again by 1 and Good by 2", async ({ page, server }) => {
	await beginReview(page, server);
	await page.goto("/settings");
	await page.getByLabel(ja.settings.twoButtons).check();
	await page.getByRole("button", { name: ja.settings.submit }).click();
	await expect(page.getByText(ja.settings.saved)).toBeVisible();
	await goToReview(page);
	for (const rating of [1, 3]) {
		await buryToFlashcard(page);
		const stem = await currentStem(page);
		await page.keyboard.press("Space");
		await expect(backOf(page)).toBeVisible();
		await expect(ratingButtons(page)).toHaveText([new RegExp(ja.review.again), new RegExp(ja.review.good)]);
		await page.keyboard.press("Digit4");
		await expect(backOf(page)).toBeVisible();
		await untilNext(page, REVIEWS, () => page.keyboard.press(rating === 1 ? "Digit1" : "Digit2"));
		expect(await server.logOf(stem)).toEqual([`flashcard ${rating}`]);
	}
});

test("what is mature is a flashcard, or typed where that is wished", async ({ page, server }) => {
	await studySet(page.request, await firstSet(server));
	const [question = ""] = await server.questionsOf("when");
	// Easy again after two months: strong for a year, which has passed.
	for (const daysAgo of [60, 500]) await rateEasyBefore(page.request, server, question, daysAgo);
	await goToReview(page);
	const stem = await currentStem(page);
	await page.keyboard.press("Space");
	await expect(backOf(page)).toContainText((await server.keyOf(stem)).key);
	await page.goto("/settings");
	await page.getByLabel(ja.settings.typesMature).check();
	await page.getByRole("button", { name: ja.settings.submit }).click();
	await expect(page.getByText(ja.settings.saved)).toBeVisible();
	await goToReview(page);
	expect(await currentStem(page)).toBe(stem);
	await expect(answerField(page)).toBeVisible();
});

test("a target is chosen by what it costs, and the days of all cards are found again by it", async ({
	page,
	server,
}) => {
	const question = await studyWithEasy(page.request, server, 0);
	const learner = '(SELECT "userId" FROM "Study" ORDER BY "startedAt" DESC LIMIT 1)';
	const interval = () =>
		server.count(
			`SELECT "dueDay" - "lastDay" FROM "Card" WHERE "questionId" = '${question}' AND "userId" = ${learner}`,
		);
	const before = await interval();
	await page.goto("/settings");
	const targets = page.getByRole("table", { name: ja.retention.title }).getByRole("row");
	await expect(targets).toHaveCount(5);
	const costs: number[] = [];
	for (const target of ["80%", "85%", "90%", "95%"]) {
		const row = targets.filter({ has: page.getByRole("radio", { name: target, exact: true }) });
		const numbers = (await row.getByRole("cell").allTextContents()).map(Number);
		expect(numbers).toHaveLength(3);
		expect(numbers.every(Number.isFinite)).toBe(true);
		costs.push(numbers[0] ?? Number.NaN);
	}
	await expect(page.getByRole("radio", { name: "90%" })).toBeChecked();
	await page.getByRole("radio", { name: "95%" }).check();
	await page.getByRole("button", { name: ja.retention.submit }).click();
	await expect(page.getByText(ja.retention.saved)).toBeVisible();
	expect(await server.text(`SELECT "retention" FROM "User" WHERE "id" = ${learner}`)).toBe("0.95");
	expect(await interval()).toBe(before);
	await page.getByRole("button", { name: ja.reschedule.start }).click();
	await expect(page.getByText(ja.reschedule.done)).toBeVisible();
	expect(await interval()).toBeLessThan(before);
	await page.reload();
	await expect(page.getByRole("radio", { name: "95%" })).toBeChecked();
});

test("weights of one's own wait for enough answers, and say so", async ({ page, server }) => {
	await studyWithEasy(page.request, server, 0);
	await page.goto("/settings");
	const tooFew = ja.weightsSection.tooFew.replace("{needed}", "400").replace("{answers}", "1");
	await expect(page.getByText(tooFew)).toBeVisible();
	await expect(page.getByRole("button", { name: ja.weights.fit })).toHaveCount(0);
	await expect(page.getByRole("listitem").filter({ hasText: ja.weightsSection.published })).toContainText(
		ja.weights.inForce,
	);
});

test("weights that are chosen by keyboard are in use, and the focus stays where it was", async ({
	page,
	server,
}) => {
	await studySet(page.request, await firstSet(server));
	const values = JSON.stringify(Array(21).fill(0.5));
	await server.run(`INSERT INTO "Weights" ("userId", "values", "answers", "lossBefore", "loss")
		VALUES ((SELECT "userId" FROM "Study" ORDER BY "startedAt" DESC LIMIT 1), '${values}', 400, 0.4, 0.3)`);
	await page.goto("/settings");
	await page.getByRole("button", { name: ja.weights.use }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByText(ja.weights.inForce, { exact: true })).toBeFocused();
	await expect(page.getByRole("button", { name: ja.weights.use })).toContainText(ja.weightsSection.published);
});
