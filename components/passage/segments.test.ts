import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { gatherParagraphs } from "./segments";

const TEXT = "町長は着工を約束した。議長は反対した。橋は翌年に開いた。";

function passageOf(marked: string, text = TEXT, line = 3): MarkedPassage {
	const start = text.indexOf(marked);
	const [before, after] = [text.slice(0, start), text.slice(start + marked.length)];
	return { documentId: "d", documentTitle: "橋", line, before, marked, after };
}

const markedIn = (passages: MarkedPassage[]) =>
	gatherParagraphs(passages).map(({ segments }) => segments.filter((s) => s.isMarked).map((s) => s.text));

describe("gatherParagraphs", () => {
	it("shows a paragraph once, with all its marks in order", () => {
		expect(markedIn([passageOf("橋は翌年に開いた"), passageOf("町長は着工を約束した")])).toEqual([
			["町長は着工を約束した", "橋は翌年に開いた"],
		]);
	});

	it("keeps paragraphs of other places apart, though they say the same", () => {
		expect(markedIn([passageOf("議長"), passageOf("議長", TEXT, 9)])).toEqual([["議長"], ["議長"]]);
	});

	it("leaves out the middle of what stands between two marks far apart", () => {
		const far = `始まり${"あ".repeat(500)}終わり`;
		const [paragraph] = gatherParagraphs([passageOf("始まり", far), passageOf("終わり", far)]);
		expect(paragraph?.segments[1]?.text).toBe(`${"あ".repeat(80)}…${"あ".repeat(80)}`);
	});

	it("says the paragraph's text again, whatever is marked in it", () => {
		const span = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: TEXT.length }));
		fc.assert(
			fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
				const passages = spans.map(([start, length]) => ({
					...passageOf(TEXT),
					before: TEXT.slice(0, start),
					marked: TEXT.slice(start, start + length),
					after: TEXT.slice(start + length),
				}));
				const { segments } = gatherParagraphs(passages)[0] ?? { segments: [] };
				expect(segments.map((segment) => segment.text).join("")).toBe(TEXT);
				const isMarked = segments.flatMap((s) => Array.from({ length: s.text.length }, () => s.isMarked));
				const expected = Array.from(TEXT, (_, at) =>
					spans.some(([start, n]) => at >= start && at < start + n),
				);
				expect(isMarked).toEqual(expected);
			}),
		);
	});
});
