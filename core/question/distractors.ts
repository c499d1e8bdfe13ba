// Wrong answers of the right type, here other speakers' words. Three or more that no document makes true, or none: a
// question with two wrong choices is asked without any.
import type { Speech } from "../fact/speeches";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { mayBeSame } from "../language/ja/aliases";
import { nounPhraseStart } from "../language/ja/clauses";
import { contentWords } from "../language/ja/rewriting";
import { keptFor } from "../language/kept";
import type { Quote } from "../language/span";
import type { Token } from "../language/token";
import { chooseAmong } from "./choosing";
import { entityOf, type ReadCollection, type ReadDocument, startingWith } from "./collection";
import type { Distractor } from "./question";
import { isJudging, topicAmong } from "./telling";

/** Whether a wrong answer is as long as the right one, within half and double. */
export function isOfLikeLength(text: string, key: string): boolean {
	return text.length >= 0.5 * key.length && text.length <= 2 * key.length;
}

function placed(place: Quote, text: string, document: ReadDocument): Distractor {
	return {
		text,
		from: { document: document.source.id, start: place.start, end: place.end, quote: place.quote },
	};
}

/** What others said in the same frame: judgements beside a judgement, statements on one topic beside a statement. */
export function quotationDistractors(
	speech: Speech,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const key = speech.quotation.words.quote;
	const frame = frameOf(speech);
	const mine = wordsSaid(speech);
	const asked = new Set([...mine, ...topicWords(speech)]);
	const candidates = startingWith(document, collection).flatMap((d) =>
		(speechesByFrame(d).get(frame) ?? []).map((other) => ({ d, other })),
	);
	return chooseAmong(candidates, ({ d, other }, chosen: readonly Distractor[]) => {
		const place = other.quotation.words;
		const theirs = wordsSaid(other);
		if (other.sentence === speech.sentence || !isOfLikeLength(place.quote, key)) return null;
		if (!isJudging(speech) && !theirs.some((w) => asked.has(w))) return null;
		if (isTheirs(other, speech, collection) || speaksOfTheSame(mine, theirs)) return null;
		if ([key, ...chosen.map((c) => c.text)].some((t) => resembles(t, place.quote))) return null;
		return foldText(stem).includes(foldText(place.quote)) ? null : placed(place, place.quote, d);
	});
}

function innerOf({ sentence, quotation }: Speech): Token[] {
	return sentence.words.find((w) => w.start === quotation.bracket.start)?.inner ?? [];
}

/** The content words of a quotation. */
const wordsSaid = keptFor((speech: Speech) => contentWords(innerOf(speech)));

/** What quoted words have in common with those that may stand beside them. */
function frameOf(speech: Speech): string {
	return `${shapeOf(speech)} ${isJudging(speech)}`;
}

const speechesByFrame = keptFor(({ speeches }: ReadDocument) => groupedBy(speeches, frameOf));

/** The words of what is spoken of: 橋の建設について. */
function topicWords(speech: Speech): string[] {
	const { clause, bracket } = speech.quotation;
	const before = clause.phrases.filter((p) => p !== speech.speaker?.phrase && p.end <= bracket.start);
	const topic = topicAmong(before, speech);
	if (topic === undefined) return [];
	const start = nounPhraseStart(clause, topic);
	return contentWords(speech.sentence.tokens.filter((t) => t.start >= start && t.end <= topic.contentEnd));
}

/** More than a third of the content words in common: another wording may be what was meant. */
function speaksOfTheSame(x: string[], y: string[]): boolean {
	return Math.max(overlapOf(x, y), overlapOf(y, x)) > 0.34;
}

type Shape = "question" | "statement" | "adjective" | "noun";

/** What quoted words end in, so that a statement stands beside statements and a noun beside nouns. */
export function shapeOf(speech: Speech): Shape {
	const last = innerOf(speech)
		.filter((t) => t.detail !== "句点")
		.at(-1);
	if (last === undefined) return "noun";
	if (/^[?？か]$/.test(last.surface)) return "question";
	if (last.detail === "形容動詞語幹") return "adjective";
	return /^(動詞|形容詞|助動詞|助詞)$/.test(last.pos) ? "statement" : "noun";
}

/** Whether the words are, or may be, the same speaker's. */
function isTheirs(other: Speech, speech: Speech, collection: ReadCollection): boolean {
	const [mine, theirs] = [speech.speaker?.name, other.speaker?.name];
	if (mine == null || theirs == null) return true;
	return mayBeSame(entityOf(collection, mine), entityOf(collection, theirs));
}

/** One text within the other, or a third of its letter pairs: it may be the same thing said again. */
function resembles(a: string, b: string): boolean {
	const x = foldText(a);
	const y = foldText(b);
	if (x.includes(y) || y.includes(x)) return true;
	const [p, q] = [pairsOf(x), pairsOf(y)];
	const shared = [...q].filter((pair) => p.has(pair)).length;
	return shared > 0.3 * Math.min(p.size, q.size);
}

function pairsOf(text: string): Set<string> {
	const letters = [...text];
	return new Set(letters.slice(1).map((c, i) => letters[i] + c));
}

/** Content words two token lists share, over those of the first. */
export function overlapOf(a: string[], b: string[]): number {
	const mine = [...new Set(a)];
	const theirs = new Set(b);
	return mine.length === 0 ? 0 : mine.filter((w) => theirs.has(w)).length / mine.length;
}
