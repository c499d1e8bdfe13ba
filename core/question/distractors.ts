// Wrong answers of the right type: other speakers of the collection, other speakers' words. Three that no document
// makes true, or none: a question with two wrong choices is asked without any.
import type { Speech } from "../fact/speeches";
import { foldText } from "../language/fold";
import { mayBeSame } from "../language/ja/aliases";
import type { NameMention } from "../language/ja/names";
import type { Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { contentWords } from "../language/ja/rewriting";
import type { Quote } from "../language/span";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import type { Distractor } from "./question";

/** Longer than this, a sentence shows nobody at a glance what it proves. */
const LONGEST_QUOTE = 240;

/** Whether a wrong answer is as long as the right one, within half and double. */
export function isOfLikeLength(text: string, key: string): boolean {
	return text.length >= 0.5 * key.length && text.length <= 2 * key.length;
}

/** Others the collection names, of the key's type and with a title if it has one. */
export function speakerDistractors(
	name: NameMention,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const mine = entityOf(collection, name);
	const chosen: { distractor: Distractor; entity: typeof mine }[] = [];
	const ordered = [document, ...collection.documents.filter((d) => d !== document)];
	const speakers = new Set(
		collection.documents
			.flatMap((d) => [...d.speeches, ...d.reports])
			.flatMap((s) => s.speaker?.name?.bare ?? []),
	);
	for (const mention of ordered.flatMap((d) => d.sentences.flatMap((s) => s.names))) {
		if (chosen.length === 3) break;
		if (!isLike(mention, name, speakers) || !isOfLikeLength(mention.quote, name.quote)) continue;
		const entity = entityOf(collection, mention);
		if (mayBeSame(mine, entity) || chosen.some((c) => mayBeSame(c.entity, entity))) continue;
		if (entity.forms.some((f) => f.length > 1 && stem.includes(f))) continue;
		chosen.push({ distractor: { text: mention.quote, ...spokenBy(entity, ordered, collection) }, entity });
	}
	return chosen.length === 3 ? chosen.map((c) => c.distractor) : [];
}

/** Where the text says what they did say: that is what their name is the answer to. */
function spokenBy(
	entity: ReturnType<typeof entityOf>,
	documents: ReadDocument[],
	collection: ReadCollection,
): Pick<Distractor, "from"> {
	for (const document of documents) {
		for (const { speaker, sentence } of document.speeches) {
			if (!speaker?.name || sentence.end - sentence.start > LONGEST_QUOTE) continue;
			if (!mayBeSame(entityOf(collection, speaker.name), entity)) continue;
			const { start, end } = sentence;
			const quote = document.source.text.slice(start, end);
			return { from: { document: document.source.id, start, end, quote } };
		}
	}
	return {};
}

function isLike(mention: NameMention, name: NameMention, speakers: Set<string>): boolean {
	if (name.type === "person")
		return mention.type === "person" && (mention.title === undefined) === (name.title === undefined);
	const isBody = mention.type === "organization" || (mention.type === "other" && speakers.has(mention.bare));
	return (
		isBody &&
		(name.body === undefined
			? mention.type === "other" || mention.body === "media"
			: mention.body === name.body)
	);
}

function placed(place: Quote, text: string, document: ReadDocument): Distractor {
	return {
		text,
		from: { document: document.source.id, start: place.start, end: place.end, quote: place.quote },
	};
}

/** Words in 「」 that are somebody else's, or nobody's, of the same grammatical shape. */
export function quotationDistractors(
	speech: Speech,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const key = speech.quotation.words.quote;
	const shape = shapeOf(speech.sentence, speech.quotation.bracket.start);
	const mine = speech.sentence.words.find((w) => w.start === speech.quotation.bracket.start);
	const chosen: Distractor[] = [];
	for (const { document: d, sentence, word } of quotedWords([
		document,
		...collection.documents.filter((o) => o !== document),
	])) {
		const place = { start: word.start + 1, end: word.end - 1, quote: word.surface.slice(1, -1) };
		if (chosen.length === 3 || sentence === speech.sentence || !isOfLikeLength(place.quote, key)) continue;
		if (shapeOf(sentence, word.start) !== shape || isTheirs(word.start, d, speech, collection)) continue;
		if (speaksOfTheSame(mine, word)) continue;
		if ([key, ...chosen.map((c) => c.text)].some((t) => resembles(t, place.quote))) continue;
		if (!foldText(stem).includes(foldText(place.quote))) chosen.push(placed(place, place.quote, d));
	}
	return chosen.length === 3 ? chosen : [];
}

/** More than a third of the content words in common: another wording may be what was meant. */
function speaksOfTheSame(a: Word | undefined, b: Word): boolean {
	const [x, y] = [contentWords(a?.inner ?? []), contentWords(b.inner ?? [])];
	return Math.max(overlapOf(x, y), overlapOf(y, x)) > 0.34;
}

function quotedWords(
	documents: ReadDocument[],
): { document: ReadDocument; sentence: ReadSentence; word: Word }[] {
	return documents.flatMap((document) =>
		document.sentences.flatMap((sentence) =>
			sentence.words
				.filter((w) => w.detail === "引用" && w.surface.startsWith("「"))
				.map((word) => ({ document, sentence, word })),
		),
	);
}

type Shape = "question" | "statement" | "adjective" | "noun";

/** What quoted words end in, so that a statement stands beside statements and a noun beside nouns. */
function shapeOf(sentence: ReadSentence, start: number): Shape {
	const inner = sentence.words.find((w) => w.start === start)?.inner ?? [];
	const last = inner.filter((t) => t.detail !== "句点").at(-1);
	if (last === undefined) return "noun";
	if (/^[?？か]$/.test(last.surface)) return "question";
	if (last.detail === "形容動詞語幹") return "adjective";
	return /^(動詞|形容詞|助動詞|助詞)$/.test(last.pos) ? "statement" : "noun";
}

/** Whether the words are, or may be, the same speaker's. */
function isTheirs(
	start: number,
	document: ReadDocument,
	speech: Speech,
	collection: ReadCollection,
): boolean {
	const name = speech.speaker?.name;
	const other = document.speeches.find((s) => s.quotation.bracket.start === start);
	if (other !== undefined) {
		const theirs = other.speaker?.name;
		return (
			name == null || theirs == null || mayBeSame(entityOf(collection, name), entityOf(collection, theirs))
		);
	}
	if (name == null) return true;
	const sentence = document.sentences.find((s) => s.start <= start && start < s.end);
	const mine = entityOf(collection, name);
	return sentence?.names.some((n) => n.end <= start && mayBeSame(mine, entityOf(collection, n))) ?? true;
}

/** One text within the other, or a third of its letter pairs: it may be the same thing said again. */
function resembles(a: string, b: string): boolean {
	const x = foldText(a);
	const y = foldText(b);
	if (x.includes(y) || y.includes(x)) return true;
	const pairs = (s: string) => new Set([...s].slice(1).map((c, i) => [...s][i] + c));
	const p = pairs(x);
	const shared = [...pairs(y)].filter((pair) => p.has(pair)).length;
	return shared > 0.3 * Math.min(p.size, pairs(y).size);
}

/** Content words two token lists share, over those of the first. */
export function overlapOf(a: string[], b: string[]): number {
	const mine = [...new Set(a)];
	const theirs = new Set(b);
	return mine.length === 0 ? 0 : mine.filter((w) => theirs.has(w)).length / mine.length;
}
