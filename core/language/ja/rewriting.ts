// A statement becomes the inside of a question by cutting and replacing at exact places, and by the plain form of its
// predicate; nothing else of its wording is touched.
import { keptFor } from "../kept";
import type { Token } from "../token";
import type { Clause } from "./clauses";
import { plainForm, type Tense } from "./inflection";
import type { Phrase } from "./phrases";
import { isPast } from "./quotations";
import type { ReadSentence } from "./reading";

export type Edit = { start: number; end: number; text: string };

/** text.slice(start, end) with the edits made; edits outside are ignored, none may overlap. */
export function edited(text: string, start: number, end: number, edits: Edit[]): string {
	let out = "";
	let at = start;
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		if (edit.start < at || edit.end > end) continue;
		out += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return out + text.slice(at, end);
}

/** Names in the place of pronouns: 彼(高橋市長), where the text says who is meant, and 彼 where the sentences before do. */
export function meantEdits({ words, names, pronouns }: ReadSentence): Edit[] {
	const resolved = pronouns.map(({ start, end, name }) => ({ start, end, text: name.quote }));
	const glossed = words.flatMap((word, i): Edit[] => {
		const gloss = words[i + 1];
		if (!/^(彼|彼女|同氏)$/.test(word.surface) || gloss?.detail !== "括弧") return [];
		const inside = gloss.surface.slice(1, -1);
		const isName = names.some(
			(n) => n.quote === inside && n.start === gloss.start + 1 && n.type === "person",
		);
		return isName ? [{ start: word.start, end: gloss.end, text: inside }] : [];
	});
	return [...glossed, ...resolved.filter((r) => !glossed.some((g) => g.start === r.start))];
}

/** Topics made plain, as inside のは: the subject's は becomes が, では and にも become で and に. */
export function topicEdits(text: string, phrases: Phrase[], subject: Phrase | null): Edit[] {
	const isEach = phrases.filter((p) => p.particle === "にも").length > 1; // 大国にも小国にも
	return phrases.flatMap((phrase): Edit[] => {
		if (isEach && phrase.particle === "にも") return [];
		const mark = plainMark(phrase.particle, phrase === subject);
		if (phrase.form !== "argument" || mark === phrase.particle) return [];
		const comma = phrase.comma && text.charAt(phrase.end) === "、" ? 1 : 0;
		return [{ start: phrase.contentEnd, end: phrase.end + comma, text: mark }];
	});
}

function plainMark(particle: string, isSubject: boolean): string {
	if (isSubject && particle === "は") return "が";
	return /^(で|に|から|へ|と|において|にて|にあたって|に際して|について|に対して|に関して|によって)[はも]$/.test(
		particle,
	)
		? particle.slice(0, -1)
		: particle;
}

/** Phrases that begin a sentence without being part of what it states: また、 しかし、 特に、 */
const OPENERS =
	/^(これに対し|これに対して|これを受け|これを受けて|このため|そのため|そのうえで|その上で|これにより|こうした中|こうしたなか|他方|なお|もう|また|さらに|更に|なお|しかし|そして|ただし|ただ|だが|ところが|一方|一方で|特に|実際|実際に|確かに|まず|次に|次いで|続いて|やがて|ついに|結局|つまり|すなわち|例えば|たとえば|加えて|ちなみに|もっとも|さて|では|結果|その結果|それでも|とはいえ|なかでも|とりわけ|しかも|同時に|そこで)$/;

/** Where the statement begins behind its conjunctions. */
export function afterOpeners(phrases: Phrase[], text: string): number {
	const first = phrases[0];
	const dateline = first === undefined ? null : /^【[^】]*】/.exec(text.slice(first.start, first.end));
	if (first !== undefined && dateline !== null && dateline[0].length < first.end - first.start)
		return first.start + dateline[0].length;
	for (const phrase of phrases) {
		const content = text.slice(phrase.start, phrase.end);
		const opener =
			phrase.words[0]?.pos === "接続詞" ||
			(phrase.comma && OPENERS.test(content)) ||
			phrase.words[0]?.pos === "フィラー";
		if (!opener) return phrase.start;
	}
	return phrases[0]?.start ?? 0;
}

/** The end of a clause: where its predicate begins, and the plain form of the predicate. */
export type Predicate = { start: number; plain: string };

/**
 * The plain form of a clause's predicate, or null where it cannot be made surely; のだ, わけだ and ことがある are taken
 * off. A clause that goes on takes the tense of the sentence's end.
 */
export function predicateOf(sentence: ReadSentence, clause: Clause): Predicate | null {
	const tail = withoutExplanation(clause.phrases);
	const last = tail.at(-1);
	if (last === undefined) return null;
	const isWhole = last === clause.phrases.at(-1);
	const tokens = sentence.tokens.filter((t) => t.start >= last.start && t.end <= last.end);
	const tense: Tense = isPast(sentence) ? "past" : "present";
	const plain = plainForm(tokens, isWhole && clause.predicate.form === "continuative" ? { tense } : {});
	return plain === null || plain === "" ? null : { start: last.start, plain };
}

const EXPLANATION = /^(の(だ|である|です|だった)|わけ(だ|です|である)|わけだった)$/;

function withoutExplanation(phrases: Phrase[]): Phrase[] {
	const last = surface(phrases.at(-1));
	const before = surface(phrases.at(-2));
	if (EXPLANATION.test(last)) return phrases.slice(0, -1);
	if (/^(ある|あった|あります|ありました)$/.test(last) && before === "ことが") return phrases.slice(0, -2);
	return phrases;
}

function surface(phrase: Phrase | undefined): string {
	return phrase?.words.map((w) => w.surface).join("") ?? "";
}

/** The content words of a whole sentence. */
export const wordsOf = keptFor(({ tokens }: ReadSentence) => contentWords(tokens));

/** The same, each once. */
export const wordSetOf = keptFor((sentence: ReadSentence): ReadonlySet<string> => new Set(wordsOf(sentence)));

/** Tokens that carry meaning, by base form, in order: what two statements are compared by. */
export function contentWords(tokens: Token[]): string[] {
	return tokens
		.filter(
			(t) =>
				(t.pos === "名詞" && !/^(非自立|接尾|代名詞|数|副詞可能)$/.test(t.detail)) ||
				(t.pos === "動詞" && t.detail === "自立" && t.base !== "する"),
		)
		.map((t) => t.base);
}
