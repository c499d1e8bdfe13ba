// 何度, 約何人, 何時間後に: an amount asked for by its counter. Dates, ordinals, school years and names with numerals in them
// are no amounts.
import counters from "../../content/language/counters.json";
import type { Predication } from "../fact/predications";
import { isSure, type Phrase } from "../language/ja/phrases";
import { quoteAt } from "../language/span";
import { isPlainNoun, type Slot } from "./slots";

const NUMERAL = "[0-9０-９,，.．〇一二三四五六七八九十百千万億兆数]+";
const COUNTERS = [...counters].sort((a, b) => b.length - a.length).join("|");
const AMOUNT = new RegExp(
	`^(約|およそ|計|延べ|のべ|合計|総額|わずか)?(${NUMERAL})((?:${COUNTERS})(?:以上|以下|未満|余り|後|前|目|ぶり|弱|強|超)?)$`,
);

/** What asks for an amount: 3度 is asked as 何度, 約20人 as 約何人; null where it is none. */
export function amountWord(noun: string): string | null {
	const found = AMOUNT.exec(noun);
	return found === null || /^[数]/.test(found[2] ?? "") ? null : `${found[1] ?? ""}何${found[3]}`;
}

/** The amounts that surely belong to the predicate, or to what it says something of. */
export function amountSlots(text: string, predication: Predication): Slot[] {
	const { sentence, clause, start } = predication;
	return clause.phrases.flatMap((phrase): Slot[] => {
		if (phrase.form !== "argument" || phrase.start < start || !/^(|に|を|が|の|で)$/.test(phrase.particle))
			return [];
		if (!isOwn(predication, phrase) || phrase.words.some((w) => w.inner !== undefined)) return [];
		if (sentence.times.some((t) => t.start < phrase.end && t.end > phrase.start)) return [];
		const key = quoteAt(text, phrase.start, phrase.contentEnd);
		const word = amountWord(key.quote);
		if (word === null) return [];
		return [
			{
				sort: "number",
				word,
				rule: "how-many",
				kind: "number",
				key,
				replaced: { start: key.start, end: key.end },
				phrase,
				isCleft: false,
			},
		];
	});
}

/** Of the predicate itself, or with の of a noun that is; no relative clause may have it instead, no list be torn. */
function isOwn({ sentence, clause }: Predication, phrase: Phrase): boolean {
	const [head, before, next] = [phrase.head, phrase.index - 1, phrase.index + 1].map(
		(i) => sentence.phrases[i],
	);
	const isTorn = [before, next].some(
		(p) => p !== undefined && /^(|と|や)$/.test(p.particle) && /[0-9０-９]/.test(p.words[0]?.surface ?? ""),
	);
	if (head === undefined || isTorn || phrase.comma || !isPlainNoun(sentence, phrase, phrase)) return false;
	if (/[-‐–—−－~〜～]\s*$/.test(sentence.quote.slice(0, phrase.start - sentence.start))) return false;
	if (head === clause.predicate) return isSure(phrase) || next === head;
	return (
		phrase.particle === "の" &&
		!/[年歳分秒]$/.test(phrase.words.filter((w) => w.pos === "名詞").at(-1)?.surface ?? "") &&
		head.head === clause.predicate.index &&
		isSure(phrase) &&
		isSure(head)
	);
}
