// 「…」と + a verb of saying is speech; other brackets are emphasis or names. The speaker is the topic or subject of the
// quotation's own clause, outside it; nobody is taken from inside.
import speechVerbs from "../../../content/language/speech-verbs.json";
import type { Quote } from "../span";
import { type Clause, clausesOf, prevailingTopic, subjectOf, topicOf } from "./clauses";
import type { Phrase, Word } from "./phrases";
import type { ReadSentence } from "./reading";

/** Ways a verb of saying ends: 述べた, 述べている, 述べてきた; `ta` also stands for the dictionary form's clause before の. */
export type Saying = { cleft: string; asked: string };

export type Quotation = {
	/** The quotation with its brackets. */
	bracket: Quote;
	/** Without them. */
	words: Quote;
	clause: Clause;
	/** The phrase that holds the quotation. */
	phrase: Phrase;
	verb: Phrase;
	saying: Saying;
	/** Whoever says it, by は, も or が; null where the sentence does not tell. */
	speaker: Phrase | null;
	/** Whether など says that more was said. */
	partial: boolean;
};

type Forms = { ta: string; te: string; masu: string };

/** The quotations of a sentence that are speech; those denied, supposed, made passive or asked are left out. */
export function findQuotations(text: string, sentence: ReadSentence): Quotation[] {
	const found: Quotation[] = [];
	const clauses = clausesOf(sentence.phrases);
	for (const clause of clauses) {
		for (const phrase of clause.phrases) {
			const word = phrase.words.filter((w) => w.detail === "引用").at(-1);
			if (word === undefined || !isQuotedSpeech(phrase, word)) continue;
			const verb = verbBehind(clauses, phrase);
			const saying = verb && sayingOf(verb, isPast(sentence), clauses, phrase);
			if (!verb || !saying) continue;
			const bracket = { start: word.start, end: word.end, quote: word.surface };
			const words = {
				start: word.start + 1,
				end: word.end - 1,
				quote: text.slice(word.start + 1, word.end - 1),
			};
			const partial = /など/.test(phrase.particle);
			found.push({
				bracket,
				words,
				clause,
				phrase,
				verb,
				saying,
				speaker: speakerOf(clause, phrase),
				partial,
			});
		}
	}
	return found;
}

function isQuotedSpeech(phrase: Phrase, word: Word): boolean {
	return (
		phrase.words.find((w) => w.pos !== "記号") === word && /^(など|なども)?と(も)?$/.test(phrase.particle)
	);
}

/** The predicate behind a quotation: next to it, but for an adverb or the one spoken to. */
function verbBehind(clauses: Clause[], phrase: Phrase): Phrase | null {
	const phrases = clauses.flatMap((c) => c.phrases);
	const at = phrases.indexOf(phrase);
	for (const next of phrases.slice(at + 1, at + 3)) {
		if (/^(continuative|adversative|final)$/.test(next.form)) return next;
		if (next.form !== "argument" || !/^(に|)$/.test(next.particle) || next.comma) return null;
	}
	return null;
}

const ALLOWED_BEHIND =
	/^(て|で|いる|い|ます|まし|た|きた|くる|き|おり|しまし|しまっ|が|、|けれど|けれども|もの|の)$/;

function sayingOf(verb: Phrase, past: boolean, clauses: Clause[], quoted: Phrase): Saying | null {
	const [first, second] = verb.words;
	if (first === undefined) return null;
	const light = first.detail === "サ変接続" && second?.base === "する";
	const forms = formsOf(first, light);
	const rest = verb.words.slice(light ? 2 : 1);
	if (first.base === "する" && forms === null) return toshi(verb, past, clauses, quoted);
	if (forms === null || rest.some((w) => !ALLOWED_BEHIND.test(w.surface))) return null;
	const tail = rest.map((w) => w.surface).join("");
	return inflected(forms, tail, past, verb.form !== "final");
}

/** How a verb of saying in the present or past is turned before のは and in a question; null for other verbs. */
export function sayingOfVerb(verb: Phrase): Saying | null {
	const [first, second] = verb.words;
	if (first === undefined) return null;
	const light = first.detail === "サ変接続" && second?.base === "する";
	const forms = formsOf(first, light);
	if (forms === null) return null;
	const tail = verb.words
		.slice(light ? 2 : 1)
		.map((w) => w.surface)
		.join("");
	return inflected(forms, tail, false, false);
}

function formsOf(first: Word, light: boolean): Forms | null {
	const entry = (speechVerbs as Record<string, Forms | string>)[light ? first.surface : first.base];
	if (entry === undefined) return null;
	if (typeof entry !== "string") return light ? null : entry;
	const s = first.surface;
	return light ? { ta: `${s}した`, te: `${s}して`, masu: `${s}し` } : null;
}

function inflected(forms: Forms, tail: string, past: boolean, goesOn: boolean): Saying | null {
	if (/きた|きまし|きて/.test(tail)) return { cleft: `${forms.te}きた`, asked: `${forms.te}きましたか` };
	if (/い(る|ます)|^ており|^でおり/.test(tail))
		return { cleft: `${forms.te}いる`, asked: `${forms.te}いますか` };
	if (/い(た|まし)/.test(tail)) return { cleft: `${forms.te}いた`, asked: `${forms.te}いましたか` };
	if (/^(る|ます|)$/.test(tail) && !goesOn) return { cleft: `${forms.te}いる`, asked: `${forms.te}いますか` };
	if (/た/.test(tail) || (goesOn && past)) return { cleft: forms.ta, asked: `${forms.masu}ましたか` };
	return null;
}

/** 「A」とし、「B」と述べた: the first goes by the verb of the second. */
function toshi(verb: Phrase, past: boolean, clauses: Clause[], quoted: Phrase): Saying | null {
	if (verb.form !== "continuative" || verb.words.map((w) => w.surface).join("") !== "し") return null;
	const phrases = clauses.flatMap((c) => c.phrases);
	const next = phrases.slice(phrases.indexOf(quoted) + 1).find((p) => p.words[0]?.detail === "引用");
	if (next === undefined || phrases.indexOf(next) !== phrases.indexOf(verb) + 1) return null;
	const second = verbBehind(clauses, next);
	return second === null || second === verb ? null : sayingOf(second, past, [], next);
}

/** Whether the sentence tells of the past: た at its end. */
export function isPast(sentence: ReadSentence): boolean {
	const words = sentence.phrases.at(-1)?.words ?? [];
	return words.at(-1)?.base === "た";
}

function speakerOf(clause: Clause, quotation: Phrase): Phrase | null {
	const own = topicOf(clause, /^[はも]$/);
	const at = own === null ? -1 : clause.phrases.indexOf(own);
	const subject = subjectBeforeQuote(clause, at, clause.phrases.indexOf(quotation));
	if (own !== null) return subject === null ? own : null;
	if (subject !== null) return subject;
	const topic = prevailingTopic(clause);
	const rivals = clause.before.filter(
		(c) => topic !== null && !c.phrases.includes(topic) && c.phrases.some((p) => p.particle === "が"),
	);
	return rivals.length > 0 ? null : topic;
}

/** A が phrase of the clause that no relative clause can have taken. */
function subjectBeforeQuote(clause: Clause, after: number, quoted: number): Phrase | null {
	for (let i = quoted - 1; i > after; i--) {
		const phrase = clause.phrases[i] as Phrase;
		if (phrase.form !== "argument") return null;
		if (phrase.particle === "が") return phrase;
	}
	return subjectOf({ ...clause, phrases: clause.phrases.slice(after + 1) });
}
