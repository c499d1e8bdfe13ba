// Wrong causes: who did what with the roles swapped first, then the same deed by another country of the collection. Causes of
// other effects are none: readers found that in a chain of causes the farther one can be defended too.
import type { Cause } from "../fact/cause";
import { foldText } from "../language/fold";
import { clausesOf } from "../language/ja/clauses";
import { isCountry, namesOfCountry } from "../language/ja/names";
import type { Phrase } from "../language/ja/phrases";
import { type Edit, edited } from "../language/ja/rewriting";
import { keptFor } from "../language/kept";
import type { Token } from "../language/token";
import { chooseAmong } from "./choosing";
import type { ReadCollection, ReadDocument } from "./collection";
import { isOfLikeLength } from "./distractors";
import type { Distractor } from "./question";

/** Three or more wrong causes with the key's ending, or none. */
export function causeDistractors(
	cause: Cause,
	key: string,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const all = candidates(cause, key, stem, document, collection);
	return chooseAmong(all, (candidate, chosen: readonly Distractor[]) => {
		const folded = foldText(candidate.text);
		const known = [key, ...chosen.map((c) => c.text)].some(
			(t) => foldText(t).includes(folded) || folded.includes(foldText(t)),
		);
		const isWrong = !known && isOfLikeLength(candidate.text, key) && !isTold(candidate.text, collection);
		return isWrong ? candidate : null;
	});
}

/** Wrong causes, the best first; the farther ones only where these do not do. */
function* candidates(
	cause: Cause,
	key: string,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Generator<Distractor> {
	yield* swapped(cause, key, document.text);
	yield* otherActors(cause, key, stem, document, collection);
}

function isTold(text: string, collection: ReadCollection): boolean {
	const words = foldText(text.replace(/(から|ため)$/, ""));
	const isFromText = collection.documents.some((d) => foldedCauses(d).has(words));
	return !isFromText && collection.documents.some((d) => foldedText(d).includes(words));
}

const foldedText = keptFor(({ text }: ReadDocument) => foldText(text));

const foldedCauses = keptFor(
	({ causes }: ReadDocument): Set<string> => new Set(causes.map((c) => foldText(c.cause.quote))),
);

/** X側が「P」を求め、Y側が「Q」を要求した: the two who act change places; or XがYを攻撃した turned round. */
function swapped(cause: Cause, key: string, text: string): Distractor[] {
	const tokens = tokensOf(cause);
	const clauses = clausesOf(phrasesIn(cause));
	const actors = clauses.flatMap((c) => c.phrases.filter((p) => p.particle === "が").slice(-1));
	const [first, second] = actors;
	if (clauses.length !== 2 || first === undefined || second === undefined || tokens.length === 0) return [];
	const a = text.slice(first.start, first.contentEnd);
	const b = text.slice(second.start, second.contentEnd);
	if (a === b || cause.cause.quote.split(a).length !== 2 || cause.cause.quote.split(b).length !== 2)
		return [];
	return replaced(cause, key, text, [
		{ start: first.start, end: first.contentEnd, text: b },
		{ start: second.start, end: second.contentEnd, text: a },
	]);
}

function replaced(cause: Cause, key: string, text: string, edits: Edit[]): Distractor[] {
	const right = cause.cause.quote;
	const wrong = edited(text, cause.cause.start, cause.cause.end, edits);
	const shared = Math.min(right.length, key.length);
	let same = 0;
	while (same < shared && right[same] === key[same]) same++;
	const tail = right.length - same;
	return wrong === right || tail > 4 ? [] : [{ text: wrong.slice(0, wrong.length - tail) + key.slice(same) }];
}

function phrasesIn(cause: Cause): Phrase[] {
	const { start, end } = cause.cause;
	return cause.holder.phrases.filter((p) => p.start >= start && p.end <= end);
}

function tokensOf(cause: Cause): Token[] {
	return cause.holder.tokens.filter((t) => t.start >= cause.cause.start && t.end <= cause.cause.end);
}

/** The same cause with another country in the place of one: false unless a document tells it. */
function otherActors(
	cause: Cause,
	key: string,
	stem: string,
	{ text }: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const others = actorsOf(collection).filter(
		(name) => ![cause.holder.quote, stem].some((t) => t.includes(name) || isSynonym(name, t)),
	);
	const own = actors(cause.holder.phrases).filter(
		(t) => t.start >= cause.cause.start && t.end <= cause.cause.end,
	);
	const turns = others.flatMap((_, i) => own.map((t, j) => ({ t, name: others[(i + j) % others.length] })));
	return turns.flatMap(({ t, name }) =>
		name === undefined ? [] : replaced(cause, key, text, [{ start: t.start, end: t.end, text: name }]),
	);
}

/** Countries named by themselves: 日本が, 日本側は, 日本や, not 日本語 or 日本大会; nor 日本の高橋首相, who is of no other. */
function actors(phrases: Phrase[]): Token[] {
	return phrases.flatMap(({ words, particle }, i) => {
		const [first, second] = words;
		const stands = second?.pos === "助詞" || /^(側|政府)$/.test(second?.surface ?? "");
		if (first === undefined || !stands || !isCountry(first.surface)) return [];
		const isOfName = particle === "の" && phrases.slice(i + 1, i + 3).some(goesByName);
		return isOfName ? [] : [first];
	});
}

/** A name, or what has a short form in brackets. */
function goesByName({ words }: Phrase): boolean {
	return words.some(
		(w) => w.detail === "固有名詞" || w.detail === "括弧" || /^[ァ-ヴー・＝]{2,}$/.test(w.surface),
	);
}

/** The countries that act in a collection, the most frequent first. */
const actorsOf = keptFor(({ documents }: ReadCollection) =>
	byFrequency(documents.flatMap((d) => d.sentences.flatMap((s) => actors(s.phrases).map((a) => a.surface)))),
);

function byFrequency(names: string[]): string[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}

function isSynonym(name: string, sentence: string): boolean {
	return namesOfCountry(name).some((other) => other !== name && sentence.includes(other));
}
