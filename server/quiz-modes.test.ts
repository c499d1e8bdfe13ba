import { expect, test } from "vitest";
import { isTold } from "../core/attempt/feedback";
import type { Reply } from "../core/attempt/grade-reply";
import { requireAttempt, requireResult } from "./attempt-view";
import { createAttempt } from "./attempts";
import { storeCollection } from "./collections";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { flagItem, submitAttempt } from "./handing-in";
import { takeHint, takeReviewHint } from "./hints";
import { listAttempts } from "./history";
import { answerQuestion } from "./responses";
import { listReviewCards } from "./review-cards";
import type { Learner } from "./session";
import { isStudying, setStudying } from "./sets";
import { makeCollection, makeLearner, makeSet } from "./test-world";

let keys = 0;
const newKey = () => `quiz-mode-key-${++keys}`.padEnd(24, "-");
type Wanted = Omit<
	Extract<Parameters<typeof createAttempt>[1], { of: "set" }>,
	"of" | "clientKey" | "timeZone"
>;

async function begin(learner: Learner, wanted: Partial<Wanted> & { setId: string }): Promise<string> {
	const made = await createAttempt(learner, {
		...{ of: "set", count: 4, presentations: ["choice"], clientKey: newKey(), timeZone: "UTC" },
		...wanted,
	});
	if (isFailure(made)) throw new Error(made.error);
	return made.attemptId;
}

async function answer(
	learner: Learner,
	attemptId: string,
	position: number,
	reply: Reply,
	clientKey = newKey(),
) {
	const given = { clientKey, position, reply, guessed: false, durationMs: 900 };
	const told = await answerQuestion(learner, attemptId, { ...given, answeredAt: new Date().toISOString() });
	if (isFailure(told)) throw new Error(JSON.stringify(told));
	return told;
}

const YEARS = [1901, 1912, 1923, 1934, 1945, 1956, 1967, 1978];
/** The year in which the bridge of a letter was completed, by the letters of makeCollection. */
const YEAR_OF = (letter: string) =>
	YEARS.find((year) => String.fromCharCode(65 + (year % 26)) === letter) ?? Number.NaN;

/** The same questions in words that name the event: 橋Dが完成したのはいつですか. */
async function makeDatedSet(key: string): Promise<string> {
	const source = makeCollection(key);
	for (const document of source.documents)
		document.questions = document.questions.map((question) => ({
			...question,
			stem: question.stem.replace("何年ですか。", "いつですか"),
		}));
	await storeCollection(source);
	return (await database.studySet.findFirstOrThrow({ where: { collection: { key } } })).id;
}

/** Where the key of a choice stands, as only the server knows. */
async function keyAt(attemptId: string, position: number): Promise<number> {
	const item = await database.attemptItem.findFirstOrThrow({ where: { attemptId, position } });
	return (item.optionOrder as number[]).indexOf(0);
}
const logsOf = (learner: Learner) =>
	database.reviewLog.findMany({ where: { userId: learner.id }, orderBy: { answeredAt: "asc" } });

test("a test tells nothing before it is handed in, and enters the log only then", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("tested");
	const attemptId = await begin(learner, { setId, test: true });
	for (let position = 0; position < 3; position++) {
		const told = await answer(learner, attemptId, position, { choice: await keyAt(attemptId, position) });
		expect(isTold(told)).toBe(false);
		expect(Object.keys(told).sort()).toEqual(["late", "position", "replied", "untold"]);
	}
	await answer(learner, attemptId, 3, { unknown: true });
	const view = await requireAttempt(learner, attemptId);
	expect(view).toMatchObject({ finished: false, test: { deadlineAt: null } });
	expect(JSON.stringify(view)).not.toMatch(/verdict|rationale|passages":\[\{/);
	expect((await requireResult(learner, attemptId)).feedback).toEqual([]);
	expect(await logsOf(learner)).toEqual([]);
	expect(await isStudying(learner, setId)).toBe(false);
	await submitAttempt(learner, attemptId);
	await submitAttempt(learner, attemptId);
	const { feedback, finished } = await requireResult(learner, attemptId);
	expect(finished).toBe(true);
	expect(feedback.map(({ verdict }) => verdict)).toEqual(["right", "right", "right", "wrong"]);
	expect((await logsOf(learner)).map(({ effect }) => effect)).toEqual(Array(4).fill("schedules"));
	expect(await isStudying(learner, setId)).toBe(true);
	const attempt = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } });
	expect(attempt.score).toBe(0.75);
});

