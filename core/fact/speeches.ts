// Who said what: quotations with their speaker, and statements reported with と指摘した and the like.
import { type Clause, clausesOf, topicOf } from "../language/ja/clauses";
import { isCountry, type NameMention } from "../language/ja/names";
import type { Phrase, Word } from "../language/ja/phrases";
import { findQuotations, type Quotation } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import type { Doubt, Doubtful, Found } from "./doubt";
import { isStatement, isSupposed } from "./statements";

export type Speaker = {
	phrase: Phrase;
	/** The name as it stands in the text; null for 市長, 専門家 and the like. */
	name: NameMention | null;
	/** The sentence the name was taken from, when a pronoun was resolved. */
	resolvedIn?: ReadSentence;
};

export type Speech = {
	rule: "quoted";
	sentence: ReadSentence;
	quotation: Quotation;
	speaker: Speaker | null;
};
export type Report = {
	rule: "reported";
	sentence: ReadSentence;
	/** Where the words reported with the last verb begin; behind とし、 where there are two reports. */
	start: number;
	speaker: Speaker;
	verb: Phrase;
	/** Whether every predicate of the words reported has its subject among them. */
	isWhole: boolean;
};

/** The quotations of a sentence with whoever says them, and why what else stands in quotation marks is no speech. */
export function findSpeeches(text: string, sentence: ReadSentence): Found<Speech>[] {
	if (!isStatement(sentence)) return [];
	const quotations = findQuotations(text, sentence);
	const quoted = sentence.words.filter((w) => w.detail === "引用");
	return quoted.flatMap((word): Found<Speech>[] => {
		const quotation = quotations.find(({ bracket }) => bracket.start === word.start);
		if (quotation === undefined) return unsaid(sentence, word.surface, doubtOfSaying(word, sentence));
		if (isSupposed(quotation.clause.phrases)) return unsaid(sentence, word.surface, "supposed");
		const speaker = quotation.speaker && speakerFrom(text, sentence, quotation.speaker);
		return [{ rule: "quoted", sentence, quotation, speaker }];
	});
}

/** Words that are asked for neither by who said them nor as what was said. */
function unsaid(sentence: ReadSentence, key: string, reason: Doubt): Doubtful[] {
	return ["who-said", "what-said"].map((rule) => ({ sentence, rule, key, reason }));
}

/** A name, a title, emphasis; or words with と behind, but no verb of saying that is sure. */
function doubtOfSaying(word: Word, { phrases }: ReadSentence): Doubt {
	const phrase = phrases.find((p) => p.words.includes(word));
	return /と(も)?$/.test(phrase?.particle ?? "") ? "saying-unsure" : "not-speech";
}

const REPORTING = /^(指摘|主張|分析|解釈|批判|強調|警告|説明|評価|予測|推測|述べる|語る|訴える)$/;

/** Xは…と指摘した: what is said without quotation marks, where the whole sentence is X's; or why it is not sure. */
export function findReports(text: string, sentence: ReadSentence): Found<Report>[] {
	const [quoted, verb] = sentence.phrases.slice(-2);
	if (!isStatement(sentence) || quoted?.form !== "quotative" || !REPORTING.test(verb?.words[0]?.base ?? ""))
		return [];
	if (!verb || sentence.words.some((w) => w.detail === "引用" && w.surface.length > 20)) return [];
	const report = reportOf(text, sentence, quoted, verb);
	return typeof report === "string" ? unsaid(sentence, sentence.quote, report) : [report];
}

