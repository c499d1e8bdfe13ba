import type { MarkedPassage } from "@/core/attempt/feedback";
import { clipAround, clipMiddle } from "./clip";

export type Segment = { text: string; isMarked: boolean };
/** A paragraph with everything in it that proves the same answer. */
export type MarkedParagraph = {
	documentId: string;
	documentTitle: string;
	line: number;
	segments: Segment[];
};

const textOf = ({ before, marked, after }: MarkedPassage) => before + marked + after;

/** The text of one paragraph cut where its marks (which may overlap) begin and end. */
function segmentsOf(passages: readonly MarkedPassage[]): Segment[] {
	const text = passages[0] ? textOf(passages[0]) : "";
	const spans = passages
		.map(({ before, marked }) => ({ start: before.length, end: before.length + marked.length }))
		.sort((a, b) => a.start - b.start);
	const segments: Segment[] = [];
	let done = 0;
	for (const { start, end } of spans) {
		if (start > done) segments.push({ text: text.slice(done, start), isMarked: false });
		if (end > done) segments.push({ text: text.slice(Math.max(start, done), end), isMarked: true });
		done = Math.max(done, end);
	}
	if (done < text.length) segments.push({ text: text.slice(done), isMarked: false });
	return segments;
}

/** What stands around and between the marks, cut short; what is marked, whole. */
function clipSegments(segments: readonly Segment[]): Segment[] {
	const plainAt = (index: number) => {
		const segment = segments[index];
		return segment && !segment.isMarked ? segment.text : "";
	};
	const last = segments.length - 1;
	const ends = clipAround(plainAt(0), plainAt(last));
	return segments.map((segment, index) => {
		if (segment.isMarked) return segment;
		if (index === 0) return { ...segment, text: ends.before };
		return { ...segment, text: index === last ? ends.after : clipMiddle(segment.text) };
	});
}

/** Passages as they are shown: those of one paragraph together, in the order in which they first come; whole, or clipped. */
export function gatherParagraphs(passages: readonly MarkedPassage[], whole = false): MarkedParagraph[] {
	const groups = new Map<string, MarkedPassage[]>();
	for (const passage of passages) {
		const key = JSON.stringify([passage.documentId, passage.line, textOf(passage)]);
		groups.set(key, [...(groups.get(key) ?? []), passage]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const { documentId, documentTitle, line } = first;
		return [
			{
				documentId,
				documentTitle,
				line,
				segments: whole ? segmentsOf(group) : clipSegments(segmentsOf(group)),
			},
		];
	});
}
