import { expect, test } from "vitest";
import { listAskable } from "./asking";
import { storeCollection } from "./collections";
import { database } from "./database";
import { decideQuestions } from "./decisions";
import { type DeskFilter, requireDesk } from "./desk";
import { isFailure } from "./failure";
import { createQuestion, updateQuestion } from "./questions";
import { nextDistractors, redrawQuestion } from "./redrawing";
import type { Learner } from "./session";
import { makeAccount, makeCollection } from "./test-world";

const ALL: DeskFilter = { show: "all", kind: null, standing: null, search: "", question: null, page: 1 };

/** A set of the made-up collection that belongs to somebody; everything in it is served. */
async function makeOwnSet(key: string, change?: (source: ReturnType<typeof makeCollection>) => void) {
	const owner = await makeAccount(`持ち主 ${key}`);
	const source = makeCollection(key);
	change?.(source);
	await storeCollection(source);
	const set = await database.studySet.findFirstOrThrow({ where: { collection: { key } } });
	await database.studySet.update({ where: { id: set.id }, data: { ownerId: owner.id } });
	return { owner, setId: set.id, source };
}

async function questionsOf(owner: Learner, setId: string) {
	const desk = await requireDesk(owner, setId, ALL);
	return desk.groups.flatMap((group) => group.questions);
}

async function firstOf(owner: Learner, setId: string) {
	const [question] = await questionsOf(owner, setId);
	if (!question) throw new Error("The desk is empty");
	return question;
}

type Question = Awaited<ReturnType<typeof firstOf>>;
const bodyOf = (question: Question, changes: Partial<Question> = {}) => {
	const { kind, stem, key, accepted, distractors, rationale, evidence } = { ...question, ...changes };
	return {
		version: question.version,
		question: { kind, stem, key, accepted, distractors, rationale, evidence },
	};
};

test("a change that breaks the evidence is refused with the reason, and nothing is stored", async () => {
	const { owner, setId } = await makeOwnSet("breaking");
	const question = await firstOf(owner, setId);
	const refused = async (changes: Partial<Question>) => {
		const changed = await updateQuestion(owner, setId, question.id, bodyOf(question, changes));
		return isFailure(changed) ? changed : null;
	};
	expect(await refused({ key: "2020年" })).toEqual({
		error: "breaks-gates",
		fields: { key: "key-unsupported" },
	});
	const [evidence] = question.evidence;
	if (!evidence) throw new Error("no evidence");
	const elsewhere = [{ ...evidence, quote: "1901年、第1901号の塔が完成した。" }];
	expect(await refused({ evidence: elsewhere })).toEqual({
		error: "breaks-gates",
		fields: { evidence: "evidence-not-in-text" },
	});
	expect(await refused({ stem: `${question.key}に完成した橋は何年のものですか。` })).toMatchObject({
		fields: { stem: "key-in-stem" },
	});
	expect(await refused({ distractors: [question.key, "1899年", "1898年"] })).toMatchObject({
		fields: { distractors: "no-sound-distractors" },
	});
	expect(await firstOf(owner, setId)).toEqual(question);
});

test("a sound change is a new revision; an attempt would keep the one before", async () => {
	const { owner, setId } = await makeOwnSet("changing");
	const question = await firstOf(owner, setId);
	const stem = "「町の古い橋梁台帳」にある石の橋が完成したのは何年ですか";
	const changed = await updateQuestion(owner, setId, question.id, bodyOf(question, { stem }));
	expect(changed).toMatchObject({ questionId: question.id, version: question.version + 1 });
	const revisions = await database.questionRevision.findMany({
		where: { questionId: question.id },
		orderBy: { number: "asc" },
		select: { stem: true, writtenById: true },
	});
	expect(revisions).toEqual([
		{ stem: question.stem, writtenById: null },
		{ stem, writtenById: owner.id },
	]);
});

test("loading the same documents again leaves what people have written and decided as it is", async () => {
	const { owner, setId, source } = await makeOwnSet("reloading");
	const [first, second] = await questionsOf(owner, setId);
	if (!first || !second) throw new Error("The desk is empty");
	const stem = "「町の古い橋梁台帳」にある石の橋が完成したのは何年ですか";
	await updateQuestion(owner, setId, first.id, bodyOf(first, { stem }));
	const questions = [{ questionId: second.id, version: second.version }];
	await decideQuestions(owner, setId, { decision: "reject", questions });
	const before = await questionsOf(owner, setId);
	await storeCollection(source);
	expect(await questionsOf(owner, setId)).toEqual(before);
	const asked = (await listAskable(setId, null)).map(({ shown }) => shown);
	expect(asked).toContain(stem);
	expect(asked).not.toContain(second.stem);
});

