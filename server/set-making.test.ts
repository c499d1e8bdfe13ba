import { expect, test } from "vitest";
import { database } from "./database";
import { decideQuestions } from "./decisions";
import { type DeskFilter, requireDesk } from "./desk";
import { isFailure, NotFound } from "./failure";
import { findNewestJob, untilIdle } from "./jobs";
import { createQuestion, updateQuestion } from "./questions";
import type { Learner } from "./session";
import { addDocument, createSet, reviseDocument, updateSet } from "./set-making";
import { makeAccount, makeLearner } from "./test-world";

const ALL: DeskFilter = { show: "all", kind: null, standing: null, search: "", question: null, page: 1 };
const TEXT = `緑川町の図書館

緑川町は1987年に町立図書館を設立した。館長の大野あきら氏は2015年4月、「本は町の財産だ」と述べた。

2019年11月3日、町は新しい図書館を開館した。`;

let keys = 0;
const newKey = () => `client-key-${String(++keys).padStart(9, "0")}`;
const pasted = (text: string, title = "") => ({
	clientKey: newKey(),
	title,
	source: { text, format: "text" as const },
});

async function makeSetOf(owner: Learner, text = TEXT): Promise<string> {
	const made = await createSet(owner, pasted(text));
	if (isFailure(made)) throw new Error(JSON.stringify(made));
	await untilIdle();
	return made.setId;
}

async function questionsOf(owner: Learner, setId: string) {
	const desk = await requireDesk(owner, setId, ALL);
	return desk.groups.flatMap((group) => group.questions);
}

test("a pasted text becomes a private set whose questions wait to be taken", async () => {
	const owner = await makeAccount("作者一");
	const setId = await makeSetOf(owner);
	const job = await findNewestJob(owner, setId);
	expect(job).toMatchObject({ finished: true, error: null, documentTitle: "緑川町の図書館" });
	expect(job?.outcome?.ready).toBeGreaterThan(0);
	const set = await database.studySet.findUniqueOrThrow({ where: { id: setId }, include: { items: true } });
	expect(set).toMatchObject({ visibility: "private", ownerId: owner.id, items: [] });
	const waiting = (await questionsOf(owner, setId)).filter(({ place }) => place === "waiting");
	expect(waiting.length).toBe(job?.outcome?.ready);
	for (const { evidence } of waiting)
		for (const { start, quote } of evidence) expect(TEXT.slice(start, start + quote.length)).toBe(quote);
});

test("the same request twice makes one set; a guest makes none", async () => {
	const owner = await makeAccount("作者二");
	const wanted = pasted(TEXT);
	const first = await createSet(owner, wanted);
	expect(await createSet(owner, wanted)).toEqual(first);
	expect(await database.studySet.count({ where: { ownerId: owner.id } })).toBe(1);
	expect(await createSet(await makeLearner(), pasted(TEXT))).toEqual({ error: "account-needed" });
	await untilIdle();
});

test("what cannot be read is refused with what is wrong and where, and leaves nothing behind", async () => {
	const owner = await makeAccount("作者三");
	const refused = async (source: Parameters<typeof createSet>[1]["source"]) => {
		const made = await createSet(owner, { clientKey: newKey(), title: "", source });
		return isFailure(made) ? made.fields : null;
	};
	expect(await refused({ text: "一行目\n二\0行目", format: "text" })).toEqual({
		source: "holds-nul",
		line: "2",
	});
	expect(await refused({ text: "橋".repeat(300_001), format: "text" })).toEqual({
		source: "too-many-characters",
		limit: "300000",
	});
	expect(await refused({ text: " \n\u200b", format: "text" })).toEqual({ source: "empty" });
	const base64 = Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0xff]).toString("base64");
	expect(await refused({ name: "a.txt", base64, encoding: "utf-8" })).toEqual({ source: "unknown-encoding" });
	expect(await database.collection.count({ where: { ownerId: owner.id } })).toBe(0);
});

test("sets, documents and questions of others are as if they were not there", async () => {
	const owner = await makeAccount("作者四");
	const other = await makeAccount("他人四");
	const setId = await makeSetOf(owner);
	const theirs = await makeSetOf(other, `${TEXT}\n\n大野氏は2020年に退任した。`);
	const [question] = await questionsOf(owner, setId);
	const document = await database.document.findFirstOrThrow({
		where: { collection: { sets: { some: { id: setId } } } },
	});
	if (!question) throw new Error("nothing was asked");
	const written = { ...question, kind: "when" as const, evidence: [] };
	const body = { version: question.version, question: written };
	const source = pasted(TEXT).source;
	await expect(requireDesk(other, setId, ALL)).rejects.toThrow(NotFound);
	await expect(updateSet(other, setId, { version: 0, title: "盗" })).rejects.toThrow(NotFound);
	await expect(addDocument(other, setId, pasted(TEXT))).rejects.toThrow(NotFound);
	await expect(updateQuestion(other, setId, question.id, body)).rejects.toThrow(NotFound);
	await expect(updateQuestion(other, theirs, question.id, body)).rejects.toThrow(NotFound);
	await expect(reviseDocument(other, theirs, document.id, { source })).rejects.toThrow(NotFound);
	await expect(
		createQuestion(other, theirs, {
			clientKey: newKey(),
			question: { ...written, evidence: [{ documentId: document.id, start: 0, quote: "緑川町" }] },
		}),
	).rejects.toThrow(NotFound);
	const questions = [{ questionId: question.id, version: question.version }];
	await expect(decideQuestions(other, theirs, { decision: "accept", questions })).rejects.toThrow(NotFound);
	expect((await questionsOf(owner, setId))[0]?.version).toBe(question.version);
});

