// Two statements that give different amounts for the same thing, in the narrator's words and somebody's quotation or in two
// documents. Another year, place or person makes another thing: whatever is not surely the same is no conflict.
import type { Entity } from "../language/ja/aliases";
import { mayBeSameAmount } from "../language/ja/amounts";
import type { NameMention, NameType } from "../language/ja/names";
import type { Model } from "../language/ja/parser/model";
import { type Reading, readInside } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import { type Counted, findCounted } from "./counted";
import type { Speech } from "./speeches";

/** An amount with the document that gives it, and the quotation it stands in, where it is not the narrator's. */
export type Side<D> = Counted & { document: D; speech: Speech | null };

export type Conflict<D> = { sides: [Side<D>, Side<D>] };

type Read = Reading & { speeches: Speech[] };

/** The pairs of statements that give different amounts for one thing, in the order of the documents. */
export function findConflicts<D extends Read>(
	documents: D[],
	byName: Map<string, Entity>,
	model: Model,
): Conflict<D>[] {
	const groups = new Map<string, Side<D>[]>();
	for (const side of documents.flatMap((d) => sidesOf(d, model))) {
		const key = [side.amount.unit, side.amount.behind, side.sort, side.deed, side.thing].join("\n");
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [side]);
		else group.push(side);
	}
	return [...groups.values()].flatMap((sides) =>
		sides.flatMap((a, i) =>
			sides
				.slice(i + 1)
				.filter((b) => haveTwoSources(a, b) && disagree(a, b, byName))
				.map((b): Conflict<D> => ({ sides: [a, b] })),
		),
	);
}

/** The amounts of a document's sentences, and of what is quoted in them. */
function sidesOf<D extends Read>(document: D, model: Model): Side<D>[] {
	const { text, sentences, speeches } = document;
	const told = sentences.flatMap((s) => findCounted(text, s)).map((c) => ({ ...c, document, speech: null }));
	const quoted = speeches
		.filter(({ quotation }) => /[0-9０-９〇一二三四五六七八九十百千]/.test(quotation.words.quote))
		.flatMap((speech) =>
			readInside(text, speech.quotation.words, speech.sentence, model)
				.flatMap((s) => findCounted(text, s))
				.map((c) => ({ ...c, document, speech })),
		);
	return [...told, ...quoted];
}

/** A narrator does not contradict himself: there it is another thing. */
function haveTwoSources<D>(a: Side<D>, b: Side<D>): boolean {
	if (a.document !== b.document) return true;
	if (a.speech === null && b.speech === null) return false;
	const [x, y] = [a.speech?.speaker?.name?.bare, b.speech?.speaker?.name?.bare];
	return a.speech === null || b.speech === null || (x !== undefined && y !== undefined && x !== y);
}

function disagree<D extends Read>(a: Side<D>, b: Side<D>, byName: Map<string, Entity>): boolean {
	if (mayBeSameAmount(a.amount, b.amount) || a.subject !== b.subject) return false;
	if (a.tense !== null && b.tense !== null && a.tense !== b.tense) return false;
	const keysOf = (side: Side<D>, types: NameType[]) => keysOfNames(side.names, types, byName);
	const people: NameType[] = ["person", "organization"];
	const [mine, theirs] = [keysOf(a, people), keysOf(b, people)];
	const [here, there] = [keysOf(a, ["place"]), keysOf(b, ["place"])];
	if (areApart(mine, theirs) || areApart(here, there) || !areOfOneTime(a, b)) return false;
	if (areApart(a.numerals, b.numerals) || !areEqual(a.whens, b.whens)) return false;
	const shared = a.words.filter((w) => b.words.includes(w));
	const isNamed = shared.some((w) => a.proper.includes(w) || b.proper.includes(w));
	if (a.document !== b.document && !isNamed) return false;
	switch (a.sort) {
		case "interval":
			return isWholeInterval(a) && (a.document === b.document || mine.some((key) => theirs.includes(key)));
		case "measure":
			return new Set(shared).size >= 2 && areEqual(a.words, b.words);
		case "count":
			return (
				isNamedEvent(a, b, mine, theirs) ||
				(areEqual(a.words, b.words) && areEqual(mine, theirs) && isTold(a, b))
			);
	}
}

/** Three words tell what was done; two do where it is dated. */
function isTold<D extends Read>(a: Side<D>, b: Side<D>): boolean {
	const least = timesAround(a).length > 0 && timesAround(b).length > 0 ? 2 : 3;
	return new Set(a.words).size >= least;
}

/** From what to what is told: 広場に集まってから2時間後に, 式典が. */
function isWholeInterval({ thing, subject }: Counted): boolean {
	return thing.includes("+") && subject !== "";
}

/** 日仏首脳会談が2度実現した, 日仏首脳会談を3度主導した: the same people's events, however the rest is put. */
function isNamedEvent<D>(a: Side<D>, b: Side<D>, mine: string[], theirs: string[]): boolean {
	const isNamed = a.proper.some((name) => a.thing.includes(name));
	const isHappening = a.deed === "行う" && a.amount.unit === "回";
	const [fewer, more] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
	const share = fewer.filter((w) => more.includes(w)).length / fewer.length;
	return isNamed && isHappening && share >= 0.75 && mine.some((key) => theirs.includes(key));
}

function keysOfNames(names: NameMention[], types: NameType[], byName: Map<string, Entity>): string[] {
	return names.filter((n) => types.includes(n.type)).map((n) => byName.get(n.bare)?.entity ?? n.bare);
}

/** Both have some, and none in common. */
function areApart(a: string[], b: string[]): boolean {
	return a.length > 0 && b.length > 0 && !a.some((x) => b.includes(x));
}

function areEqual(a: string[], b: string[]): boolean {
	return a.every((x) => b.includes(x)) && b.every((x) => a.includes(x));
}

/** The same time, of the clause or the latest dated one before it in its paragraph; or neither side tells any. */
function areOfOneTime<D extends Read>(a: Side<D>, b: Side<D>): boolean {
	const [x, y] = [timesAround(a), timesAround(b)];
	return x.length + y.length === 0 || x.some((s) => y.some((t) => areOne(s, t)));
}

function timesAround<D extends Read>({ times, document, sentence }: Side<D>): FoundTime[] {
	if (times.length > 0) return times;
	const before = document.sentences.filter((s) => s.line === sentence.line && s.index <= sentence.index);
	const dated = before.flatMap((s) => s.times).filter((t) => t.end <= sentence.start && "year" in t.time);
	return dated.slice(-1);
}

/** 2019年 and 2019年6月, but not 6月 and 2019年. */
function areOne({ time: a }: FoundTime, { time: b }: FoundTime): boolean {
	const shared = (["year", "month", "day", "decade", "season"] as const).filter(
		(part) => part in a && part in b,
	);
	return shared.length > 0 && shared.every((part) => a[part] === b[part]);
}
