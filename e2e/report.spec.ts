import type { APIRequestContext } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { beginAttempt, firstSet, newPerson } from "./requests";
import {
	backOf,
	buryToChoice,
	buryToFlashcard,
	goToReview,
	REVIEWS,
	revealButton,
	untilNext,
} from "./review-verbs";
import type { Server } from "./server";
import { expect, test } from "./test";
import {
	answerUnknown,
	answerWrong,
	attemptIdOf,
	currentStem,
	expectAccessible,
	finishQuiz,
	goOn,
	nextButton,
	reportAs,
	reportButton,
	reportDialog,
	skipToChoice,
	skipToTyped,
	startQuizOf,
	stemOf,
	tabBackTo,
	wasRightButton,
} from "./verbs";

/** What the learner of an attempt has reported of a question, by its stem. */
const reportsOf = (server: Server, attemptId: string, stem: string) =>
	server.text(`SELECT json_group_array(p."reason" || ':' || p."note" || ':' || coalesce(p."reply", ''))
		FROM "Report" p JOIN "QuestionRevision" r ON r."id" = p."questionRevisionId"
		JOIN "Attempt" a ON a."userId" = p."userId"
		WHERE a."id" = '${attemptId}' AND r."stem" = '${stem.replaceAll("'", "''")}' AND p."settledAt" IS NULL`);

/** The stems of a quiz of all of the first set, begun by whoever asks. */
async function askedOfAll(request: APIRequestContext, server: Server): Promise<string[]> {
	const attemptId = await beginAttempt(request, await firstSet(server), "all");
	return (await server.askedIn(attemptId)).map(({ stem }) => stem);
}

// Stories of many pages and several people.
test.describe.configure({ timeout: 60_000 });

test("by keyboard alone a learner says that a typed answer was right, and what is wrong with a question", async ({
	page,
	server,
}) => {
	await startQuizOf(page, /^すべて/, ja.startForm.typed);
	const attemptId = attemptIdOf(page);
	await skipToTyped(page);
	const typed = await currentStem(page);
	await answerWrong(page, server);
	await tabBackTo(page, wasRightButton(page));
	await expectAccessible(page);
	await page.keyboard.press("Enter");
	await expect(page.getByText(ja.report.wasRightSent)).toBeVisible();
	expect(JSON.parse(await reportsOf(server, attemptId, typed))).toEqual(["wasRight::?"]);
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(typed);

	const unclear = await currentStem(page);
	await answerUnknown(page);
	await expect(wasRightButton(page)).toHaveCount(0);
	await tabBackTo(page, reportButton(page));
	await page.keyboard.press("Enter");
	await expect(reportDialog(page)).toBeVisible();
	await expectAccessible(page);
	await page.keyboard.press("ArrowDown");
	await expect(page.getByRole("radio", { name: ja.report.unclear })).toBeChecked();
	await page.keyboard.press("Tab");
	await page.keyboard.type("どの年の");
	await page.keyboard.press("Enter");
	await page.keyboard.type("ことですか。");
	await expect(reportDialog(page)).toBeVisible();
	await expect(stemOf(page).first()).toHaveText(unclear);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(reportDialog(page)).toHaveCount(0);
	await expect(page.getByRole("status").filter({ hasText: ja.report.sent })).toBeVisible();
	expect(JSON.parse(await reportsOf(server, attemptId, unclear))).toEqual([
		"unclear:どの年の\nことですか。:",
	]);
	await expect(nextButton(page)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(unclear);
});

test("a reported question rests for whoever reported it, until that is settled, and for nobody else", async ({
	page,
	server,
}) => {
	await startQuizOf(page, /^すべて/, ja.startForm.choice);
	const attemptId = attemptIdOf(page);
	await answerUnknown(page);
	// What has been answered may stand back behind another question about the same fact: one that comes again is wanted.
	while (!(await askedOfAll(page.request, server)).includes(await currentStem(page))) {
		await goOn(page);
		await answerUnknown(page);
	}
	const stem = await currentStem(page);
	await reportAs(page, ja.report.twoAnswers);
	expect(await askedOfAll(page.request, server)).not.toContain(stem);
	expect(await askedOfAll(await newPerson(server), server)).toContain(stem);
	await server.run(`UPDATE "Report" SET "settledAt" = CURRENT_TIMESTAMP WHERE "userId" =
		(SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`);
	expect(await askedOfAll(page.request, server)).toContain(stem);
});

test("Escape leaves everything as it was, and Enter goes on", async ({ page, server }) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	const attemptId = attemptIdOf(page);
	await skipToChoice(page);
	const stem = await currentStem(page);
	await answerWrong(page, server);
	await expect(wasRightButton(page)).toHaveCount(0);
	await reportButton(page).click();
	await expect(reportDialog(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(reportDialog(page)).toHaveCount(0);
	await expect(nextButton(page)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(stem);
	expect(JSON.parse(await reportsOf(server, attemptId, stem))).toEqual([]);
});

test("on the result page, and in review once an answer is told, whose keys go on afterwards", async ({
	page,
	server,
}) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	const attemptId = attemptIdOf(page);
	const missed = await currentStem(page);
	await finishQuiz(page);
	await reportAs(page, ja.report.wrongKey);
	expect(JSON.parse(await reportsOf(server, attemptId, missed))).toEqual(["wrongKey::"]);
	await goToReview(page);
	await buryToFlashcard(page);
	const stem = await currentStem(page);
	await revealButton(page).click();
	await reportAs(page, ja.report.other);
	expect(JSON.parse(await reportsOf(server, attemptId, stem))).toEqual(["other::"]);
	await expect(backOf(page)).toBeFocused();
	await untilNext(page, REVIEWS, () => page.keyboard.press("Space"));

	await buryToChoice(page);
	const chosen = await currentStem(page);
	await answerWrong(page, server);
	await reportAs(page, ja.report.unclear);
	expect(JSON.parse(await reportsOf(server, attemptId, chosen))).toEqual(["unclear::"]);
	await expect(nextButton(page)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(chosen);
});

test.describe("without a network", () => {
	test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
	test("what is written stays, and the dialog says why it was not sent", async ({ page, server }) => {
		await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
		const attemptId = attemptIdOf(page);
		await answerUnknown(page);
		await goOn(page);
		const stem = await currentStem(page);
		await answerUnknown(page);
		await reportButton(page).click();
		const dialog = reportDialog(page);
		await dialog.getByText(ja.report.unclear).click();
		await dialog.getByLabel(ja.report.note).fill("いつの？");
		await page.context().setOffline(true);
		await dialog.getByRole("button", { name: ja.report.send }).click();
		await expect(dialog.getByRole("alert")).toHaveText(ja.errors.offline);
		await page.context().setOffline(false);
		await dialog.getByRole("button", { name: ja.report.send }).click();
		await expect(page.getByText(ja.report.sent)).toBeVisible();
		expect(JSON.parse(await reportsOf(server, attemptId, stem))).toEqual(["unclear:いつの？:"]);
	});
});
