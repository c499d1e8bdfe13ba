// A time with the event that surely happened then: it opens the clause or follows its topic, nothing it could belong to
// instead (a relative clause, a second time) stands between it and the predicate, and the predicate is past.
import {
	type Clause,
	clausesOf,
	nounPhraseStart,
	prevailingTopic,
	subjectOf,
	topicOf,
} from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { type Predicate, predicateOf } from "../language/ja/rewriting";
import type { FoundTime } from "../language/ja/times";
import { type Quote, quoteAt } from "../language/span";
import transitiveNouns from "../../content/language/transitive-nouns.json";
import { findRelativeEvents } from "./relative-events";
import { isStatement, isSupposed } from "./statements";

export const TRANSITIVE = new Set(transitiveNouns);

export type TimedEvent = {
	rule: "when-opening" | "when-after-topic" | "when-named-event" | "when-relative" | "when-object";
	sentence: ReadSentence;
	clause: Clause;
	/** The time as it is the answer: 2021年と2023年 is one. */
	time: Quote;
	times: FoundTime[];
	/** What leaves the statement with the time: its particle, its comma, (現地時間). */
	cut: { start: number; end: number };
	subject: Phrase;
	/** Where the subject's noun phrase begins, when it stands in an earlier clause. */
	sharedSubjectStart?: number;
	predicate: Predicate;
	/** The event in plain form, where it is not the clause with its time taken out. */
	statement?: string;
};

/** The events of a sentence whose time is sure. */
export function findTimedEvents(text: string, sentence: ReadSentence): TimedEvent[] {
	if (!isStatement(sentence)) return [];
	if (!isPast(sentence)) return findRelativeEvents(text, sentence);
	const own = clausesOf(sentence.phrases).flatMap((clause) => eventOf(text, sentence, clause) ?? []);
	return own.length > 0 ? own : findRelativeEvents(text, sentence);
}

function eventOf(text: string, sentence: ReadSentence, clause: Clause): TimedEvent | null {
	if (!/^(continuative|adversative|final)$/.test(clause.predicate.form) || isSupposed(clause.phrases))
		return null;
	const times = timesOf(sentence, clause);
	const at = answerOf(text, times);
	const subject = subjectFor(clause);
	const predicate = predicateOf(sentence, clause);
	if (at === null || subject === null || predicate === null || !isEvent(clause, predicate)) return null;
	const behind = /^([(（][^()（）]{1,8}[)）])?((には|に|の)?、?)/.exec(text.slice(at.end));
	const particle = behind?.[2] ?? "";
	const rule = ruleOf(clause, at, particle, subject);
	if (rule === null || !isObjectThere(clause, subject, at)) return null;
	const own = clause.phrases.includes(subject);
	const owner = clause.before.find((c) => c.phrases.includes(subject));
	return {
		rule,
		sentence,
		clause,
		time: at,
		times,
		cut: { start: at.start, end: at.end + (behind?.[0].length ?? 0) },
		subject,
		...(own || owner === undefined ? {} : { sharedSubjectStart: nounPhraseStart(owner, subject) }),
		predicate,
	};
}

/** Times at the clause's own level: not in a quotation, not in brackets. */
export function timesOf(sentence: ReadSentence, clause: Clause): FoundTime[] {
	const start = clause.phrases[0]?.start ?? 0;
	const bracketed = sentence.words.filter((w) => w.inner !== undefined);
	return sentence.times.filter(
		(t) =>
			t.start >= start &&
			t.end <= clause.predicate.end &&
			!bracketed.some((w) => w.start <= t.start && t.end <= w.end),
	);
}

function answerOf(text: string, times: FoundTime[]): Quote | null {
	const first = times[0];
	const last = times.at(-1);
	if (first === undefined || last === undefined) return null;
	if (times.length === 1) return first;
	const between = text.slice(first.end, times[1]?.start);
	const alike =
		times.length === 2 &&
		/^(と|、|および|及び)$/.test(between) &&
		times.every((t) => t.granularity === "year");
	return alike ? quoteAt(text, first.start, last.end) : null;
}

