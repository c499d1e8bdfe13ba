// Wrong times for a right one: of the same shape and precision, from other events of the collection first, then shifted
// from the key; never a time the collection could mean by the same event.
import type { EventTime } from "../fact/timed-event";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { shortHash } from "../language/identity";
import { contentWords, wordsOf } from "../language/ja/rewriting";
import { type FoundTime, findTimes } from "../language/ja/times";
import { keptFor } from "../language/kept";
import { chooseAmong } from "./choosing";
import { type ReadCollection, type ReadDocument, startingWith } from "./collection";
import type { Distractor } from "./question";

/** Three or more wrong times, or none. */
export function timeDistractors(
	event: EventTime,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const key = event.time.quote;
	return chooseAmong(candidates(event, document, collection), (wrong, chosen: readonly Distractor[]) => {
		const known = [key, ...chosen.map((c) => c.text)].some((t) => meets(t, wrong.text));
		return known || (wrong.from === undefined && isTold(wrong.text, collection)) ? null : wrong;
	});
}

function shapeOf(text: string): string {
	return text
		.replace(/[0-9]+/g, "0")
		.replace(/[０-９]+/g, "０")
		.replace(/[一二三四五六七八九十百千〇]+(?=[年月日])/g, "一");
}

function* candidates(
	event: EventTime,
	document: ReadDocument,
	collection: ReadCollection,
): Generator<Distractor> {
	for (const d of startingWith(document, collection)) yield* fromDocument(event, d);
	yield* shifted(event.time.quote, timesOf(collection).latest);
}

/** Every time a collection gives, folded, and the latest year of them. */
const timesOf = keptFor(({ documents }: ReadCollection): { folded: Set<string>; latest: number } => {
	const times = documents.flatMap((d) => d.sentences.flatMap((s) => s.times));
	const latest = times.reduce((year, t) => Math.max(year, t.time.year ?? 0), 0);
	return { folded: new Set(times.map((t) => foldText(t.quote))), latest };
});

function* fromDocument(event: EventTime, document: ReadDocument): Generator<Distractor> {
	const words = new Set(contentWords(event.clause.phrases.flatMap((p) => p.words)));
	for (const { time, sentence } of timesByShape(document).get(shapeOf(event.time.quote)) ?? []) {
		if (sentence === event.sentence || !near(time, event)) continue;
		if (wordsOf(sentence).filter((w) => words.has(w)).length >= 0.5 * words.size) continue;
		const { start, end, quote } = time;
		yield { text: quote, from: { document: document.source.id, start, end, quote } };
	}
}

const timesByShape = keptFor(({ sentences }: ReadDocument) => {
	const times = sentences.flatMap((sentence) => sentence.times.map((time) => ({ time, sentence })));
	return groupedBy(times, ({ time }) => shapeOf(time.quote));
});

/** Within a lifetime of the key: 紀元前 beside last year is no temptation. */
function near(time: FoundTime, event: EventTime): boolean {
	const a = time.time.year;
	const b = event.times[0]?.time.year;
	return a === undefined || b === undefined || Math.abs(a - b) <= 60;
}

function isTold(text: string, collection: ReadCollection): boolean {
	return timesOf(collection).folded.has(foldText(text));
}

/** Whether two times may be the same, one be part of the other, or overlap. */
function meets(a: string, b: string): boolean {
	const x = foldText(a);
	const y = foldText(b);
	if (x.includes(y) || y.includes(x)) return true;
	const years = (s: string): string[] => s.normalize("NFKC").match(/\d{3,}/g) ?? [];
	return (
		years(a).length + years(b).length > 2 && years(a).some((v) => years(b).includes(v)) && !/月/.test(a + b)
	);
}

const STEPS = [-1, 1, -2, 2, -3, 3, -4, 4];
type Part = "日" | "月" | "年";
const DAY_PARTS: Part[] = ["日", "月", "年"];
const MONTH_PARTS: Part[] = ["月", "年"];
const YEAR_PARTS: Part[] = ["年"];

/** The key with its year, month or day moved, in an order that differs from key to key. */
function shifted(key: string, latest: number): Distractor[] {
	const step = /年代/.test(key) ? (/から/.test(key) ? 20 : 10) : /と|から|、/.test(key) ? 2 : 1;
	const turn = Number.parseInt(shortHash(key).slice(-3), 36);
	const steps = STEPS.map((_, i) => (STEPS[(i + turn) % STEPS.length] as number) * step);
	return steps.flatMap((by, i) => {
		const parts = /日$/.test(key) ? DAY_PARTS : /月$/.test(key) ? MONTH_PARTS : YEAR_PARTS;
		const text = moved(key, parts[i % parts.length] ?? "年", by);
		return text !== null && isPossible(text, key, latest) ? [{ text }] : [];
	});
}

function moved(key: string, part: Part, by: number): string | null {
	const amount = part === "日" ? by * 3 : by;
	if (!new RegExp(`[0-9０-９]+${part}`).test(key)) return null;
	return key.replace(new RegExp(`([0-9]+|[０-９]+)(?=${part})`, "g"), (digits) => {
		const value = Number(digits.normalize("NFKC")) + amount;
		const plain = String(value);
		return /[０-９]/.test(digits)
			? plain.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
			: plain;
	});
}

function isPossible(text: string, key: string, latest: number): boolean {
	if (/-/.test(text) || shapeOf(text) !== shapeOf(key)) return false;
	const found = findTimes(text);
	const years = found.flatMap((t) =>
		[t.time, ...(t.time.until ? [t.time.until] : [])].map((p) => p.year ?? p.decade ?? 0),
	);
	const whole = found.length > 0 && found[0]?.start === 0 && found.at(-1)?.end === text.length;
	return whole && years.every((y) => y <= latest) && found.length === findTimes(key).length;
}