function reportOf(text: string, sentence: ReadSentence, quoted: Phrase, verb: Phrase): Report | Doubt {
	if (isSupposed(sentence.phrases)) return "supposed";
	if (verb.form !== "final" || verb.words.some((w) => /^(れる|られる|ない|ぬ|う)$/.test(w.base)))
		return "saying-unsure";
	const clauses = clausesOf(sentence.phrases);
	const [first] = clauses;
	const topic = first && topicOf(first);
	if (!topic || (topic.index > 0 && sentence.phrases[topic.index - 1]?.particle !== "の"))
		return "speaker-unsure";
	const speaker = speakerFrom(text, sentence, topic);
	if (speaker.name === null) return "speaker-unsure";
	const start = Math.max(startOfLastReport(clauses), topic.end + (topic.comma ? 1 : 0));
	const reported = sentence.phrases.filter((p) => p.start >= start && p.end <= quoted.end);
	return { rule: "reported", sentence, start, speaker, verb, isWhole: hasItsSubjects(reported) };
}

/** Nouns whose clause keeps its subject outside: 活用する可能性, 備える必要. */
const OF_CLAUSES = /^(可能性|必要|必要性|恐れ|おそれ|考え|見通し|方針|意向|つもり|予定|はず|こと|ため|よう)$/;

/** は for all that follows, が for one predicate, or を for what is judged; no noun that takes a clause of its own. */
function hasItsSubjects(reported: Phrase[]): boolean {
	const at = reported.findIndex((p) => p.form !== "argument" || !/の$/.test(p.particle));
	const opening = reported[at];
	const rest = reported.slice(at + 1, -1);
	if (opening === undefined || opening.form !== "argument") return false;
	if (reported.some((p, i) => isOfClause(p) && reported[i - 1]?.form === "adnominal")) return false;
	const goesOn = rest.some((p) => p.form !== "argument" && p.form !== "adnominal");
	const others = rest.filter((p) => p.form === "argument" && /^(は|が)$/.test(p.particle));
	if (/^(は|では|には)$/.test(opening.particle)) return !goesOn || others.length === 0;
	if (opening.particle === "が") return !goesOn && !rest.some((p) => /^は$/.test(p.particle));
	return opening.particle === "を" && !goesOn && others.length === 0 && endsInNoun(reported.at(-1));
}

function isOfClause({ words }: Phrase): boolean {
	return OF_CLAUSES.test(words[0]?.surface ?? "");
}

/** 名誉のためだと, 失策と: what the thing is judged to be. */
function endsInNoun(quoted: Phrase | undefined): boolean {
	return quoted?.words[0]?.pos === "名詞" && !quoted.words.some((w) => w.pos === "動詞");
}

/** Aとし、Bと強調した: B begins behind the clause that reports A. */
function startOfLastReport(clauses: Clause[]): number {
	const earlier = clauses.slice(0, -1).findLast(({ phrases }) => phrases.at(-2)?.form === "quotative");
	return earlier === undefined ? 0 : (clauses[clauses.indexOf(earlier) + 1]?.phrases[0]?.start ?? 0);
}

function speakerFrom(text: string, sentence: ReadSentence, phrase: Phrase): Speaker {
	const end =
		phrase.words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧").at(-1)?.end ?? phrase.contentEnd;
	const before = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
	const shared = before !== undefined && !before.comma && /^(と|や|および|及び|も)$/.test(before.particle);
	const name = shared ? null : (sentence.names.find((n) => n.end === end && n.start >= phrase.start) ?? null);
	const isNamed = name !== null && (name.type !== "other" || /^[ァ-ヴー・＝A-Za-z]+$/.test(name.quote));
	if (name !== null && isNamed && name.type !== "place")
		return { phrase, name: withCountry(text, name, before) };
	const meant = sentence.pronouns.find((p) => p.start === phrase.start && p.end === end);
	return meant === undefined
		? { phrase, name: null }
		: { phrase, name: meant.name, resolvedIn: meant.resolvedIn };
}

/** 外務省 is many countries' ministry: the country before it belongs to its name. */
function withCountry(text: string, name: NameMention, before: Phrase | undefined): NameMention {
	if (
		name.type !== "organization" ||
		before === undefined ||
		before.particle !== "の" ||
		before.end !== name.start
	)
		return name;
	const country = text.slice(before.start, before.contentEnd);
	if (!isCountry(country)) return name;
	const quote = text.slice(before.start, name.end);
	return { ...name, start: before.start, quote, bare: quote };
}