/** The clause's own が or は, else the topic it shares; null where the two compete. */
function subjectFor(clause: Clause): Phrase | null {
	const own = subjectOf(clause);
	const topic = topicOf(clause);
	if (own !== null) return topic === null ? own : null;
	return topic ?? prevailingTopic(clause);
}

/** A verb in the plain past that says what happened once, not how things were. */
function isEvent(clause: Clause, predicate: Predicate): boolean {
	const words = clause.phrases.filter((p) => p.start >= predicate.start).flatMap((p) => p.words);
	if (!words.some((w) => w.pos === "動詞" && w.detail === "自立")) return false;
	if (!/[ただ]$/.test(predicate.plain) || /(なかった|だった|であった)$/.test(predicate.plain)) return false;
	return !words.some(
		(w) =>
			/^(いる|おる|ある|いた)$/.test(w.base) ||
			(w.pos === "助動詞" && /^(ない|ぬ|たい|らしい|う)$/.test(w.base)),
	);
}

function ruleOf(clause: Clause, time: Quote, particle: string, subject: Phrase): TimedEvent["rule"] | null {
	const at = clause.phrases.findIndex((p) => p.start <= time.start && time.start < p.end);
	const holder = clause.phrases[at];
	const next = clause.phrases.slice(at).find((p) => p.start >= time.end) ?? clause.phrases.at(-1);
	if (holder === undefined || next === undefined || holder.start !== time.start) return null;
	if (particle === "の") return isNamedEvent(next) && opens(clause, at) ? "when-named-event" : null;
	if (!/^(に|には|、|に、|には、)$/.test(particle)) return null;
	if (opens(clause, at))
		return particle.endsWith("、") || particle === "には" || !modifierFollows(clause, time, subject)
			? "when-opening"
			: null;
	const behindTopic = clause.phrases.indexOf(subject) === at - 1 && /^は$/.test(subject.particle);
	return behindTopic && !modifierFollows(clause, time, subject) ? "when-after-topic" : null;
}

function opens(clause: Clause, at: number): boolean {
	return clause.phrases
		.slice(0, at)
		.every(
			(p) => p.words[0]?.pos === "接続詞" || (p.comma && p.particle === "" && p.words[0]?.pos === "副詞"),
		);
}

/** Whether a relative clause stands between the time and the predicate, so that the time may be its. */
function modifierFollows(clause: Clause, time: Quote, subject: Phrase): boolean {
	const behind = clause.phrases.filter((p) => p.start >= time.end);
	const topic =
		subject.particle === "は" && subject.start >= time.end ? behind.indexOf(subject) : behind.length;
	return behind
		.slice(0, topic < 0 ? behind.length : topic + 1)
		.some((p) => /^(adnominal|quotative)$/.test(p.form));
}

const NAMED_EVENT = /(会談|会議|条約|戦争|事件|革命|事故|震災|地震|協定|の乱|の変|の役)$/;

/** An event with a proper name that happens once: not an election or a tournament. */
function isNamedEvent(phrase: Phrase): boolean {
	const name = phrase.words.filter((w) => w.pos === "名詞");
	const surface = name.map((w) => w.surface).join("");
	return (
		name.some((w) => w.detail === "固有名詞") &&
		NAMED_EVENT.test(surface) &&
		/^(で|では|において|においては)$/.test(phrase.particle)
	);
}

/** A topic of 公開した without を may be what was made public, not who did it. */
function isObjectThere(clause: Clause, subject: Phrase, time: Quote): boolean {
	if (subject.particle !== "は") return true;
	const verb = clause.phrases.at(-1)?.words ?? [];
	if (!TRANSITIVE.has(verb[0]?.surface ?? "") || verb.some((w) => /^(れる|られる)$/.test(w.base)))
		return true;
	return clause.phrases.some(
		(p) => p.start > time.start && /(を|と|に)$/.test(p.particle) && p.start !== time.start,
	);
}
