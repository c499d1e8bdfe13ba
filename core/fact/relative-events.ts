// A time that can only belong to a relative clause: X財団が3月4日に主催した会議 and 2004年に設立されたX会は (time and verb
// touch), or an opening time of the past before a main predicate of the present (…された問題は、…となっている).
import type { Clause } from "../language/ja/clauses";
import { plainForm } from "../language/ja/inflection";
import type { Phrase } from "../language/ja/phrases";
import { findQuotations, isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import { isSpecific, isTransitive } from "./event-context";
import { isSupposed } from "./statements";
import { type TimedEvent, timesOf } from "./timed-event";

type Told = Pick<TimedEvent, "rule" | "subject" | "predicate"> & { statement: string };

/** The event told inside a relative clause of a clause, where its time is sure; null elsewhere. */
export function relativeEventOf(text: string, sentence: ReadSentence, clause: Clause): TimedEvent | null {
	const times = timesOf(sentence, clause);
	const [time] = times;
	if (time === undefined || times.length > 1 || isSupposed(clause.phrases)) return null;
	const told =
		ofObject(text, sentence, clause, time) ??
		ofPassive(text, sentence, clause, time) ??
		ofOpening(text, sentence, clause, time);
	if (told === null) return null;
	const { start, end, quote } = time;
	const phrases = clause.phrases.filter((p) => p.start <= told.predicate.start);
	const inner = { ...clause, phrases, predicate: phrases.at(-1) ?? clause.predicate };
	return { sentence, clause: inner, time: { start, end, quote }, times, cut: { start, end }, ...told };
}

/** Xが〔time〕に主催したN: X, time and a verb that takes を, side by side; a common noun N needs what was said at it. */
function ofObject(text: string, sentence: ReadSentence, clause: Clause, time: FoundTime): Told | null {
	const at = clause.phrases.findIndex((p) => p.start === time.start);
	const [subject, holder, verb, noun] = at < 1 ? [] : clause.phrases.slice(at - 1, at + 3);
	if (!subject || !holder || !verb || !noun || subject.particle !== "が" || holder.particle !== "に")
		return null;
	const action = verb.words[0]?.surface ?? "";
	if (verb.form !== "adnominal" || !isTransitive(action) || surface(verb) !== `${action}した`) return null;
	const name = nameOf(noun);
	if (
		name === "" ||
		!/^(で|に|は|が|を|では|には|と)$/.test(noun.particle) ||
		clause.phrases.slice(0, at - 1).some((p) => p.form === "adnominal")
	)
		return null;
	const host = text.slice(subject.start, subject.end);
	if (!isSpecific(noun)) {
		const said = noun.particle === "で" ? sayingAt(text, sentence, noun) : null;
		if (said === null) return null;
		const statement = `${host}${surface(verb)}${name}で、${said.statement}`;
		return { rule: "when-occasion", subject: said.speaker, predicate: said.predicate, statement };
	}
	const statement = `${host}${name}を${surface(verb)}`;
	return { rule: "when-object", subject, predicate: { start: verb.start, plain: surface(verb) }, statement };
}

/** What somebody named said right behind the occasion: Yが「…」と述べた, the last of their words. */
function sayingAt(text: string, sentence: ReadSentence, occasion: Phrase) {
	const quotation = findQuotations(text, sentence).at(-1);
	const speaker = quotation?.speaker;
	if (!quotation || !speaker || sentence.phrases.indexOf(speaker) !== sentence.phrases.indexOf(occasion) + 1)
		return null;
	const isPerson = sentence.names.some((n) => n.type === "person" && n.end === speaker.contentEnd);
	if (!isPerson || quotation.words.quote.length < 18) return null;
	const { bracket, phrase, saying } = quotation;
	const words = text.slice(bracket.start, phrase.end);
	const statement = `${text.slice(speaker.start, speaker.contentEnd)}が${words}${saying.cleft}`;
	return { speaker, predicate: { start: quotation.verb.start, plain: saying.cleft }, statement };
}

/** 〔time〕に設立されたN, where N is a name: the time and the verb touch, or only …で stands between. */
function ofPassive(text: string, sentence: ReadSentence, clause: Clause, time: FoundTime): Told | null {
	const at = clause.phrases.findIndex((p) => p.start === time.start);
	const holder = clause.phrases[at];
	if (holder === undefined || holder.particle !== "に" || (at > 0 && !clause.phrases[at - 1]?.comma))
		return null;
	const place = clause.phrases[at + 1]?.particle === "で" ? 1 : 0;
	const [verb, noun] = clause.phrases.slice(at + 1 + place, at + 3 + place);
	if (!verb || !noun || verb.form !== "adnominal" || !/^(は|が|を|に|で|も|と)$/.test(noun.particle))
		return null;
	const isPassive = isTransitive(verb.words[0]?.surface ?? "") && /された$/.test(surface(verb));
	const named = sentence.names.some(
		(n) => n.start === noun.start && n.end === noun.contentEnd && n.type !== "place",
	);
	if (!isPassive || !named) return null;
	const between = place === 1 ? text.slice(clause.phrases[at + 1]?.start, clause.phrases[at + 1]?.end) : "";
	const statement = `${text.slice(noun.start, noun.contentEnd)}が${between}${surface(verb)}`;
	return {
		rule: "when-passive",
		subject: noun,
		predicate: { start: noun.start, plain: surface(noun) },
		statement,
	};
}

/** 〔time〕、Xが…された問題は…である: nothing but the relative clause is past. */
function ofOpening(text: string, sentence: ReadSentence, clause: Clause, time: FoundTime): Told | null {
	if (isPast(sentence) || clause.before.length > 0 || clause.phrases[0]?.start !== time.start) return null;
	const behind = clause.phrases.filter((p) => p.start >= time.end);
	const at = behind.findIndex((p) => p.form === "adnominal");
	const [verb, noun] = at < 0 ? [] : behind.slice(at, at + 2);
	const subject = behind.slice(0, Math.max(0, at)).find((p) => p.particle === "が");
	if (!verb || !noun || !subject || behind.filter((p) => p.form === "adnominal").length > 1) return null;
	if (behind.slice(0, at).some((p) => p.form !== "argument" || /は$/.test(p.particle))) return null;
	if (!/^(は|が)$/.test(noun.particle) || !/^(問題|事件|事故|疑惑|騒動)$/.test(nameOf(noun))) return null;
	const start = behind[0]?.start ?? subject.start;
	const modifiers = behind.slice(0, behind.indexOf(subject));
	if (
		modifiers.some((p) => p.particle !== "の") ||
		!/^(に|に、|、|にかけて、?)$/.test(text.slice(time.end, start))
	)
		return null;
	const plain = plainForm(sentence.tokens.filter((t) => t.start >= verb.start && t.end <= verb.end));
	if (plain === null || !/[ただ]$/.test(plain)) return null;
	const statement = text.slice(start, verb.start) + plain;
	return { rule: "when-relative", subject, predicate: { start: verb.start, plain }, statement };
}

function surface(phrase: Phrase): string {
	return phrase.words.map((w) => w.surface).join("");
}

/** The noun a phrase is made of, without brackets and particles; "" where it is none, or a formal one. */
function nameOf(phrase: Phrase): string {
	const words = phrase.words.filter((w) => w.detail !== "括弧" && w.pos !== "助詞");
	const isNoun = words[0]?.pos === "名詞" && words.every((w) => w.pos === "名詞" && w.detail !== "非自立");
	return isNoun ? words.map((w) => w.surface).join("") : "";
}
