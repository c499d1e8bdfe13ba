// Xの首都であるY: what a name is said to be right before it. As with a definition of a name, only what is one of a kind can be
// asked back.
import { isSure, type Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { quoteAt } from "../language/span";
import { surface } from "./cause";
import { type Definition, givesAway, isNominal, standsAlone, withoutBrackets } from "./definitions";
import { subtreeStart } from "./predications";
import { isStatement } from "./statements";

/** The descriptions with である that stand before the nouns they tell of. */
export function findApposed(text: string, sentence: ReadSentence): Definition[] {
	if (!isStatement(sentence)) return [];
	return sentence.phrases.flatMap((phrase) => apposedBy(text, sentence, phrase) ?? []);
}

function apposedBy(text: string, sentence: ReadSentence, phrase: Phrase): Definition | null {
	const { phrases } = sentence;
	const next = phrases[phrase.index + 1];
	if (phrase.form !== "adnominal" || next === undefined || phrase.head !== next.index) return null;
	if (!/である$/.test(surface(phrase)) || !isSure(phrase) || next.form !== "argument") return null;
	const noun = nounBefore(text, phrase);
	const term = termOf(text, next);
	if (noun === null || term === null) return null;
	const span = { start: subtreeStart(phrase, phrases), end: noun.end };
	const told = withoutBrackets(text, sentence, span);
	const inner = phrases.filter((p) => p.start >= span.start && p.index < phrase.index);
	if (
		span.start === phrase.start ||
		inner.some((p) => /[はがも]$/.test(p.particle) && p.head === phrase.index)
	)
		return null;
	if (!inner.every((p) => isSure(p)) || !standsAlone(told) || givesAway(term, told, sentence)) return null;
	return { sentence, term, told, noun: noun.quote, span, isMeant: false, isNamed: true };
}

/** The class noun of a phrase that ends in である. */
function nounBefore(text: string, { start, words }: Phrase) {
	const at = words.findIndex((w) => w.pos === "助動詞");
	const last = words[at - 1];
	return last !== undefined && words.slice(0, at).every(isNominal) ? quoteAt(text, start, last.end) : null;
}

/** The noun it tells of: one phrase, and nothing that modifies another noun (首都であるYの中心部). */
function termOf(text: string, { start, words, particle }: Phrase) {
	const nouns = words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧" && w.detail !== "読点");
	const last = nouns.at(-1);
	const isNoun = nouns.length > 0 && nouns.every(isNominal) && nouns[0]?.start === start;
	if (last === undefined || !isNoun || /の$/.test(particle) || last.end - start < 2) return null;
	return quoteAt(text, start, last.end);
}
