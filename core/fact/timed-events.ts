// A time with the event that surely happened then: it opens the clause or stands before the predicate, nothing it could
// belong to instead (a relative clause, a second time) comes between, and the predicate is past.
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
import { predicateOf } from "../language/ja/rewriting";
import type { FoundTime } from "../language/ja/times";
import { type Quote, quoteAt, type Span } from "../language/span";
import { surface } from "./cause";
import type { Doubt, Doubtful, Found } from "./doubt";
import { isEmbedded, isNamed, isYearElsewhere } from "./event-context";
import { doubtOfRest, hasAnotherSubject, isEvent } from "./event-doubts";
import { relativeEventOf } from "./relative-events";
import { isStatement, isSupposed } from "./statements";
import { type TimedEvent, timesOf } from "./timed-event";

/** The events of a sentence whose time is sure, and why its other times are not asked for. */
export function findTimedEvents(text: string, sentence: ReadSentence): Found<TimedEvent>[] {
	if (sentence.times.length === 0 || !isStatement(sentence)) return [];
	const clauses = clausesOf(sentence.phrases);
	const own = clauses.map((clause) => eventOf(text, sentence, clause));
	const told = own.filter((event) => typeof event !== "string");
	const events =
		told.length > 0 ? told : clauses.flatMap((clause) => relativeEventOf(text, sentence, clause) ?? []);
	const others = sentence.times.filter((time) => !events.some((event) => event.times.includes(time)));
	const doubtful = others.map((time): Doubtful => {
		const doubt = own[clauses.findIndex((clause) => timesOf(sentence, clause).includes(time))];
		const reason = typeof doubt === "string" ? doubt : "in-brackets";
		return { sentence, rule: "when", key: time.quote, reason };
	});
	return [...events, ...doubtful];
}

/**
 * The clause with what it goes on to, as far as its subject holds: 種を使って、変化を調べた is one deed. A clause that
 * is followed by one with a subject or a time of its own stands alone; null where neither is sure.
 */
function withRest(sentence: ReadSentence, clause: Clause): Clause | null {
	if (clause.predicate.form !== "continuative") return clause;
	const [next, ...others] = clausesOf(sentence.phrases.filter((p) => p.start > clause.predicate.start));
	if (next === undefined) return null;
	if (timesOf(sentence, next).length > 0 || hasOwnSubject(next)) return clause;
	const isEnd = others.length === 0 && next.predicate.form === "final";
	if (!isEnd || isEmbedded(sentence, clause)) return null;
	return { ...clause, phrases: [...clause.phrases, ...next.phrases], predicate: next.predicate };
}

/** A は or が at the clause's own level. */
function hasOwnSubject(clause: Clause): boolean {
	return ownLevel(clause).some((p) => p.form === "argument" && /(^が|は)$/.test(p.particle));
}

/** The clause without the subjects of what it asks or tells in …かを, …ことを, …のを. */
function ownLevel({ phrases }: Clause): Phrase[] {
	const inside = phrases.findLastIndex((p) => /(か|こと|の)を$/.test(surface(p)));
	return phrases.filter((p, i) => i > inside || p.particle !== "が");
}

/** The event of a clause with its time, or why it is not sure; of a clause without a time, nothing is asked. */
function eventOf(text: string, sentence: ReadSentence, part: Clause): TimedEvent | Doubt {
	const times = timesOf(sentence, part);
	const [first] = times;
	if (first === undefined) return "no-form";
	const clause = withRest(sentence, part);
	if (isSupposed((clause ?? part).phrases)) return "supposed";
	if (!isPast(sentence)) return isOfRelative(part, first) ? "belongs-elsewhere" : "not-past";
	if (clause === null) return "goes-on";
	if (!/^(continuative|adversative|final)$/.test(clause.predicate.form)) return "subordinate";
	const time = answerOf(text, times);
	if (time === null) return "several-times";
	if (clause.phrases.some((p) => /てから(は)?$/.test(p.particle))) return "belongs-elsewhere";
	const subject = subjectFor(clause);
	if (subject === null) return "subject-missing";
	if (subject.words.some((w) => w.surface === "の" && w.detail === "非自立")) return "no-form";
	if (hasAnotherSubject(sentence, clause, subject)) return "subject-missing";
	const predicate = predicateOf(sentence, clause);
	if (predicate === null) return "no-form";
	if (!isEvent(clause, predicate)) return "no-single-deed";
	const behind = BEHIND.exec(text.slice(time.end));
	const particle = behind?.[2] ?? "";
	const doubt = doubtOfTime(clause, time, particle, subject) ?? doubtOfRest(sentence, clause, subject, time);
	if (doubt !== null) return doubt;
	if (isYearElsewhere(sentence, times)) return "year-elsewhere";
	const rule = ruleOf(clause, time, particle, subject);
	if (rule !== "when-named-event" && !isNamed(sentence, clause, subject)) return "subject-not-named";
	const owner = clause.before.find((c) => c.phrases.includes(subject));
	const shared = owner === undefined ? {} : { sharedSubjectStart: nounPhraseStart(owner, subject) };
	const cut = { start: time.start, end: time.end + (behind?.[0].length ?? 0) };
	return { rule, sentence, clause, time, times, cut, subject, ...shared, predicate };
}

