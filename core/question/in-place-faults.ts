// Why a statement is not asked for a slot although it could be put as a question: what it hangs on is not named, its tense is
// not sure, or too little would be said.
import { surface } from "../fact/cause";
import { hasBareDeed, hasItsObjects, isNamed, isTied } from "../fact/event-context";
import type { Predication } from "../fact/predications";
import type { Report, Speech } from "../fact/speeches";
import { standingOf } from "../fact/statements";
import { groupedBy } from "../language/grouping";
import { findDeixis } from "../language/ja/deixis";
import type { Phrase } from "../language/ja/phrases";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { keptFor } from "../language/kept";
import type { Span } from "../language/span";
import { isAboutTerm, outsideQuotes } from "./anchor";
import type { ReadDocument } from "./collection";
import type { Dropped } from "./dropped";
import { isInside } from "./in-place-stems";
import type { Slot } from "./slots";

/** Nobody keeps more in mind before the question word's answer. */
const LONGEST_STEM = 100;

/** Words of content that a stem needs beside what it asks for; a time tells as much as two. Other countries and bodies do alike. */
const LEAST_SAID = 4;
const LEAST_SAID_OF_MANY = 5;

/** The first reason against asking for a slot with this stem, or null. `content`: the words of content that stay. */
export function whyNot(
	slot: Slot,
	predication: Predication,
	document: ReadDocument,
	stem: string,
	content: string[],
): Dropped["reason"] | null {
	if (isSpeaker(slot, predication, document)) return "said-elsewhere";
	if (isTied(predication.clause) || hasRivalOf(slot, predication)) return "context-missing";
	if (stem.length > LONGEST_STEM) return "stem-too-long";
	if (!isWhole(predication, slot) && !isAboutTerm(predication.sentence, stem, document.text))
		return "subject-not-named";
	if (!hasItsObjects(predication.clause, { start: 0, end: 0 })) return "object-missing";
	if (hasBareDeed(predication.clause, slot.replaced)) return "object-not-named";
	if (!isTimely(predication, document)) return "tense-unsure";
	if (slot.kind !== "number" && findDeixis(slot.key.quote) !== null) return "key-points-elsewhere";
	if (/^(代わりに|かわりに|逆に|反対に)$/.test(surface(predication.clause.phrases[0])))
		return "too-little-said";
	if (isDatedAlone(slot, predication)) return "too-little-said";
	return new Set(content).size + 2 * staying(predication.sentence.times, predication, slot).length <
		leastFor(slot)
		? "too-little-said"
		: null;
}

/** Whether the tense is sure: a clause that goes on takes the end's, and the present of a deed once done is a narrator's. */
function isTimely({ sentence, clause, subject }: Predication, document: ReadDocument): boolean {
	const { predicate } = clause;
	if (predicate.form === "adnominal") return true;
	if (isPresentOfThePast(sentence, predicate)) return false;
	// Plain present of somebody's or some country's deed is a narrator's; of a thing, a general truth.
	const isDeed =
		sentence.times.length > 0 ||
		sentence.names.some((n) => subject !== null && n.end === subject.contentEnd && n.type !== "other");
	if (predicate !== sentence.phrases.at(-1)) {
		if (/(おり|ており|でおり)$/.test(surface(predicate))) return true;
		if (predicate.form === "adversative") return isDone(predicate) || !isDeed;
		return standingOf(outsideQuotes(sentence.quote)) === "fact" && isPast(sentence);
	}
	const isPresent =
		!isPast(sentence) &&
		predicate.words.at(-1)?.pos === "動詞" &&
		!/^(いる|ある|れる|られる|できる|おる)$/.test(predicate.words.at(-1)?.base ?? "");
	const isNow = isPresent || /(ている|でいる|ています|でいます)$/.test(surface(predicate));
	const isToday = /現在|今も|今日|以降|以来/.test(sentence.quote);
	return !(isPresent && isDeed) && !(isNow && !isToday && isNarrative(document));
}

