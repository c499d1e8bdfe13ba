// A document is read: its margin says what is asked about each paragraph, what has been told, and what gainsays it.
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { decode } from "./received";
import { account, newKey, newPerson, post, replyTo, TIME_ZONE } from "./requests";
import type { Server } from "./server";
import { expect, test } from "./test";
import { answerRight, attemptIdOf, currentStem, expectAccessible, goOn, newName } from "./verbs";

const LIGHTHOUSE = `松崎町の灯台

松崎町は1958年に町立灯台を設立した。町長の村瀬たかし氏は2011年4月、「灯台は町の目だ」と述べた。

2019年11月3日、松崎町は新しい灯台を開館した。

高橋一郎首相は日仏首脳会談を京都で2度主催した。`;
const TALKS = "日仏の歩み\n\n高橋一郎首相は日仏首脳会談を京都で3度主催した。";
const [TWICE, THRICE] = ["京都で2度主催した。", "京都で3度主催した。"];

type World = { teacher: APIRequestContext; setId: string; documentId: string; talksId: string };

async function untilRead(server: Server): Promise<void> {
	await expect
		.poll(() => server.count('SELECT count(*) FROM "Job" WHERE "finishedAt" IS NULL'), { timeout: 30_000 })
		.toBe(0);
}

/** A public set of two documents that gainsay each other, with a question about each time and each amount in them. */
async function makeWorld(server: Server): Promise<World> {
	const teacher = await newPerson(server);
	await post(teacher, "/api/accounts", account(newName()));
	const give = (path: string, text: string) =>
		post(teacher, path, { clientKey: newKey(), title: "", source: { text, format: "text" } });
	const { setId } = await (await give("/api/sets", LIGHTHOUSE)).json();
	await untilRead(server);
	await give(`/api/sets/${setId}/documents`, TALKS);
	await untilRead(server);
	const collection = `"collectionId" = (SELECT "collectionId" FROM "StudySet" WHERE "id" = '${setId}')`;
	const proposed = await server.text(
		`SELECT json_group_array(json_object('questionId', q."id", 'version', q."version")) FROM "Question" q
		 WHERE q.${collection} AND q."status" IN ('ready', 'draft') AND EXISTS (SELECT 1 FROM "QuestionRevision" r
		 WHERE r."questionId" = q."id" AND r."kind" IN ('when', 'number'))`,
	);
	const taken = { decision: "accept", questions: JSON.parse(proposed) };
	expect((await post(teacher, `/api/sets/${setId}/decisions`, taken)).ok()).toBe(true);
	await server.run(`UPDATE "StudySet" SET "visibility" = 'public' WHERE "id" = '${setId}'`);
	const idOf = (title: string) =>
		server.text(`SELECT "id" FROM "Document" WHERE ${collection} AND "title" = '${title}'`);
	return { teacher, setId, documentId: await idOf("松崎町の灯台"), talksId: await idOf("日仏の歩み") };
}

/** A paragraph with its margin, by something of its text. */
const row = (page: Page, text: string) =>
	page.getByRole("main").locator("div:has(> p[id^=p])").filter({ hasText: text });
const marksIn = (row: Locator) => row.locator("p[id^=p] mark");
const openMargin = (row: Locator) => row.getByText(ja.margin.questions).click();
const disputes = (page: Page) => page.getByRole("region", { name: ja.disputes.title });

/** Everything that is asked of a set, answered with "I don't know". */
async function answerAll(person: APIRequestContext, server: Server, setId: string): Promise<void> {
	const wish = { of: "set", setId, count: "all", presentations: ["choice"] };
	const made = await post(person, "/api/attempts", { ...wish, clientKey: newKey(), timeZone: TIME_ZONE });
	const { attemptId } = await made.json();
	for (const position of (await server.askedIn(attemptId)).keys())
		await post(person, `/api/attempts/${attemptId}/responses`, replyTo(position));
}

