import fc from "fast-check";
import { expect, test } from "vitest";
import { type Candidate, chooseQuestions } from "./choose";

const candidate = (questionId: string, rest: Partial<Candidate> = {}): Candidate => ({
	questionId,
	factId: questionId,
	worth: 0.5,
	seenAt: null,
	shown: `${questionId}は何ですか`,
	key: `答え${questionId}`,
	...rest,
});

const ids = (chosen: Candidate[]) => chosen.map((question) => question.questionId);

test("the most central come first, the unseen before the seen, the longest unseen before the latest", () => {
	const candidates = [
		candidate("a", { worth: 0.9, seenAt: new Date("2026-01-02") }),
		candidate("b", { worth: 0.1, seenAt: new Date("2026-01-01") }),
		candidate("c", { worth: 0.2 }),
		candidate("d", { worth: 0.3 }),
	];
	expect(ids(chooseQuestions(candidates, 9))).toEqual(["d", "c", "b", "a"]);
	expect(ids(chooseQuestions(candidates, 2))).toEqual(["d", "c"]);
});

test("at most one question a fact; questions without a fact do not count against each other", () => {
	const candidates = [
		candidate("a", { factId: "f", worth: 0.9 }),
		candidate("b", { factId: "f" }),
		candidate("c", { factId: null }),
		candidate("d", { factId: null }),
	];
	expect(ids(chooseQuestions(candidates, 9))).toEqual(["a", "c", "d"]);
});

test("a question that asks about several facts leaves none of them to others", () => {
	const several = candidate("a", { factId: "f", otherFactIds: ["g", "h"], worth: 0.9 });
	const others = [candidate("b", { factId: "g" }), candidate("c", { factId: "i" })];
	expect(ids(chooseQuestions([several, ...others], 9))).toEqual(["a", "c"]);
});

test("no question tells another's key, whichever would come first", () => {
	const tells = candidate("a", { shown: "「長い橋」を建てたのは誰ですか", key: "大工", worth: 0.9 });
	const told = candidate("b", { shown: "町が建てたのは何ですか", key: "長い橋" });
	expect(ids(chooseQuestions([tells, told], 9))).toEqual(["a"]);
	expect(ids(chooseQuestions([tells, { ...told, worth: 1 }], 9))).toEqual(["b"]);
});

test("never more than asked for, never one twice, and the same whatever the order given", () => {
	const some = fc.uniqueArray(
		fc.record({
			id: fc.string({ minLength: 1, maxLength: 3 }),
			fact: fc.option(fc.constantFrom("x", "y", "z")),
			worth: fc.double({ min: 0, max: 1, noNaN: true }),
		}),
		{ selector: (entry) => entry.id },
	);
	fc.assert(
		fc.property(some, fc.nat(12), (entries, count) => {
			const all = entries.map(({ id, fact, worth }, index) =>
				candidate(id, { factId: fact, worth, shown: `問${index}`, key: `鍵${index}番` }),
			);
			const chosen = ids(chooseQuestions(all, count));
			expect(chosen.length).toBeLessThanOrEqual(count);
			expect(new Set(chosen).size).toBe(chosen.length);
			expect(ids(chooseQuestions(all.toReversed(), count))).toEqual(chosen);
		}),
	);
});
