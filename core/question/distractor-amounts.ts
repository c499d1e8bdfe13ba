// Wrong amounts in the key's own form: what the collection counts alike elsewhere, then amounts as far off as a reader might
// misremember. Never what any document gives for the same thing.

import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { shortHash } from "../language/identity";
import { amountsOf } from "../language/ja/amount-phrases";
import { type Amount, mayBeSameAmount, parseAmount } from "../language/ja/amounts";
import { keptFor } from "../language/kept";
import type { Quote } from "../language/span";
import { chooseAmong } from "./choosing";
import { type ReadCollection, type ReadDocument, sentencesLike, startingWith } from "./collection";
import { rivalSides } from "./disputes";
import type { Distractor } from "./question";
import { shiftedAmounts } from "./shifted-amounts";

/** 15mを超える is 12mを超える too. */
const LIMIT_BEHIND = /^を?(超|越|上回|下回|切る|切り|割)|^に(満た|迫|近)/;

/** Three or more wrong amounts with the key's counter, or none; what lies beyond a limit (以上, 未満) may be true too. */
export function amountDistractors(
	key: Quote,
	stem: string,
	content: string[],
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const amount = parseAmount(key.quote);
	if (amount === null || /以上|以下|未満|超/.test(amount.behind)) return [];
	if (LIMIT_BEHIND.test(document.text.slice(key.end, key.end + 4))) return [];
	const told = [amount, ...toldAlike(key, content, document, collection)];
	const shifted = shiftedAmounts(amount, shortHash(stem)).map((text): Distractor => ({ text }));
	const asked = foldText(stem);
	const candidates = [...elsewhere(amount, document, collection), ...shifted];
	return chooseAmong(candidates, (candidate, chosen: readonly Distractor[]) => {
		const wrong = parseAmount(candidate.text);
		const isTold = wrong === null || told.some((other) => mayBeSameAmount(other, wrong));
		const isPart = [key.quote, ...chosen.map((c) => c.text)].some((t) => isWithin(t, candidate.text));
		return isTold || isPart || asked.includes(foldText(candidate.text)) ? null : candidate;
	});
}

function isWithin(a: string, b: string): boolean {
	const [x, y] = [foldText(a), foldText(b)];
	return x.includes(y) || y.includes(x);
}

/** Amounts of the sentence itself, of sentences in much the same words, and of whoever contradicts it. */
function toldAlike(
	key: Quote,
	content: string[],
	document: ReadDocument,
	collection: ReadCollection,
): Amount[] {
	const own = document.sentences.filter((s) => s.start <= key.start && key.start < s.end);
	const alike = [...own, ...sentencesLike(collection, content, 0.4)];
	const rivals = rivalSides(document, key.start, collection);
	return [...alike.flatMap(amountsOf), ...rivals].map((found) => found.amount);
}

/** Amounts in the same form and of like size that the collection has, this document's first. */
function elsewhere(amount: Amount, document: ReadDocument, collection: ReadCollection): Distractor[] {
	return startingWith(document, collection).flatMap((d) =>
		(amountsByWords(d).get(wordsAround(amount)) ?? []).flatMap(({ amount: other, place }): Distractor[] => {
			const isAlike = isOfLikeStyle(amount, other) && isOfLikeSize(amount.value, other.value);
			return isAlike ? [{ text: place.quote, from: { document: d.source.id, ...place } }] : [];
		}),
	);
}

/** What stands around the numeral: two amounts beside each other have it in common. */
function wordsAround({ before, counter, behind }: Amount): string {
	return [before, counter, behind].join("\n");
}

const amountsByWords = keptFor(({ sentences }: ReadDocument) =>
	groupedBy(sentences.flatMap(amountsOf), ({ amount }) => wordsAround(amount)),
);

const STYLES = [
	/^[0-9,]+[万億兆]?$/,
	/^[0-9]+\.[0-9]+[万億兆]?$/,
	/^[０-９，]+[万億兆]?$/,
	/^[０-９]+．[０-９]+[万億兆]?$/,
	/^[一二三四五六七八九十百千]+$/,
];

function isOfLikeStyle(a: Amount, b: Amount): boolean {
	return STYLES.some((style) => style.test(a.numeral) && style.test(b.numeral));
}

/** Within a third and three times, and not so near that the two might be one. */
function isOfLikeSize(a: number, b: number): boolean {
	const difference = Math.abs(a - b) / Math.max(a, b);
	return b > 0 && b >= a / 3 && b <= 3 * a && difference >= 0.08;
}