test("what fails a gate that is no matter of truth is held back until it is taken anyway", async () => {
	const { owner, setId } = await makeOwnSet("anyway");
	const question = await firstOf(owner, setId);
	const stem = "それが完成したのは何年ですか";
	const changed = await updateQuestion(owner, setId, question.id, bodyOf(question, { stem }));
	if (isFailure(changed)) throw new Error(changed.error);
	expect(changed.faults).toContain("stem-not-self-contained");
	const isAsked = async () =>
		(await listAskable(setId, null)).some(({ questionId }) => questionId === question.id);
	expect(await isAsked()).toBe(false);
	const questions = [{ questionId: question.id, version: changed.version }];
	expect(await decideQuestions(owner, setId, { decision: "accept", questions })).toMatchObject({
		error: "breaks-gates",
	});
	expect(await decideQuestions(owner, setId, { decision: "accept-anyway", questions })).toEqual({
		decided: 1,
	});
	expect(await isAsked()).toBe(true);
});

test("of two who change one question, the second is told what it says now, and nothing of theirs is stored", async () => {
	const { owner, setId } = await makeOwnSet("two-people");
	const question = await firstOf(owner, setId);
	const stem = "「町の古い橋梁台帳」にある石の橋が完成したのは何年ですか";
	await updateQuestion(owner, setId, question.id, bodyOf(question, { stem }));
	const second = await updateQuestion(owner, setId, question.id, bodyOf(question, { rationale: "別の説明" }));
	expect(second).toMatchObject({ error: "changed-meanwhile", fields: { stem, version: "1" } });
	const questions = [{ questionId: question.id, version: question.version }];
	expect(await decideQuestions(owner, setId, { decision: "reject", questions })).toMatchObject({
		error: "changed-meanwhile",
	});
	expect(await firstOf(owner, setId)).toMatchObject({ stem, rationale: question.rationale, place: "in-set" });
});

test("of several decisions together all are made or none", async () => {
	const { owner, setId } = await makeOwnSet("together");
	const [first, second] = await questionsOf(owner, setId);
	if (!first || !second) throw new Error("The desk is empty");
	const questions = [
		{ questionId: first.id, version: first.version },
		{ questionId: second.id, version: second.version + 1 },
	];
	expect(await decideQuestions(owner, setId, { decision: "reject", questions })).toMatchObject({
		error: "changed-meanwhile",
	});
	expect((await questionsOf(owner, setId)).map(({ place }) => place)).not.toContain("rejected");
});

test("one by hand without a passage is asked at once; the same request twice is one question", async () => {
	const { owner, setId } = await makeOwnSet("by-hand");
	const question = {
		...{ kind: "number" as const, stem: "橋の欄干は何本ですか", key: "12本", accepted: [] },
		...{ distractors: [], rationale: "", evidence: [] },
	};
	const wanted = { clientKey: "hand-hand-hand-hand", question };
	const made = await createQuestion(owner, setId, wanted);
	expect(made).toMatchObject({ faults: [] });
	expect(await createQuestion(owner, setId, wanted)).toEqual(made);
	expect((await listAskable(setId, null)).filter(({ shown }) => shown === question.stem)).toHaveLength(1);
	const twin = await createQuestion(owner, setId, { ...wanted, clientKey: "twin-twin-twin-twin" });
	expect(twin).toMatchObject({ faults: ["near-duplicate"] });
});

test("other wrong choices come from those left, one round before any comes again", () => {
	expect(nextDistractors(["a", "b", "c"], ["d", "e"])).toEqual({ put: ["d", "e", "a"], spare: ["b", "c"] });
	expect(nextDistractors(["a", "b", "c"], [])).toBe(null);
	expect(nextDistractors([], ["d"])).toBe(null);
});

test("redrawing puts other wrong choices, or another kind of question about the place", async () => {
	const { owner, setId } = await makeOwnSet("redrawing", ({ documents: [document] }) => {
		const question = document?.questions[0];
		if (!document || !question) throw new Error("no question");
		question.spare = [{ text: "1888年" }];
		document.questions.push({
			...question,
			id: "other",
			kind: "what",
			stem: "何が完成しましたか。",
			key: "橋",
			status: "draft",
		});
	});
	const find = async (id?: string) => {
		const all = await questionsOf(owner, setId);
		const found = all.find((each) => (id ? each.id === id : each.stem.startsWith("橋")));
		if (!found) throw new Error("The desk does not have it");
		return found;
	};
	const question = await find();
	const { version } = question;
	await redrawQuestion(owner, setId, question.id, { version, other: "distractors" });
	const redrawn = await find(question.id);
	expect(redrawn.distractors).toEqual(["1888年", ...question.distractors.slice(0, 2)]);
	const other = await redrawQuestion(owner, setId, question.id, { version: version + 1, other: "kind" });
	if (isFailure(other)) throw new Error(other.error);
	const places = new Map((await questionsOf(owner, setId)).map(({ id, place }) => [id, place]));
	expect([places.get(question.id), places.get(other.questionId)]).toEqual(["waiting", "in-set"]);
});
