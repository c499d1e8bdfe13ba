import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS } from "../fact/fact";
import { foldText } from "../language/fold";
import { acceptedForms } from "../language/ja/time-forms";
import { NEAR_MISSES } from "./asked";
import { gradeTyped } from "./grade";

const kinds = fc.constantFrom(...KINDS);
/** Any text, lone surrogates too, and what is made of the letters that the grammars know. */
const texts = fc.oneof(
	fc.string({ unit: "binary", maxLength: 30 }),
	fc.string({
		unit: fc.constantFrom(
			..."0123456789年月日時間回人約以上半〜から平成元第%(（）)「」/,.、・の氏か、と- ",
			...[
				"東京都",
				"田中",
				"大統領",
				"フランス",
				"スミス",
				"ヴ",
				"ー",
				"June ",
				"the ",
				"Mr. ",
				" or ",
				"hours",
				"thousand ",
			],
			...["twenty", " pm", "constructor", "\ud800", "\udc00", "😀", "゙"],
		),
		maxLength: 12,
	}),
);
const accepted = fc.array(texts, { maxLength: 2 });
const RUNS = { numRuns: 2000 };

test("any reply to any key has one grade, whenever it is given", () => {
	fc.assert(
		fc.property(kinds, texts, accepted, texts, (kind, key, accepted, reply) => {
			const graded = gradeTyped({ kind, key, accepted }, reply);
			expect(["right", "wrong"]).toContain(graded.verdict);
			expect([undefined, ...NEAR_MISSES]).toContain(graded.near);
			if (graded.verdict === "wrong") expect(graded.acceptedAs).toBeUndefined();
			expect(gradeTyped({ kind, key, accepted }, reply)).toEqual(graded);
		}),
		RUNS,
	);
	for (const kind of KINDS) {
		for (const long of [
			"9".repeat(5000),
			"年".repeat(5000),
			"か".repeat(5000),
			"(".repeat(5000),
			"a ".repeat(5000),
		])
			expect(gradeTyped({ kind, key: long.slice(1), accepted: [] }, long).verdict).toBe("wrong");
	}
});

test("a key is right for itself whatever its kind, and nothing is accepted as it", () => {
	fc.assert(
		fc.property(kinds, texts, accepted, (kind, key, accepted) => {
			fc.pre(foldText(key) !== "");
			expect(gradeTyped({ kind, key, accepted }, ` ${key}`)).toEqual({ verdict: "right" });
		}),
		RUNS,
	);
});

const days = fc
	.record({
		year: fc.integer({ min: 1000, max: 2100 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 28 }),
	})
	.chain((date) =>
		fc.constantFrom(
			date,
			{ year: date.year, month: date.month },
			{ year: date.year },
			{ month: date.month, day: date.day },
		),
	);
const english = ({ year, month, day }: { year?: number; month?: number; day?: number }): string => {
	const date = new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1));
	const parts = {
		...(year && { year: "numeric" }),
		...(month && { month: "long" }),
		...(day && { day: "numeric" }),
	};
	return date.toLocaleDateString("en-US", { ...parts, timeZone: "UTC" } as Intl.DateTimeFormatOptions);
};
const dates = days.chain((date) => fc.constantFrom(...acceptedForms(date), english(date)));
const amounts = fc
	.tuple(
		fc.integer({ min: 1, max: 99_999_999 }),
		fc.constantFrom(
			..."人 回 時間 % か国 円以上 年ぶり 度目".split(" "),
			" hours",
			" people",
			" million dollars",
		),
	)
	.chain(([value, unit]) =>
		fc.constantFrom(`${value}${unit}`, `約${value}${unit}`, value.toLocaleString("en") + unit),
	);
const DIGITS = "0123456789";

describe("another digit", () => {
	test.each([
		["when", dates],
		["number", amounts],
	] as const)("anywhere in the reply is never right (%s)", (kind, keys) => {
		fc.assert(
			fc.property(keys, fc.nat(), fc.integer({ min: 1, max: 9 }), (key, at, more) => {
				const places = [...key.matchAll(/[0-9]/g)].map(({ index }) => index);
				fc.pre(places.length > 0);
				const place = places[at % places.length] ?? 0;
				const digit = DIGITS[(Number(key[place]) + more) % 10];
				const reply = key.slice(0, place) + digit + key.slice(place + 1);
				expect([key, reply, gradeTyped({ kind, key, accepted: [] }, reply).verdict]).toEqual([
					key,
					reply,
					"wrong",
				]);
				expect([key, gradeTyped({ kind, key, accepted: [] }, key).verdict]).toEqual([key, "right"]);
			}),
			RUNS,
		);
	});
});