test("an answer of a test can be changed until then: the last one counts, right as hard, and the others are kept", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("changed-mind");
	// A right typed answer is Good the first time, where a choice would be Hard in any case.
	const attemptId = await begin(learner, { setId, count: 2, test: true, presentations: ["typed"] });
	const keyOf = async (position: number) =>
		(
			await database.attemptItem.findFirstOrThrow({
				where: { attemptId, position },
				include: { questionRevision: true },
			})
		).questionRevision.answer;
	await answer(learner, attemptId, 0, { text: "1800年" });
	const clientKey = newKey();
	const right = { text: await keyOf(0) };
	await answer(learner, attemptId, 0, right, clientKey);
	await answer(learner, attemptId, 0, right, clientKey);
	await answer(learner, attemptId, 1, { text: await keyOf(1) });
	expect((await requireAttempt(learner, attemptId)).items[0]?.reply).toEqual(right);
	await submitAttempt(learner, attemptId);
	const responses = await database.response.findMany({
		where: { item: { attemptId, position: 0 } },
		orderBy: { sequence: "asc" },
	});
	expect(responses.map(({ sequence, verdict }) => [sequence, verdict])).toEqual([
		[0, "right"],
		[1, "wrong"],
	]);
	expect((await logsOf(learner)).map(({ rating }) => rating).sort()).toEqual([2, 3]);
	await answer(learner, attemptId, 1, { text: "1800年" });
	expect((await requireResult(learner, attemptId)).feedback.map(({ verdict }) => verdict)).toEqual([
		"right",
		"right",
	]);
});

test("the same reply given twice is one answer, and changes nothing of how well it was known", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, {
		...{ setId: await makeSet("twice-the-same"), count: 1, test: true },
		presentations: ["typed"],
	});
	const { questionRevision } = await database.attemptItem.findFirstOrThrow({
		where: { attemptId },
		include: { questionRevision: true },
	});
	for (let time = 0; time < 3; time++) await answer(learner, attemptId, 0, { text: questionRevision.answer });
	expect(await database.response.count({ where: { item: { attemptId } } })).toBe(1);
	await submitAttempt(learner, attemptId);
	expect((await logsOf(learner)).map(({ rating }) => rating)).toEqual([3]);
});

test("an order that took several moves in a test is known well: no move corrects another", async () => {
	const learner = await makeLearner();
	const setId = await makeDatedSet("moved-events");
	const attemptId = await begin(learner, { setId, count: "all", test: true, presentations: ["ordering"] });
	const item = await database.attemptItem.findFirstOrThrow({ where: { attemptId, position: 0 } });
	const drawn = item.optionOrder as number[];
	const view = (await requireAttempt(learner, attemptId)).items[0];
	const right = (view?.events ?? [])
		.map((event, place) => ({ place, letter: /橋(.)が/.exec(event)?.[1] ?? "" }))
		.toSorted((a, b) => YEAR_OF(a.letter) - YEAR_OF(b.letter))
		.map(({ place }) => place);
	expect(right).toHaveLength(drawn.length);
	for (const order of [right.toReversed(), right]) await answer(learner, attemptId, 0, { order });
	await submitAttempt(learner, attemptId);
	expect((await logsOf(learner)).map(({ rating }) => rating)).toEqual([3]);
});

test("what an open test would ask again says nothing of what is wrong in it", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, { setId: await makeSet("drilled-test"), test: true });
	await answer(learner, attemptId, 0, { unknown: true });
	const drill = { of: "attempt", attemptId, timeZone: "UTC" } as const;
	await expect(createAttempt(learner, { ...drill, clientKey: newKey() })).rejects.toThrow(NotFound);
	await submitAttempt(learner, attemptId);
	expect(await createAttempt(learner, { ...drill, clientKey: newKey() })).toHaveProperty("attemptId");
});

