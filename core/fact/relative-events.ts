// A time that can only belong to a relative clause: X財団が3月4日に主催した会議 (subject, time and verb touch), or an
// opening time of the past before a main predicate of the present (かつて…された問題は、…となっている).
import { type Clause, clausesOf } from "../language/ja/clauses";
import { plainForm } from "../language/ja/inflection";
import type { Phrase } from "../language/ja/phrases";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import { isSupposed } from "./statements";
import { type TimedEvent, TRANSITIVE, timesOf } from "./timed-events";

/** The events told inside relative clauses whose time is sure; at most one a clause. */
export function findRelativeEvents(text: string, sentence: ReadSentence): TimedEvent[] {
	return clausesOf(sentence.phrases).flatMap((clause) => {
		const times = timesOf(sentence, clause);
		const [time] = times;
		if (time === undefined || times.length > 1 || isSupposed(clause.phrases)) return [];
		return ofObject(text, sentence, clause, time) ?? ofOpening(text, sentence, clause, time) ?? [];
	});
}

/** Where the phrase with the time stands, and the particle behind the time. */
function holderOf(clause: Clause, time: FoundTime): number {
	return clause.phrases.findIndex((p) => p.start === time.start);
}

/** Xが〔time〕に主催したN: X, time and a verb that takes を, side by side. */
function ofObject(text: string, sentence: ReadSentence, clause: Clause, time: FoundTime): TimedEvent[] | null {
	const at = holderOf(clause, time);
	const [subject, holder, verb, noun] = clause.phrases.slice(Math.max(0, at - 1), at + 3);
	if (at < 1 || !subject || !holder || !verb || !noun) return null;
	const isSure = subject.particle === "が" && holder.particle === "に" && verb.form === "adnominal";
	if (!isSure || !TRANSITIVE.has(verb.words[0]?.surface ?? "") || surface(verb) !== `${verb.words[0]?.surface}した`) return null;
	const isThing = noun.words[0]?.pos === "名詞" && noun.words[0].detail !== "非自立" && noun.particle !== "の";
	const named = noun.words.filter((w) => w.pos === "名詞" && w.detail !== "括弧").map((w) => w.surface).join("");
	if (!isThing || named === "" || clause.phrases.slice(0, at - 1).some((p) => p.form === "adnominal")) return null;
	const statement = `${text.slice(subject.start, subject.end)}${named}を${surface(verb)}`;
	return [event("when-object", sentence, clause, time, subject, { start: verb.start, plain: surface(verb) }, statement, text)];
}

/** 〔time〕、Xが…されたNは…である: nothing but the relative clause is past. */
function ofOpening(text: string, sentence: ReadSentence, clause: Clause, time: FoundTime): TimedEvent[] | null {
	const first = clause.phrases[0];
	if (isPast(sentence) || first === undefined || clause.before.length > 0 || first.start !== time.start) return null;
	const behind = clause.phrases.filter((p) => p.start >= time.end);
	const at = behind.findIndex((p) => p.form === "adnominal");
	const verb = behind[at];
	const subject = behind.slice(0, Math.max(0, at)).find((p) => p.particle === "が");
	const noun = behind[at + 1];
	if (!verb || !subject || !noun || behind.slice(0, at).some((p) => p.form !== "argument" || /は$/.test(p.particle))) return null;
	if (behind.filter((p) => p.form === "adnominal").length > 1 || !/^(は|が)$/.test(noun.particle) || noun.words[0]?.detail === "非自立") return null;
	const between = text.slice(time.end, subject.start);
	if (!/^(に|に、|、|にかけて、?)?$/.test(between) || between === "") return null;
	const plain = plainForm(sentence.tokens.filter((t) => t.start >= verb.start && t.end <= verb.end));
	if (plain === null || !/[ただ]$/.test(plain)) return null;
	const statement = text.slice(subject.start, verb.start) + plain;
	return [event("when-relative", sentence, clause, time, subject, { start: verb.start, plain }, statement, text)];
}

function event(
	rule: TimedEvent["rule"],
	sentence: ReadSentence,
	clause: Clause,
	time: FoundTime,
	subject: Phrase,
	predicate: TimedEvent["predicate"],
	statement: string,
	text: string,
): TimedEvent {
	const { start, end, quote } = time;
	const told = { ...clause, phrases: clause.phrases.filter((p) => p.end <= text.length && p.start < predicate.start + predicate.plain.length) };
	return { rule, sentence, clause: { ...told, predicate: told.phrases.at(-1) ?? clause.predicate }, time: { start, end, quote }, times: [time], cut: { start, end }, subject, predicate, statement };
}

function surface(phrase: Phrase): string {
	return phrase.words.map((w) => w.surface).join("");
}
