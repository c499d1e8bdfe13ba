import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteAt } from "../language/span";
import { findAgain } from "./relocate";

const find = (before: string, words: string, after: string, from = 0) => {
	const start = before.indexOf(words, from);
	return findAgain(quoteAt(before, start, start + words.length), before, after);
};

describe("findAgain", () => {
	test("of several places, the one whose surroundings are most alike", () => {
		const before = "高橋氏は山で鐘を見た。佐藤氏は川で鐘を見た。林氏は海で鐘を見た。";
		const after = "序。佐藤氏は、川で鐘を見た。林氏は海で鐘を見た。終わり。";
		expect(find(before, "鐘を見た", after, 12)?.start).toBe(after.indexOf("鐘を見た"));
		expect(find(before, "鐘を見た", after, 24)?.start).toBe(after.lastIndexOf("鐘を見た"));
	});

	test("a word changed right beside it does not lose it", () => {
		const of = (joint: string, filler: string) => [
			`昔、青い港の灯台${joint}鐘${filler}た。`,
			`今、赤い丘の聖堂${joint}鐘${filler}た。`,
		];
		const between = "。その間に何十年もの月日が流れ、町の人は皆それを忘れてしまい、誰も話さなくなった。";
		const [first, second] = of("へ", "が運ばれ");
		const [early, late] = of("に", "は運ばれ");
		const before = `${first}${between}${second}`;
		const longer = `${early}${between}${late}${"結び。".repeat(200)}`; // where the first stood, by its share, is the second
		expect(find(before, "鐘", longer)?.start).toBe(longer.indexOf("鐘"));
		expect(find(before, "鐘", longer, 12)?.start).toBe(longer.lastIndexOf("鐘"));
	});

	test("what one change left as it was is found, though other surroundings are more alike", () => {
		const [line, place] = ["山の上で鐘が鳴った。", 24];
		const added = "誰も知らないうちに海の向こうから来た人が置いていったという古く大きな";
		const before = line.repeat(8);
		const after = before.slice(0, place) + added + before.slice(place);
		const moved = place + added.length;
		expect(findAgain(quoteAt(before, place, place + 1), before, after)).toEqual(
			quoteAt(after, moved, moved + 1),
		);
	});

	test("where all are alike, the nearest as a share of the text", () => {
		const far = `${"山川".repeat(50)}鐘${"山川".repeat(50)}`;
		const twice = `x${"山川".repeat(50)}鐘${"山川".repeat(50)}鐘${"山川".repeat(150)}x`;
		expect(findAgain(quoteAt(far, 100, 101), far, twice)?.start).toBe(202);
	});

	test("what is gone, or nothing, is nowhere", () => {
		expect(find("鐘が鳴った。", "鐘", "橋が落ちた。")).toBeNull();
		expect(findAgain({ start: 0, end: 0, quote: "" }, "鐘", "鐘")).toBeNull();
	});

	const text = fc.string({
		unit: fc.constantFrom("鐘", "橋", "山", "。", "\n", "𠮷", "\ud842"),
		maxLength: 60,
	});

	test("whatever is inserted or deleted before or behind, it is found again exactly", () => {
		const cut = fc.tuple(
			text,
			text,
			text,
			text,
			fc.string({ unit: fc.constantFrom("鐘", "橋"), minLength: 1 }),
		);
		fc.assert(
			fc.property(cut, fc.boolean(), fc.boolean(), ([a, b, c, d, words], isAhead, isInserted) => {
				const [longer, shorter] = isAhead
					? [`${a}${b}${c}<${words}>${d}`, `${a}${c}<${words}>${d}`]
					: [`${a}<${words}>${b}${c}${d}`, `${a}<${words}>${b}${d}`];
				const [before, after] = isInserted ? [shorter, longer] : [longer, shorter];
				const found = find(before, words, after, before.indexOf("<"));
				expect(found).toEqual(quoteAt(after, after.indexOf("<") + 1, after.indexOf(">")));
			}),
			{ numRuns: 500 },
		);
	});

	test("offsets are exact between any two texts, and only a lost text is not found", () => {
		fc.assert(
			fc.property(text, text, fc.nat(60), fc.integer({ min: 1, max: 5 }), (before, after, start, length) => {
				const quote = quoteAt(before, start, Math.min(before.length, start + length));
				const found = findAgain(quote, before, after);
				expect(found !== null).toBe(quote.quote !== "" && after.includes(quote.quote));
				if (found === null) return;
				expect(found.quote).toBe(quote.quote);
				expect(after.slice(found.start, found.end)).toBe(quote.quote);
			}),
			{ numRuns: 500 },
		);
	});

	test("a thousand quotes of a text as long as may be are found while nobody waits", () => {
		const before = Array.from({ length: 20_000 }, (_, i) => `鐘${i}は橋の上で鳴った。`)
			.join("")
			.slice(0, 300_000);
		const after = `序。${before.slice(0, 150_000)}中。${before.slice(150_000)}結び。`;
		const startedAt = performance.now();
		for (let i = 0; i < 1000; i++) findAgain(quoteAt(before, i * 290, i * 290 + 4), before, after);
		expect(performance.now() - startedAt).toBeLessThan(5000);
	});
});
