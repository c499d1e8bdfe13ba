import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardState } from "./card";
import { DEFAULT_WEIGHTS } from "./memory";
import { buildQueue, type CardCandidate, type QueueInput } from "./queue";

const today = 20_000;
const now = new Date(Date.UTC(2024, 9, 4, 12));

function review(
	questionId: string,
	dueDay: number,
	over: Partial<CardState> = {},
	factId: string | null = null,
): CardCandidate {
	const card = { stability: 10, difficulty: 5, lastDay: dueDay - 10, reps: 3, lapses: 0, ...over };
	return { questionId, factId, card: { phase: "review", dueDay, ...card } };
}

function step(
	questionId: string,
	minutesAgo: number,
	factId: string | null = null,
	lastDay = today,
): CardCandidate {
	const dueAt = new Date(now.getTime() - minutesAgo * 60_000);
	const card = { stability: 1, difficulty: 5, lastDay, reps: 1, lapses: 0, step: 0, dueAt };
	return { questionId, factId, card: { phase: "learning", ...card } };
}

function fresh(questionId: string, factId: string | null = null) {
	return { questionId, factId };
}

function queueOf(over: Partial<QueueInput>) {
	return buildQueue({
		cards: [],
		fresh: [],
		limits: { newPerDay: 20, reviewsPerDay: 200 },
		answered: { fresh: 0, reviews: 0, facts: new Map() },
		today,
		now,
		weights: DEFAULT_WEIGHTS,
		...over,
	});
}

const ids = (over: Partial<QueueInput>) => queueOf(over).entries.map(({ questionId }) => questionId);

test("due reviews, the oldest due first, then steps come due, then new ones in their order", () => {
	const queue = queueOf({
		cards: [
			step("s2", 1),
			step("later", -4),
			review("r2", today),
			review("not yet", today + 1),
			review("r1", today - 3),
			step("s1", 9),
		],
		fresh: [fresh("n1"), fresh("a2")],
	});
	expect(queue.entries).toEqual([
		{ kind: "review", questionId: "r1" },
		{ kind: "review", questionId: "r2" },
		{ kind: "step", questionId: "s1" },
		{ kind: "step", questionId: "s2" },
		{ kind: "new", questionId: "n1" },
		{ kind: "new", questionId: "a2" },
	]);
	expect(queue.heldBack).toBe(0);
	expect(queue.nextStepAt).toEqual(new Date(now.getTime() + 4 * 60_000));
});

test("with more due than the day allows, the least likely to be recalled go first and the rest is counted", () => {
	const cards = [
		review("strong", today - 9, { stability: 400, lastDay: today - 409 }),
		review("weak", today - 1, { stability: 1, lastDay: today - 2 }),
		review("weakest", today, { stability: 1, lastDay: today - 30 }),
	];
	const limits = { newPerDay: 20, reviewsPerDay: 2 };
	expect(ids({ cards })).toEqual(["strong", "weak", "weakest"]);
	const queue = queueOf({ cards, limits });
	expect(queue.entries.map(({ questionId }) => questionId)).toEqual(["weakest", "weak"]);
	expect(queue.heldBack).toBe(1);
	const answered = { fresh: 0, reviews: 5, facts: new Map() };
	expect(queueOf({ cards, limits, answered })).toMatchObject({ entries: [], heldBack: 3 });
});

test("new questions up to the day's limit, those met in quizzes counted", () => {
	const list = ["n1", "n2", "n3", "n4"].map((id) => fresh(id));
	const limits = { newPerDay: 3, reviewsPerDay: 200 };
	const after = (count: number) =>
		ids({ fresh: list, limits, answered: { fresh: count, reviews: 0, facts: new Map() } });
	expect(after(0)).toEqual(["n1", "n2", "n3"]);
	expect(after(2)).toEqual(["n1"]);
	expect(after(9)).toEqual([]);
});

test("one fact is asked of once a learner day, but a card answered today comes back for its own step", () => {
	expect(ids({ cards: [review("a", today - 1, {}, "f"), review("b", today, {}, "f")] })).toEqual(["a"]);
	expect(
		ids({ cards: [review("a", today, {}, "f")], fresh: [fresh("b", "f"), fresh("c", "g"), fresh("d", "g")] }),
	).toEqual(["a", "c"]);
	const answered = { fresh: 0, reviews: 1, facts: new Map([["f", new Set(["b"])]]) };
	expect(
		ids({ answered, cards: [review("a", today, {}, "f"), step("b", 1, "f")], fresh: [fresh("c", "f")] }),
	).toEqual(["b"]);
	expect(ids({ answered, cards: [step("yesterday's", 900, "f", today - 1)] })).toEqual([]);
	// Reset after it was answered today, it is new, and may come at once.
	expect(ids({ answered, fresh: [fresh("b", "f")] })).toEqual(["b"]);
	expect(ids({ fresh: [fresh("a"), fresh("b")] })).toEqual(["a", "b"]);
});

const facts = fc.constantFrom("f1", "f2", "f3", "f4", null);
const candidates = fc.array(
	fc.tuple(fc.boolean(), fc.integer({ min: -20, max: 20 }), facts, fc.integer({ min: 0, max: 3 })),
	{ maxLength: 30 },
);

test("no queue has two questions of a fact, goes over a limit, or loses a review", () => {
	fc.assert(
		fc.property(
			candidates,
			fc.array(facts, { maxLength: 10 }),
			fc.integer({ min: 0, max: 8 }),
			fc.integer({ min: 0, max: 8 }),
			(drawn, unseen, newPerDay, reviewsPerDay) => {
				const cards = drawn.map(([isStep, when, factId, ago], index) =>
					isStep
						? step(`s${index}`, when, factId, today - ago)
						: review(`r${index}`, today + when, {}, factId),
				);
				const list = unseen.map((factId, index) => fresh(`n${index}`, factId));
				const queue = queueOf({ cards, fresh: list, limits: { newPerDay, reviewsPerDay } });
				const factOf = new Map([...cards, ...list].map(({ questionId, factId }) => [questionId, factId]));
				const asked = queue.entries.map(({ questionId }) => factOf.get(questionId)).filter(Boolean);
				expect(new Set(asked).size).toBe(asked.length);
				const count = (kind: string) => queue.entries.filter((entry) => entry.kind === kind).length;
				expect(count("new")).toBeLessThanOrEqual(newPerDay);
				expect(count("review")).toBeLessThanOrEqual(reviewsPerDay);
				const due = cards.filter(({ card }) => card.phase === "review" && (card.dueDay ?? 0) <= today);
				const dueFacts = new Set(due.map(({ questionId, factId }) => factId ?? questionId));
				expect(count("review") + queue.heldBack).toBe(dueFacts.size);
			},
		),
		{ numRuns: 500 },
	);
});
