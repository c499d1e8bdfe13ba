// A class from its first minute to its results: a teacher makes a class, pastes an article, mends two questions, assigns
// with a due date and more time for one; three learners answer in three browsers, one of them comes back on another
// device, one is late; the teacher reads the results, mends a question, has it scored anew, and exports.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { classCodeOf, comeBack, joinClass, makeClass } from "./class-verbs";
import { expect, test } from "./test";
import {
	answerField,
	expectAccessible,
	makeSetOf,
	newName,
	nextButton,
	options,
	questionForm,
	signUp,
} from "./verbs";

const TEXT = `霧島村の吊り橋

霧島村は1974年に谷を渡る吊り橋を建設した。村長の森下たけし氏は2012年5月、「橋は村の命だ」と述べた。

2023年9月2日、霧島村は新しい吊り橋を開通させた。霧島観光協会（KTA）の会長を務める堀口まさ子氏は2023年10月、「観光客が二倍になった」と話した。`;

test.use({ expectedErrors: [/40[0-9]|422/] });

/** Edits the explanation of the nth question on the desk. */
async function mend(page: Page, nth: number, words: string): Promise<void> {
	const card = page.getByRole("main").getByRole("article").nth(nth);
	await card.getByRole("button", { name: ja.desk.edit }).click();
	const form = questionForm(page, ja.questionForm.editTitle);
	await form.getByLabel(ja.questionForm.rationale).fill(words);
	await form.getByRole("button", { name: ja.questionForm.submit }).click();
	await expect(form).toHaveCount(0);
	await expect(card).toContainText(words);
}