test("the margin names the questions of a paragraph, one press asks them, and what was answered is marked", async ({
	page,
	server,
}) => {
	const { documentId } = await makeWorld(server);
	await page.goto(`/documents/${documentId}`);
	const first = row(page, "町立灯台を設立した");
	await expect(first.getByText("まだ答えていない").first()).toBeHidden();
	await openMargin(first);
	const notes = first.getByRole("listitem");
	await expect(notes).toHaveCount(2);
	await expect(notes.first()).toContainText(ja.margin.unanswered);
	await expectAccessible(page);

	await first.getByRole("button", { name: ja.margin.ask }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	const asked = await server.askedIn(attemptIdOf(page));
	expect(asked.map(({ key }) => key).sort()).toEqual(["1958年", "2011年4月"]);
	const { key: right, evidence } = await server.keyOf(await currentStem(page));
	await answerRight(page, server);
	await goOn(page);

	await page.goto(`/documents/${documentId}`);
	await openMargin(first);
	await expect(notes.filter({ hasText: ja.margin.right })).toContainText(right);
	await expect(notes.filter({ hasText: ja.margin.unanswered })).toHaveCount(1);
	await expect(marksIn(first)).toHaveText(evidence);
	await expect(row(page, "新しい灯台").locator("mark")).toHaveCount(0);
	await expectAccessible(page);
});

test("nothing of a page tells what is right before the answer: no mark, no key, no explanation", async ({
	page,
	server,
}) => {
	const { documentId, teacher } = await makeWorld(server);
	const htmlOf = async (person: APIRequestContext) =>
		decode(await (await person.get(`/documents/${documentId}`)).text());
	// Within the text every key stands; by itself, in an element or in what the scripts receive, it must not.
	const times = (html: string, words: string) => html.split(new RegExp(`[>"]${words}[<"]`)).length - 1;
	const before = await htmlOf(page.request);
	expect(before).toContain("松崎町が町立灯台を設立したのは何年ですか");
	expect(before).not.toMatch(/<mark|"mark"/);
	for (const key of ["1958年", "2011年4月", "2019年11月3日", "2度"]) expect(times(before, key), key).toBe(0);
	for (const word of [ja.margin.key, ja.margin.evidence])
		expect(before.split(`>${word}<`), word).toHaveLength(1);
	const seen = await htmlOf(teacher);
	expect(seen, "whom it may be told").toMatch(/<mark/);
	for (const key of ["1958年", "2011年4月", "2019年11月3日", "2度"])
		expect(times(seen, key), key).toBeGreaterThan(0);
});

test("statements that disagree wait for the answers, and stand side by side then, on a phone one below the other", async ({
	page,
	server,
}) => {
	const { setId, documentId, talksId } = await makeWorld(server);
	await page.goto(`/documents/${documentId}`);
	await expect(disputes(page)).toContainText("1組");
	await expect(disputes(page).locator("mark")).toHaveCount(0);
	await expect(row(page, TWICE).getByRole("link", { name: ja.margin.disputed })).toHaveCount(0);

	await answerAll(page.request, server, setId);
	await page.reload();
	await row(page, TWICE).getByRole("link", { name: ja.margin.disputed }).click();
	await expect(page).toHaveURL(/#dispute-1$/);
	const quotes = disputes(page).locator("mark");
	await expect(quotes).toHaveText([new RegExp(TWICE), new RegExp(THRICE)]);
	await expect(disputes(page)).toContainText(ja.disputes.narrator);
	const [left, right] = [await quotes.first().boundingBox(), await quotes.last().boundingBox()];
	expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 200);
	await expectAccessible(page);

	await page.setViewportSize({ width: 360, height: 740 });
	const [upper, lower] = [await quotes.first().boundingBox(), await quotes.last().boundingBox()];
	expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + 40);
	await disputes(page).getByRole("link", { name: ja.disputes.read }).last().click();
	await page.waitForURL(`**/documents/${talksId}#p1`);
	await expect(disputes(page).locator("mark").first()).toHaveText(new RegExp(THRICE));
});

test("on a phone the margin is below its paragraph, everything in it can be pressed, and nothing sticks out", async ({
	page,
	server,
}) => {
	const { setId, documentId } = await makeWorld(server);
	await answerAll(page.request, server, setId);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`/documents/${documentId}`);
	const first = row(page, "町立灯台を設立した");
	const [text, margin] = [first.locator("p[id^=p]"), first.locator("summary")];
	const [above, below] = [await text.boundingBox(), await margin.boundingBox()];
	expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
	for (const each of await page.locator("main summary").all()) await each.click();
	const small = await page
		.locator("main :is(a, button, summary)")
		.evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
	expect(small).toBe(0);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(360);
	await expectAccessible(page);
});