/** What may follow a time: (現地時間), then a particle and a comma. */
const BEHIND = /^([(（][^()（）]{1,8}[)）])?((には|にかけて|にかけては|に|の)?、?)/;

/** The time, or two years told as one answer; null where the clause has none or several. */
function answerOf(text: string, times: FoundTime[]): Quote | null {
	const [first, second] = times;
	if (first === undefined || times.length > 2) return null;
	if (second === undefined) return quoteAt(text, first.start, first.end);
	const areYears = times.every((t) => t.granularity === "year");
	const areJoined = /^(と|、|および|及び)$/.test(text.slice(first.end, second.start));
	return areYears && areJoined ? quoteAt(text, first.start, second.end) : null;
}

/** The clause's own が or は, else the topic it shares; null where the two compete. */
function subjectFor(clause: Clause): Phrase | null {
	const topic = topicOf(clause);
	const own = subjectOf(topic === null ? clause : { ...clause, phrases: ownLevel(clause) });
	if (own !== null) return topic === null ? own : null;
	if (topic !== null) return topic;
	return clause.phrases.some((p) => /[がも]$/.test(p.particle)) ? null : prevailingTopic(clause);
}

/** Why it is not sure that the time is the predicate's. */
function doubtOfTime(clause: Clause, time: Quote, particle: string, subject: Phrase): Doubt | null {
	const at = clause.phrases.findIndex((p) => p.start === time.start);
	const next =
		clause.phrases.slice(Math.max(0, at)).find((p) => p.start >= time.end) ?? clause.phrases.at(-1);
	if (at < 0 || next === undefined) return "belongs-elsewhere";
	if (particle === "の") return isNamedEvent(next) && opens(clause, at) ? null : "belongs-elsewhere";
	if (particle === "") return "no-point-in-time";
	if (isEntered(next, particle) || isModified(clause, at)) return "belongs-elsewhere";
	const isSet = particle.endsWith("、") || particle === "には";
	const isFirst = isBehindTopic(clause, at, subject) || opens(clause, at);
	return !(isSet && isFirst) && modifierFollows(clause, time, subject) ? "belongs-elsewhere" : null;
}

/** Where a time stands that is the predicate's. */
function ruleOf(clause: Clause, time: Quote, particle: string, subject: Phrase): TimedEvent["rule"] {
	const at = clause.phrases.findIndex((p) => p.start === time.start);
	if (particle === "の") return "when-named-event";
	if (opens(clause, at)) return "when-opening";
	return isBehindTopic(clause, at, subject) ? "when-after-topic" : "when-before-predicate";
}

function isBehindTopic(clause: Clause, at: number, subject: Phrase): boolean {
	return subject.particle === "は" && clause.phrases.indexOf(subject) === at - 1;
}

function opens(clause: Clause, at: number): boolean {
	return clause.phrases
		.slice(0, at)
		.every(
			(p) => p.words[0]?.pos === "接続詞" || (p.comma && p.particle === "" && p.words[0]?.pos === "副詞"),
		);
}

/** 戦時中の2021年に: the words before would be left behind. */
function isModified(clause: Clause, at: number): boolean {
	const before = clause.phrases[at - 1];
	return (
		before !== undefined && !before.comma && (/の$/.test(before.particle) || before.form === "adnominal")
	);
}

/** 21世紀に入って, 2021年になり: に belongs to the verb. */
function isEntered(next: Phrase, particle: string): boolean {
	const verb = next.words[0]?.base ?? "";
	return particle.startsWith("に") && /^(入る|なる|至る|はいる|遡る|さかのぼる|及ぶ|向ける)$/.test(verb);
}

/** Before a predicate that is not past, a time may be that of a relative clause (2004年に設立された会が); a plan has none. */
function isOfRelative({ phrases, predicate }: Clause, time: Span): boolean {
	return phrases.some((p) => p.start >= time.end && p.form === "adnominal" && p.head !== predicate.index);
}

/** Whether a relative clause stands between the time and the predicate, so that the time may be its. */
function modifierFollows(clause: Clause, time: Quote, subject: Phrase): boolean {
	const behind = clause.phrases.filter((p) => p.start >= time.end);
	const topic = subject.particle === "は" ? behind.indexOf(subject) : -1;
	return behind
		.slice(0, topic < 0 ? behind.length : topic + 1)
		.some((p) => p.form === "adnominal" || p.form === "quotative");
}

const NAMED_EVENT = /(会談|会議|条約|協定)$/;

/** An event with a proper name that happens once: not an election or a tournament. */
function isNamedEvent(phrase: Phrase): boolean {
	const name = phrase.words.filter((w) => w.pos === "名詞");
	const isProper = name.some((w) => w.detail === "固有名詞");
	const surface = name.map((w) => w.surface).join("");
	return isProper && NAMED_EVENT.test(surface) && /^(で|では|において|においては)$/.test(phrase.particle);
}