/** Opens the assignment from the home page and begins it. */
async function beginAssignment(page: Page, title: string): Promise<void> {
	await page.goto("/");
	await page.getByRole("link", { name: title }).click();
	await page.getByRole("button", { name: ja.assignmentsPage.begin }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
}

/** Answers what is asked, by the key or with "I don't know". */
async function answerOne(page: Page, reply: string | null): Promise<void> {
	if (reply === null) await page.getByRole("button", { name: ja.quiz.unknown }).click();
	else if ((await options(page).count()) > 0) await options(page).filter({ hasText: reply }).first().click();
	else {
		await answerField(page).fill(reply);
		await page.getByRole("button", { name: ja.quiz.submit, exact: true }).click();
	}
}

const goOn = (page: Page) => nextButton(page).or(page.getByRole("link", { name: ja.quiz.toResult }));

test("a teacher and three learners, from the class's code to the results", async ({
	page,
	server,
	anotherBrowser,
}) => {
	test.setTimeout(120_000);
	const title = `吊り橋の課題${process.pid}`;
	await signUp(page, newName());
	await makeClass(page, "三年二組");
	const classUrl = page.url();
	const code = await classCodeOf(page);

	await makeSetOf(page, TEXT);
	await mend(page, 0, "一つ目の説明。");
	await mend(page, 1, "二つ目の説明。");
	await page.getByLabel(ja.desk.selectAll).check();
	await page.getByRole("button", { name: ja.desk.acceptSelected }).click();
	await expect(page.getByText("あてはまる問題はありません。")).toBeVisible();

	const [first, second, third] = [await anotherBrowser(), await anotherBrowser(), await anotherBrowser()];
	const firstReturn = await joinClass(first, code, "あおい");
	// The second has an account, and is in the class by its name.
	const account = newName();
	await signUp(second, account);
	await second.goto(`/join?code=${code}`);
	await second.getByRole("button", { name: ja.joinForm.submit }).click();
	await second.waitForURL(/\/classes\/[\w-]+$/);
	await joinClass(third, code, "うみ");

	await page.goto(`${classUrl}/assignments/new`);
	await page.getByLabel(ja.assignmentForm.title).fill(title);
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
	await page.getByLabel(ja.assignmentForm.dueAt).fill(`${tomorrow}T09:00`);
	await page.getByLabel(ja.assignmentForm.feedback).selectOption("after-submission");
	await page.getByText(ja.assignmentForm.more).click();
	await page.getByLabel(ja.assignmentForm.timeLimit).fill("30");
	await expectAccessible(page);
	await page.getByRole("button", { name: ja.assignmentForm.create }).click();
	await page.waitForURL(/\/assignments\/(?!new)[\w-]+$/);
	const assignmentUrl = page.url();
	await expectAccessible(page);
	await page.getByRole("row", { name: /うみ/ }).getByRole("button").click();
	await page.getByRole("dialog").getByLabel(ja.assignmentForm.timeLimit).fill("60");
	await page.getByRole("dialog").getByRole("button", { name: ja.assignmentsPage.extraSave }).click();
	await expect(page.getByRole("dialog")).toHaveCount(0);

	// The first answers one question, and comes back on another device to go on.
	await beginAssignment(first, title);
	await expectAccessible(first);
	await answerOne(first, null);
	await expect(first.getByText(ja.quiz.storedHint)).toBeVisible();
	const other = await anotherBrowser();
	await comeBack(other, code, "あおい", firstReturn);
	await other.waitForURL(/\/(classes\/[\w-]+)?$/);
	await other.goto("/");
	await other.getByRole("link", { name: title }).click();
	await other.getByRole("link", { name: ja.assignmentsPage.resume }).click();
	const asked = await server.count(`SELECT count(*) FROM "AssignmentItem" i JOIN "Assignment" a
		ON a."id" = i."assignmentId" WHERE a."title" = '${title}'`);
	await expect(other.getByText(`/ ${asked}`)).toBeVisible();
	for (let left = asked - 1; left > 0; left--) {
		const stem = (await other.getByRole("heading", { level: 2 }).first().textContent()) ?? "";
		await answerOne(other, (await server.keyOf(stem)).key);
		await goOn(other).click();
	}
	await other.waitForURL(/\/result$/);
	await expectAccessible(other);

	// The teacher sees who is where, without reloading.
	await expect(page.getByRole("row", { name: /あおい/ })).toContainText(ja.assignmentsPage.isDone, {
		timeout: 15_000,
	});
	await expect(page.getByRole("row", { name: account })).toContainText(ja.assignmentsPage.notBegun);

	// The second begins, and time runs out: what they had is handed in, and what comes then is late.
	await beginAssignment(second, title);
	await answerOne(second, null);
	await expect(second.getByText(ja.quiz.storedHint)).toBeVisible();
	await server.run(`UPDATE "Attempt" SET "deadlineAt" = 1000 WHERE "finishedAt" IS NULL AND "assignmentId" =
		(SELECT "id" FROM "Assignment" WHERE "title" = '${title}')`);
	await goOn(second).click();
	await answerOne(second, null);
	await expect(second.getByText(ja.quiz.storedLate).first()).toBeVisible();

	// The third has an hour, and is told so; answers after the due date.
	await third.goto("/");
	await third.getByRole("link", { name: title }).click();
	await expect(third.getByText("制限時間 60分（30分から延長）")).toBeVisible();
	await server.run(`UPDATE "Assignment" SET "dueAt" = "opensAt" WHERE "title" = '${title}'`);
	await third.getByRole("button", { name: ja.assignmentsPage.begin }).click();
	await third.waitForURL(/\/attempts\/[\w-]+$/);
	await answerOne(third, null);
	await third.getByRole("button", { name: ja.handIn.handIn }).click();
	await third.getByRole("dialog").getByRole("button", { name: ja.handIn.handIn }).click();
	await third.waitForURL(/\/result$/);
	await expect(third.getByText(ja.submittedPage.late)).toBeVisible();

	await page.goto(`${assignmentUrl}/results`);
	await expectAccessible(page);
	await expect(page.getByRole("row", { name: /あおい/ })).toBeVisible();
	await expect(page.getByText(ja.resultsPage.tooFew.replace("{least}", "10"))).toBeVisible();

	// What the first answered can be read question by question.
	await page
		.getByRole("row", { name: /あおい/ })
		.getByRole("link")
		.click();
	await expect(page.getByRole("heading", { level: 1, name: "あおい" })).toBeVisible();
	await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(asked);
	await expectAccessible(page);

	// A question is mended beside its passage and scored anew: the change is in the log.
	await page.goto(`${assignmentUrl}/results`);
	await page.getByRole("link", { name: ja.resultsPage.mend }).first().click();
	await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
	await mend(page, 0, "成績を見て直した説明。");
	await page.goto(`${assignmentUrl}/results`);
	const before = await server.count('SELECT count(*) FROM "Rescore"');
	await page.getByRole("button", { name: ja.resultsPage.rescore }).first().click();
	await expect(page.getByRole("heading", { name: ja.resultsPage.log })).toBeVisible();
	expect(await server.count('SELECT count(*) FROM "Rescore"')).toBe(before + 1);

	const download = page.waitForEvent("download");
	await page.getByRole("link", { name: ja.resultsPage.csv }).click();
	const csv = await readFile(await (await download).path(), "utf8");
	expect(csv.startsWith("\ufeff")).toBe(true);
	for (const name of ["あおい", account, "うみ"]) expect(csv).toContain(name);

	// What was missed is assigned to all from here.
	await page.getByRole("link", { name: ja.resultsPage.assignMissed, exact: true }).click();
	await page.getByRole("button", { name: ja.assignmentForm.create }).click();
	await page.waitForURL(/\/assignments\/(?!new)[\w-]+$/);
	await expect(page.getByText(ja.assignmentsPage.asked.replace("{asked}", String(asked)))).toBeVisible();
});
