// What an amount counts (会談を3度開いた), measures (全長は120メートルである), or from when it reckons (集まってから3時間後に).
import type { AmountPhrase } from "../language/ja/amount-phrases";
import type { Phrase, Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { contentWords } from "../language/ja/rewriting";
import type { Span } from "../language/span";
import type { Token } from "../language/token";
import { deedOf, meetingAs } from "./deeds";

export type Counting = {
	/** interval: 36時間後 from something; measure: how much something is; count: how often or how many. */
	sort: "interval" | "measure" | "count";
	/** What is counted, or measured, or from when. */
	thing: string;
	deed: string;
	/** What a deed is said of, where an interval lies before it. */
	subject: string;
};

/** The predicate an amount belongs to, and the noun it counts with の. */
export type Holder = { predicate: Phrase; counted: Phrase | null };

/** What an amount of a clause counts; null where that is not told. */
export function countingOf(
	sentence: ReadSentence,
	clause: Phrase[],
	{ amount, phrase, label }: AmountPhrase,
	{ predicate, counted }: Holder,
): Counting | null {
	const deed = deedOf(predicate);
	const children = clause.filter((p) => p.head === predicate.index && p.form === "argument" && p !== phrase);
	const subject = meetingAs(nounOf(children.findLast((p) => /^(が|は|を)$/.test(p.particle))));
	if (/^(後|前)$/.test(amount.behind)) {
		const thing = label === "" ? anchorOf(sentence, clause, phrase) : "";
		return thing === "" || predicate === phrase ? null : { sort: "interval", thing, deed, subject };
	}
	const before = clause.find((p) => p.head === phrase.index && p.index === phrase.index - 1);
	const isLabelled = before?.particle === "" && !before.comma && before.words.every((w) => w.pos === "名詞");
	const measured = label !== "" ? label : isLabelled ? nounOf(before) : "";
	if (counted !== null)
		return measured === ""
			? { sort: "count", thing: nounOf(counted), deed, subject: "" }
			: { sort: "measure", thing: measured + nounOf(counted), deed: "だ", subject: "" };
	if (predicate === phrase || deed === "だ") {
		const topic = children.find((p) => /^(が|は)$/.test(p.particle));
		const thing = measured === "" ? nounOf(topic) : measured;
		return thing === "" ? null : { sort: "measure", thing, deed: "だ", subject: "" };
	}
	const object = objectOf(sentence, children);
	const thing = measured !== "" ? measured : /^[がを]$/.test(phrase.particle) ? amount.unit : object;
	return thing === "" ? null : { sort: "count", thing, deed, subject: "" };
}

/** 投稿してから, 開会の: what an interval begins with, its people left out. */
function anchorOf(sentence: ReadSentence, clause: Phrase[], phrase: Phrase): string {
	const anchor = clause.find((p) => p.index === phrase.index - 1);
	if (anchor === undefined || anchor.comma || !/^(て|で)?から$|^の$|^より$/.test(anchor.particle)) return "";
	const own = clause.filter((p) => p === anchor || leadsTo(p, anchor, sentence));
	const people = sentence.names.filter((n) => n.type === "person");
	return contentWords(tokensOf(own).filter((t) => !people.some((n) => isWithin(t, n)))).join("+");
}

function leadsTo(phrase: Phrase, to: Phrase, { phrases }: ReadSentence): boolean {
	let at: Phrase | undefined = phrase;
	while (at !== undefined && at.index < to.index) at = phrases[at.head];
	return at === to;
}

/** The object, or what else but people the deed is done with. */
function objectOf(sentence: ReadSentence, children: Phrase[]): string {
	const things = children.filter(
		(p) => !sentence.names.some((n) => n.type === "person" && n.start >= p.start && n.end <= p.end),
	);
	const object = ["を", "が", "に", "で", "は"].map((mark) => things.findLast((p) => p.particle === mark));
	return nounOf(object.find((p) => p !== undefined));
}

/** The nouns of a phrase as one, numerals and brackets left out. */
function nounOf(phrase: Phrase | undefined): string {
	const words = phrase?.words ?? [];
	return words
		.filter((w) => w.pos === "名詞" && w.detail !== "括弧" && w.detail !== "数")
		.map((w) => w.surface)
		.join("");
}

/** The tokens of phrases, those of quotations too, without brackets. */
export function tokensOf(phrases: Phrase[]): Token[] {
	const flat = ({ inner, detail, ...word }: Word): Token[] =>
		detail === "括弧" ? [] : (inner ?? [{ detail, ...word }]);
	return phrases.flatMap((p) => p.words.flatMap(flat));
}

/** Whether one stretch lies in another. */
export function isWithin(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}
