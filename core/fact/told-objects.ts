// What somebody says a thing is or somebody aims at, told without quotation marks: Xは、Aは…Nに近づいていると指摘している;
// AがNを狙っているという分析も出ている. The noun phrase right before the predicate can be asked for, the rest stays whole.
import { clausesOf, nounPhraseStart } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import { sayingOfVerb } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners } from "../language/ja/rewriting";
import { type Quote, quoteAt } from "../language/span";
import { surface } from "./cause";
import type { Doubt, Doubtful, Found } from "./doubt";
import { isSpecific } from "./event-context";
import type { Report, Speaker } from "./speeches";
import { isStatement, isSupposed } from "./statements";

export type ToldObject = {
	rule: "what-reported" | "what-analysed";
	sentence: ReadSentence;
	/** The noun phrase asked for. */
	object: Quote;
	/** The question: the statement with 何 in its place. */
	asked: string;
	speaker?: Speaker;
};

/** The object of a report whose every predicate has its subject, or why none can be asked for. */
export function objectOfReport(
	text: string,
	{ sentence, speaker, start, verb, isWhole }: Report,
): Found<ToldObject> {
	const quoted = sentence.phrases.at(-2);
	const saying = sayingOfVerb(verb);
	const [clause] = clausesOf(sentence.phrases);
	const doubt = (reason: Doubt) => unsure(sentence, text.slice(start, verb.start), reason);
	if (speaker.name === null) return doubt("speaker-unsure");
	if (!isWhole) return doubt("subject-missing");
	if (!quoted || !saying || !clause) return doubt("no-form");
	const found = objectBefore(text, sentence, quoted, start);
	if (found === null) return doubt("object-not-named");
	const who = text.slice(nounPhraseStart(clause, speaker.phrase), speaker.phrase.contentEnd);
	const statement = `${text.slice(start, found.object.start)}何${found.particle}${text.slice(quoted.start, quoted.end)}`;
	const asked = `${who}は、${statement}${saying.asked}`;
	return { rule: "what-reported", sentence, speaker, object: found.object, asked };
}

function unsure(sentence: ReadSentence, key: string, reason: Doubt): Doubtful {
	return { sentence, rule: "what-said", key, reason };
}

const VIEWS: Record<string, string> = {
	分析: "と分析されていますか",
	解釈: "と解釈されていますか",
	指摘: "と指摘されていますか",
	見方: "と見られていますか",
};
const TOLD = /^(提起される|提起されている|出ている|示されている|ある|あります|出ています|広がっている)$/;

/** AがNをVという分析も出ている: what A is held to do, where A is named and nothing else is subject; null elsewhere. */
export function objectOfView(text: string, sentence: ReadSentence): Found<ToldObject> | null {
	const { phrases } = sentence;
	const [verb, view, tail] = phrases.slice(-3);
	if (!isStatement(sentence) || !verb || !view || !tail) return null;
	const ending = VIEWS[view.words[0]?.surface ?? ""];
	if (ending === undefined || !/^[もが]$/.test(view.particle) || !TOLD.test(surface(tail))) return null;
	if (!/という$/.test(surface(verb)) || verb.form !== "adnominal") return null;
	const start = afterOpeners(phrases, text);
	const doubt = (reason: Doubt) => unsure(sentence, text.slice(start, view.contentEnd), reason);
	if (isSupposed(phrases)) return doubt("supposed");
	const before = phrases.slice(0, -3);
	const [subject, second] = before.filter((p) => /^[はがも]$/.test(p.particle));
	if (subject?.particle !== "が" || second !== undefined) return doubt("subject-missing");
	if (!sentence.names.some((n) => n.end === subject.contentEnd && n.type !== "other"))
		return doubt("subject-not-named");
	if (before.some((p) => p.form !== "argument")) return doubt("no-form");
	const found = objectBefore(text, sentence, verb, start);
	if (found === null || found.particle !== "を") return doubt("object-not-named");
	const rest = text.slice(found.end, verb.end - "という".length);
	const asked = `${text.slice(start, found.object.start)}何を${rest}${ending}`;
	return { rule: "what-analysed", sentence, object: found.object, asked };
}

/** Verbs that take 何に. */
const BECOMING = /^(近づく|なる|つながる|陥る|転じる|変わる|達する)$/;

/** The noun phrase with を or に right before a predicate, but for adverbs. */
function objectBefore(text: string, sentence: ReadSentence, predicate: Phrase, from: number) {
	const [clause] = clausesOf(sentence.phrases.filter((p) => p.start >= from && p.end <= predicate.end)).slice(
		-1,
	);
	const phrase = clause?.phrases.slice(0, -1).findLast((p) => !isAdverb(p));
	const verb = predicate.words[0];
	if (!clause || !phrase || verb?.pos !== "動詞" || verb.detail !== "自立" || !isSpecific(phrase))
		return null;
	if (phrase.particle !== "を" && !(phrase.particle === "に" && BECOMING.test(verb.base))) return null;
	const object = quoteAt(text, nounPhraseStart(clause, phrase), phrase.contentEnd);
	return object.quote.length < 4 ? null : { object, particle: phrase.particle, end: phrase.end };
}

function isAdverb({ words, particle }: Phrase): boolean {
	return words[0]?.pos === "副詞" && particle === "";
}
