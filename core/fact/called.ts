// What a text says a thing is called: Yを Xと呼ぶ, Yは Xと呼ばれる. Asked with 何と in the name's place, so all that stands
// before it must be understood alone.
import { findDeixis } from "../language/ja/deixis";
import { isSure, type Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, contentWords } from "../language/ja/rewriting";
import { type Quote, quoteAt } from "../language/span";
import { surface } from "./cause";
import { givesAway, isNominal } from "./definitions";
import type { Doubt, Found } from "./doubt";
import { isStatement, isSupposed, standingOf } from "./statements";

export type Called = {
	sentence: ReadSentence;
	/** The name given. */
	term: Quote;
	/** The sentence up to the name, with 何と and the verb in polite form with か. */
	asked: string;
	/** The words of content before the name. */
	content: string[];
};

const ENDINGS: [RegExp, string][] = [
	[/^(呼ぶ|よぶ|呼びます|呼び)$/, "呼びますか"],
	[/^(呼んでいる|よんでいる|呼んでいます)$/, "呼んでいますか"],
	[/^(呼ばれる|よばれる|呼ばれます|呼ばれ)$/, "呼ばれますか"],
	[/^(呼ばれている|よばれている|呼ばれています|呼ばれており)$/, "呼ばれていますか"],
	[/^(呼ばれた|呼ばれました)$/, "呼ばれましたか"],
	[/^(呼ばれていた|呼ばれていました)$/, "呼ばれていましたか"],
	[/^(いう|言う|いいます|いい)$/, "いいますか"],
];

/** What a sentence says its first thing is called, or why that is not sure; null where it calls nothing by a name. */
export function findCalled(text: string, sentence: ReadSentence): Found<Called> | null {
	const { phrases } = sentence;
	const name = phrases.find((p, i) => p.particle === "と" && endingOf(phrases[i + 1]) !== null);
	const verb = name && phrases[name.index + 1];
	const ending = endingOf(verb);
	if (!name || !verb || ending === null || name.form === "quotative" || !isStatement(sentence)) return null;
	const found = calledBy(text, sentence, name, verb, ending);
	if (typeof found !== "string") return found;
	return { sentence, rule: "definition", key: text.slice(name.start, name.contentEnd), reason: found };
}

function calledBy(
	text: string,
	sentence: ReadSentence,
	name: Phrase,
	verb: Phrase,
	ending: string,
): Called | Doubt {
	const { phrases } = sentence;
	if (isSupposed(phrases)) return "supposed";
	if (standingOf(sentence.quote.replace(/と(いう|言う)。$/, "")) !== "fact") return "not-told-as-fact";
	if (!/^(final|continuative)$/.test(verb.form)) return "subordinate";
	const term = termOf(text, name);
	if (term === null) return "term-unsure";
	const start = afterOpeners(phrases, text);
	const before = phrases.filter((p) => p.start >= start && p.index < name.index);
	const thing = before.find((p) => p.head === verb.index && /^(を|は)$/.test(p.particle));
	if (!thing || /呼ば/.test(ending) !== (thing.particle === "は")) return "object-missing";
	if (!isSure(thing) || !before.every((p) => belongs(p, thing, verb) && !isLoose(p, phrases)))
		return "belongs-elsewhere";
	const told = text.slice(start, name.start);
	const content = contentWords(sentence.tokens.filter((t) => t.start >= start && t.end <= name.start));
	if (!standsAlone(told, phrases[name.index - 1])) return "context-missing";
	if (givesAway(term, told, sentence)) return "key-in-stem";
	const asked = withoutBrackets(told, sentence, start).replace(/、$/, "");
	return { sentence, term, asked: `${asked}何と${ending}`, content };
}

function endingOf(verb: Phrase | undefined): string | null {
	const said = surface(verb);
	return ENDINGS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** A noun alone, or a quotation of one. */
function termOf(text: string, name: Phrase): Quote | null {
	const words = name.words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧");
	const [first, last] = [words[0], words.at(-1)];
	const isTorn = name.words.some((w) => w.detail === "括弧" && last !== undefined && w.start < last.start);
	if (!first || !last || isTorn || !words.every(isNominal)) return null;
	const quoted = words.length === 1 && first.detail === "引用" ? 1 : 0;
	if (quoted === 0 && words.some((w) => w.detail === "引用")) return null;
	if (quoted === 1 && !(first.inner ?? []).every(isNominal)) return null;
	const term = quoteAt(text, first.start + quoted, last.end - quoted);
	const isWord = term.quote.length > 1 || /\p{Script=Han}/u.test(term.quote);
	return isWord && findDeixis(term.quote) === null ? term : null;
}

/** Whether a phrase is part of the thing, or says of the calling where, when or how. */
function belongs(phrase: Phrase, thing: Phrase, verb: Phrase): boolean {
	if (phrase === thing) return true;
	if (phrase.head <= thing.index) return !/[はも]$/.test(phrase.particle);
	if (phrase.head !== verb.index) return phrase.head < verb.index;
	return isSure(phrase) && /^(では|において|で|)$/.test(phrase.particle);
}

/** A clause that goes on outside any relative clause may have lost its subject; 満潮と言い、 calls something itself. */
function isLoose(phrase: Phrase, phrases: Phrase[]): boolean {
	if (!/^(continuative|reason|adversative)$/.test(phrase.form) || endingOf(phrase) !== null) return false;
	const next = phrases[phrase.head];
	if (next === undefined || !/^(adnominal|continuative)$/.test(next.form)) return true;
	return next.form === "continuative" && isLoose(next, phrases);
}

const SEVERAL = /(また|または|あるいは|もしくは|や|か|、|及び|および|と|略して|単に|まれに|かつて|当時)$/;

function standsAlone(told: string, last: Phrase | undefined): boolean {
	const isWhole = told.length >= 12 && /(を|は|で|に|て|、)$/.test(told.trim());
	return isWhole && findDeixis(told) === null && !SEVERAL.test(surface(last));
}

function withoutBrackets(told: string, { words }: ReadSentence, start: number): string {
	return words
		.filter((w) => w.detail === "括弧" && w.start >= start && w.end <= start + told.length)
		.reverse()
		.reduce((out, w) => out.slice(0, w.start - start) + out.slice(w.end - start), told);
}