test("a test counts as handed in at its deadline, and what was answered enters the log when somebody next begins one", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("timed");
	const attemptId = await begin(learner, { setId, test: true, timeLimitMinutes: 10 });
	await answer(learner, attemptId, 0, { choice: await keyAt(attemptId, 0) });
	const deadlineAt = new Date(Date.now() - 60_000);
	await database.attempt.update({ where: { id: attemptId }, data: { deadlineAt } });
	const late = await answer(learner, attemptId, 1, { choice: await keyAt(attemptId, 1) });
	expect(late).toMatchObject({ late: true });
	expect((await requireAttempt(learner, attemptId)).finished).toBe(true);
	expect(await logsOf(learner)).toEqual([]);
	await begin(learner, { setId });
	const { finishedAt, score } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } });
	expect([finishedAt, score]).toEqual([deadlineAt, 0.25]);
	const past = (await listAttempts(learner, 1)).attempts.find(({ id }) => id === attemptId);
	expect(past).toMatchObject({ answered: 2, right: 1 });
	expect(await logsOf(learner)).toHaveLength(1);
});

test("a question of a test is flagged by its learner alone, and not after it is handed in", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, { setId: await makeSet("flagged"), test: true });
	const place = { attemptId, position: 2 };
	await flagItem(learner, place, true);
	expect((await requireAttempt(learner, attemptId)).items.map(({ flagged }) => flagged)).toEqual([
		false,
		false,
		true,
		false,
	]);
	await expect(flagItem(await makeLearner(), place, true)).rejects.toThrow(NotFound);
	await submitAttempt(learner, attemptId);
	await expect(flagItem(learner, place, false)).rejects.toThrow(NotFound);
});

test("what is crammed is kept in the history, moves no card, and makes nobody study the set", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("crammed");
	const attemptId = await begin(learner, { setId, cram: true });
	for (let position = 0; position < 4; position++)
		await answer(learner, attemptId, position, { choice: await keyAt(attemptId, position) });
	expect((await logsOf(learner)).map(({ effect }) => effect)).toEqual(Array(4).fill("practice"));
	expect(await database.card.count({ where: { userId: learner.id, phase: { not: "new" } } })).toBe(0);
	expect(await isStudying(learner, setId)).toBe(false);
	expect((await listReviewCards(learner)).cards).toEqual([]);
});

test("true or false is practice in any quiz; a cloze and a flashcard move their cards", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("put-otherwise");
	const claims = await begin(learner, { setId, count: 1, presentations: ["true-false"] });
	const [claim] = (await requireAttempt(learner, claims)).items;
	expect(claim).toMatchObject({ presentation: "true-false", claim: expect.stringMatching(/年$/) });
	const told = await answer(learner, claims, 0, { choice: 0 });
	const isTrue = (await keyAt(claims, 0)) === 0;
	expect(told).toMatchObject({ verdict: isTrue ? "right" : "wrong", replied: `○ ${claim?.claim}` });
	const gaps = await begin(learner, { setId, count: 1, presentations: ["cloze"] });
	const [gap] = (await requireAttempt(learner, gaps)).items;
	expect(gap).toMatchObject({
		presentation: "cloze",
		before: "",
		after: expect.stringMatching(/^、橋.が完成した/),
	});
	await answer(learner, gaps, 0, { text: "わすれた" });
	const cards = await begin(learner, { setId, count: 1, presentations: ["flashcard"] });
	expect((await requireAttempt(learner, cards)).items[0]?.back?.key).toMatch(/年$/);
	await answer(learner, cards, 0, { rating: 4 });
	expect(
		(await logsOf(learner)).map(({ presentation, effect, rating }) => [presentation, effect, rating]),
	).toEqual([
		["true-false", "practice", isTrue ? 3 : 1],
		["cloze", "schedules", 1],
		["flashcard", "schedules", 4],
	]);
});

test("only what was chosen is asked, and of the kinds that were chosen", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("chosen");
	const attemptId = await begin(learner, { setId, count: "all", presentations: ["true-false", "typed"] });
	const put = new Set(
		(await requireAttempt(learner, attemptId)).items.map(({ presentation }) => presentation),
	);
	expect([...put].every((each) => each === "true-false" || each === "typed")).toBe(true);
	await expect(begin(learner, { setId, kinds: ["who"] })).rejects.toThrow("nothing-to-ask");
	await begin(learner, { setId, kinds: ["when", "who"] });
});

