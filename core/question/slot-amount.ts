// 何度, 約何人, 何時間後に: an amount asked for by its counter. Dates, ordinals, school years and names with numerals in them
// are no amounts.
import type { Predication } from "../fact/predications";
import { amountWord } from "../language/ja/amounts";
import { isSure, type Phrase } from "../language/ja/phrases";
import { type Quote, quoteAt } from "../language/span";
import { hasTwoSubjects } from "./slot-argument";
import { isPlainNoun, type Slot } from "./slots";

function slotOf(key: Quote, word: string, phrase: Phrase): Slot {
	const replaced = { start: key.start, end: key.end };
	return { sort: "number", word, rule: "how-many", kind: "number", key, replaced, phrase, isCleft: false };
}

/** Xは30人だった: the amount is what is said. */
function predicateAmount(text: string, { sentence, clause, subject, start }: Predication): Slot[] {
	const { predicate } = clause;
	const copula = predicate.words.findIndex((w) => w.pos === "助動詞" && /^(だ|です)$/.test(w.base));
	const nouns = predicate.words.slice(0, copula);
	const last = nouns.at(-1);
	if (copula < 1 || last === undefined || predicate !== sentence.phrases.at(-1) || subject?.particle !== "は")
		return [];
	const key = quoteAt(text, predicate.start, last.end);
	const word = amountWord(key.quote);
	const depending = sentence.phrases.filter(
		(p) => p.head === predicate.index && p !== subject && p.start >= start,
	);
	const isTime = sentence.times.some((t) => t.start < key.end && t.end > key.start);
	if (word === null || isTime || depending.some((p) => p.particle === "の" || p.form === "adnominal"))
		return [];
	return [slotOf(key, word, predicate)];
}

/** The amounts that surely belong to the predicate, or to what it says something of. */
export function amountSlots(text: string, predication: Predication): Slot[] {
	const { sentence, clause, start } = predication;
	if (hasTwoSubjects(predication)) return [];
	const inside = clause.phrases.flatMap((phrase): Slot[] => {
		if (phrase.form !== "argument" || phrase.start < start || !/^(|に|を|が|の|で)$/.test(phrase.particle))
			return [];
		if (!isOwn(predication, phrase) || phrase.words.some((w) => w.inner !== undefined)) return [];
		if (sentence.times.some((t) => t.start < phrase.end && t.end > phrase.start)) return [];
		const key = quoteAt(text, phrase.start, phrase.contentEnd);
		const word = amountWord(key.quote);
		if (word === null) return [];
		return [slotOf(key, word, phrase)];
	});
	return [...inside, ...predicateAmount(text, predication)];
}

/** Of the predicate itself, or with の of a noun that is; no relative clause may have it instead, no list be torn. */
function isOwn({ sentence, clause }: Predication, phrase: Phrase): boolean {
	const [head, before, next] = [phrase.head, phrase.index - 1, phrase.index + 1].map(
		(i) => sentence.phrases[i],
	);
	const isTorn = [before, next].some(
		(p) => p !== undefined && /^(|と|や)$/.test(p.particle) && /[0-9０-９]/.test(p.words[0]?.surface ?? ""),
	);
	const counted = phrase.words.filter((w) => w.pos === "名詞").at(-1)?.surface ?? "";
	// 06年に is a year; 3年後 needs what it counts from; 20か所が and 9人の…は leave open what is counted.
	if (head?.words.some((w) => /^(かける|かかる)$/.test(w.base))) return false;
	if (phrase.particle === "に" && counted === "年") return false;
	if (/[後前]$/.test(counted) && !/から$/.test(before?.particle ?? "")) return false;
	const isShare = before?.particle === "の" && before.head === phrase.index && phrase.particle === "を";
	const isReached =
		head?.words.some((w) => /^(超える|上回る|下回る|割る|突破|越える)$/.test(w.base)) === true;
	if (
		(/^(が|を)$/.test(phrase.particle) && !isShare && !isReached) ||
		(phrase.particle === "の" && head?.particle === "は")
	)
		return false;
	const isApposed = before?.particle === "の" && sentence.phrases[before.index - 1]?.particle === "と";
	if (isApposed && phrase.particle !== "を") return false; // 升屋と加賀谷の二軒 names them
	if (isReached && before?.particle === "の") return false; // 「反対」の3割を上回った is no share
	if (head === undefined || isTorn || phrase.comma || !isPlainNoun(sentence, phrase, phrase)) return false;
	if (/[-‐–—−－~〜～]\s*$/.test(sentence.quote.slice(0, phrase.start - sentence.start))) return false;
	if (head === clause.predicate) return isSure(phrase) || next === head;
	return (
		phrase.particle === "の" &&
		!/[年歳分秒]$/.test(counted) &&
		head.head === clause.predicate.index &&
		isSure(phrase) &&
		isSure(head)
	);
}