/** 9月15日、マッカーサーは何を成功させましたか: a day without its year, and one name, tell no occasion. */
function isDatedAlone(slot: Slot, predication: Predication): boolean {
	const own = staying(predication.sentence.times, predication, slot);
	const isShort = slot.time === undefined && own.length > 0 && own.every((t) => t.time.year === undefined);
	const named = staying(predication.sentence.names, predication, slot).filter((n) => n.quote.length > 1);
	return isShort && new Set(named.map((n) => n.bare)).size < 2;
}

/** Whether a document tells of the past: there 勧告する and 成功している are a narrator's, too. */
const isNarrative = keptFor(({ sentences }: ReadDocument): boolean => {
	const told = sentences.filter((s) => s.kind === "statement");
	return told.filter(isPast).length * 2 > told.length;
});

/** Turned round, 春水は処罰され、種彦も…, まもなく没した would be one man's: nobody else may act beside who is asked for. */
function hasRivalOf({ isCleft, phrase, moved }: Slot, { sentence, clause }: Predication): boolean {
	if (!isCleft || moved !== undefined) return false;
	const isReason = (p: Phrase) => p.form === "reason" || p.words[0]?.surface === "ため";
	if (phrase.particle === "が" && clause.phrases.some((p) => p.index > phrase.index && isReason(p)))
		return true;
	return clause.phrases.some((p) => {
		const acts = p !== phrase && p.form === "argument" && /^(は|が|も)$/.test(p.particle);
		return acts && sentence.phrases[p.head]?.form !== "adnominal";
	});
}

/** …したが, …した. */
function isDone({ words }: Phrase): boolean {
	return words.some((w) => w.base === "た" && w.pos === "助動詞");
}

/** 1895年、手放している: a narrator's present, though the year is over; 2010年から続けている goes on. */
function isPresentOfThePast({ times, quote, start }: ReadSentence, predicate: Phrase): boolean {
	const goesOn = predicate.form === "continuative" && !/おり$/.test(surface(predicate));
	if (isDone(predicate) || goesOn) return false;
	return times.some(({ time, end }) => {
		const behind = quote.slice(end - start, predicate.start - start);
		return (
			time.year !== undefined && end <= predicate.start && !/から|以降|以来|より|現在|時点|まで/.test(behind)
		);
	});
}

/** Those of the statement that stay in the stem. */
function staying<S extends Span>(all: S[], { clause, start }: Predication, { replaced }: Slot): S[] {
	return all.filter((s) => s.start >= start && s.end <= clause.predicate.end && !isInside(s, replaced));
}

function namesIn({ names }: ReadSentence, start: number, end: number): string[] {
	return names
		.filter((n) => n.start >= start && n.end <= end && !/^[A-Za-z]{1,4}$/.test(n.quote))
		.map((n) => n.bare);
}

/** Whoever says or reports something is asked for by rules of their own (who-said.ts). */
function isSpeaker({ phrase }: Slot, { sentence }: Predication, document: ReadDocument): boolean {
	return (toldIn(document).get(sentence) ?? []).some((told) => told.speaker?.phrase === phrase);
}

/** What is quoted and reported in each sentence. */
const toldIn = keptFor(({ speeches, reports }: ReadDocument) =>
	groupedBy<ReadSentence, Speech | Report>([...speeches, ...reports], ({ sentence }) => sentence),
);

/** Whether the statement names whom it speaks of, in the words that stay or in those asked for. */
function isWhole({ sentence, clause, subject, start, told, topic }: Predication, slot: Slot): boolean {
	if (subject === null || (told === undefined && topic === undefined && subject.start < start)) return false;
	const last = subject.words.filter((w) => w.pos === "名詞").at(-1);
	if (slot.moved !== undefined && last?.detail === "サ変接続") return true; // the meeting says whose
	if (told !== undefined || slot.phrase === subject || isNamed(sentence, clause, subject)) return true;
	return (
		/^(number|where)$/.test(slot.kind) && new Set(namesIn(sentence, start, clause.predicate.end)).size > 1
	);
}

function leastFor({ isCleft, sort, moved }: Slot): number {
	return isCleft && moved === undefined && /^(country|body)$/.test(sort) ? LEAST_SAID_OF_MANY : LEAST_SAID;
}