test("a new text keeps what was taken or written where its quote still stands, and holds it back where not", async () => {
	const owner = await makeAccount("作者五");
	const setId = await makeSetOf(owner);
	const [taken] = (await questionsOf(owner, setId)).filter(({ place }) => place === "waiting");
	if (!taken) throw new Error("nothing was asked");
	const questions = [{ questionId: taken.id, version: taken.version }];
	await decideQuestions(owner, setId, { decision: "accept", questions });
	const { documentId } = taken.evidence[0] ?? { documentId: "" };
	const write = async (stem: string, key: string, quote: string) => {
		const question = {
			...{ kind: "what" as const, stem, key, accepted: [], distractors: [], rationale: "" },
			evidence: [{ documentId, start: 0, quote }],
		};
		const made = await createQuestion(owner, setId, { clientKey: newKey(), question });
		if (isFailure(made)) throw new Error(JSON.stringify(made));
		return made.questionId;
	};
	const kept = await write(
		"緑川町の館長は本を何だと述べましたか",
		"町の財産",
		"「本は町の財産だ」と述べた。",
	);
	const lost = await write(
		"緑川町が2019年に開館したのは何ですか",
		"新しい図書館",
		"町は新しい図書館を開館した。",
	);
	const text = `はじめに一行。\n\n${TEXT.replace("町は新しい図書館を開館した。", "町は図書館を建て替えた。")}`;
	expect(await reviseDocument(owner, setId, documentId, { source: { text, format: "text" } })).toEqual({
		isNew: true,
	});
	await untilIdle();
	const after = new Map((await questionsOf(owner, setId)).map((question) => [question.id, question]));
	for (const id of [taken.id, kept]) {
		const question = after.get(id);
		expect(question?.faults).not.toContain("evidence-not-in-text");
		const [evidence] = question?.evidence ?? [];
		expect(evidence && text.slice(evidence.start, evidence.start + evidence.quote.length)).toBe(
			evidence?.quote,
		);
	}
	expect(after.get(lost)).toMatchObject({ place: "held-back", isFatal: true });
	expect(after.get(lost)?.faults).toContain("evidence-not-in-text");
	expect(await reviseDocument(owner, setId, documentId, { source: { text, format: "text" } })).toEqual({
		isNew: false,
	});
});

test("what is turned down stays so when the text is read again, and a second text is asked about with the first", async () => {
	const owner = await makeAccount("作者六");
	const setId = await makeSetOf(owner);
	const [first] = (await questionsOf(owner, setId)).filter(({ place }) => place === "waiting");
	if (!first) throw new Error("nothing was asked");
	const questions = [{ questionId: first.id, version: first.version }];
	await decideQuestions(owner, setId, { decision: "reject", questions });
	await addDocument(owner, setId, pasted("青葉町は1952年に中央公園を開設した。", "青葉町の公園"));
	await untilIdle();
	const after = await questionsOf(owner, setId);
	expect(after.find(({ id }) => id === first.id)?.place).toBe("rejected");
	const desk = await requireDesk(owner, setId, ALL);
	expect(desk.documents.map(({ title }) => title)).toEqual(["緑川町の図書館", "青葉町の公園"]);
});

test("of two who change a set's title, the second is told what it is now", async () => {
	const owner = await makeAccount("作者七");
	const setId = await makeSetOf(owner);
	expect(await updateSet(owner, setId, { version: 0, title: "先の題" })).toEqual({ version: 1 });
	expect(await updateSet(owner, setId, { version: 0, title: "後の題" })).toEqual({
		error: "changed-meanwhile",
		fields: { title: "先の題", visibility: "private", version: "1" },
	});
});

test("a text with more questions than one statement may name values is stored, and its desk shown", async () => {
	const owner = await makeAccount("作者八");
	const towns = [..."赤青白黒金銀松竹梅桜藤菊"];
	const lines = Array.from({ length: 1200 }, (_, i) => {
		const town = `${towns[i % 12]}${towns[Math.floor(i / 12) % 12]}川町`;
		return `${town}は${1700 + (i % 300)}年${(i % 12) + 1}月${(i % 28) + 1}日、${town}第${i + 1}小学校を設立した。`;
	});
	const setId = await makeSetOf(owner, lines.join("\n"));
	expect(await findNewestJob(owner, setId)).toMatchObject({ finished: true, error: null });
	expect(
		await database.question.count({ where: { collection: { sets: { some: { id: setId } } } } }),
	).toBeGreaterThan(1000);
	expect((await requireDesk(owner, setId, ALL)).counts.all).toBeGreaterThan(1000);
});