test("a hint is given for what is typed, is remembered, and makes a right answer hard; a test gives none", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("helped");
	const attemptId = await begin(learner, { setId, count: 2, presentations: ["typed"] });
	const { hint } = await takeHint(learner, { attemptId, position: 0 });
	expect(hint).toEqual({ passage: [expect.any(String), expect.stringContaining("が完成した")] });
	const { questionRevision } = await database.attemptItem.findFirstOrThrow({
		where: { attemptId, position: 0 },
		include: { questionRevision: true },
	});
	expect(JSON.stringify(hint)).not.toContain(questionRevision.answer);
	await answer(learner, attemptId, 0, { text: questionRevision.answer });
	expect((await logsOf(learner)).map(({ rating }) => rating)).toEqual([2]);
	await expect(takeHint(learner, { attemptId, position: 0 })).rejects.toThrow(NotFound);
	await expect(takeHint(await makeLearner(), { attemptId, position: 1 })).rejects.toThrow(NotFound);
	const paper = await begin(learner, { setId, test: true, presentations: ["typed"] });
	await expect(takeHint(learner, { attemptId: paper, position: 0 })).rejects.toThrow(NotFound);
});

test("a reply of another presentation is refused and stores nothing", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, { setId: await makeSet("misfit") });
	const replies: Reply[] = [{ text: "1901年" }, { rating: 4 }, { choice: 9 }];
	for (const reply of replies)
		await expect(answer(learner, attemptId, 0, reply)).rejects.toThrow("invalid-body");
	expect(await database.response.count({ where: { item: { attemptId } } })).toBe(0);
});

test("events are put in order: right in one order alone, told with their times, and each fact is asked once", async () => {
	const learner = await makeLearner();
	const setId = await makeDatedSet("ordered-events");
	for (const isRight of [true, false]) {
		const attemptId = await begin(learner, { setId, count: "all", presentations: ["ordering"] });
		const { items } = await requireAttempt(learner, attemptId);
		const [item] = items;
		if (!item?.events) throw new Error("nothing to be put in order");
		// Four facts are in each ordering: eight in all.
		expect(items.map(({ presentation }) => presentation)).toEqual(items.map(() => "ordering"));
		expect(items.length * 4).toBeLessThanOrEqual(8);
		expect(item.stem).toContain("どの順に起きましたか");
		expect(item.events.join()).not.toMatch(/\d/);
		const right = item.events
			.map((event, place) => ({ place, letter: /橋(.)が/.exec(event)?.[1] ?? "" }))
			.toSorted((a, b) => YEAR_OF(a.letter) - YEAR_OF(b.letter))
			.map(({ place }) => place);
		const order = isRight ? right : right.toReversed();
		const told = await answer(learner, attemptId, item.position, { order });
		if (!isTold(told)) throw new Error("nothing told");
		expect(told.verdict).toBe(isRight ? "right" : "wrong");
		const years = [...told.key.matchAll(/（(\d{4})年）/g)].map(([, year]) => Number(year));
		expect(years).toHaveLength(4);
		expect(years).toEqual(years.toSorted());
		expect(told.passages).toHaveLength(4);
		expect(told.replied?.split(" → ")).toEqual(order.map((place) => item.events?.[place]));
	}
	expect((await logsOf(learner)).map(({ rating, presentation }) => [rating, presentation])).toEqual([
		[3, "ordering"],
		[1, "ordering"],
	]);
});

test("a hint in review is for what comes in one's own review, and has no key in it", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("hint-in-review");
	const [revision] = await database.questionRevision.findMany({
		where: { question: { collection: { key: "hint-in-review" } } },
	});
	if (!revision) throw new Error("no question");
	const asked = { questionId: revision.questionId, revisionId: revision.id };
	await expect(takeReviewHint(learner, asked)).rejects.toThrow(NotFound);
	await setStudying(learner, setId, true, "UTC");
	const { hint } = await takeReviewHint(learner, asked);
	expect(hint).not.toBeNull();
	expect(JSON.stringify(hint)).not.toContain(revision.answer);
	await expect(takeReviewHint(learner, { ...asked, revisionId: "another" })).rejects.toThrow(NotFound);
});
