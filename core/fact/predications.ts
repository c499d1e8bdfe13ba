// A predicate with what it says it of: the arguments that surely depend on it, at the sentence's own level. What can be
// asked of a statement is asked of these.
import { type Clause, clausesOf, prevailingTopic, subjectOf, topicOf } from "../language/ja/clauses";
import { isSure, type Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners } from "../language/ja/rewriting";
import { type Quote, quoteAt } from "../language/span";
import { isEmbedded } from "./event-context";
import { isStatement, isSupposed } from "./statements";

/** A phrase that depends on the predicate, or on a noun the predicate says something by. */
export type Argument = {
	phrase: Phrase;
	/** Its noun phrase with all that modifies it, without particles. */
	noun: Quote;
	/** The noun alone, without modifiers. */
	head: Quote;
	/** direct: of the predicate; complement: of a predicate before こと, 点, 可能性 or a reported と; modifier: of an argument, with の. */
	depth: "direct" | "complement" | "modifier";
};

export type Predication = {
	sentence: ReadSentence;
	clause: Clause;
	/** Where what is stated begins, behind conjunctions and clauses that stand alone. */
	start: number;
	arguments: Argument[];
	/** The subject, by は or が, here or in a clause before, or the noun a relative clause tells of; null where none is named. */
	subject: Phrase | null;
	/** The subject's noun phrase, where it stands behind what is said of it. */
	told?: Quote;
	/** The topic's noun phrase, where it stands in a clause before and is put before this one. */
	topic?: Quote;
};

/** The predications of a sentence that states something: one a clause, and those of relative clauses. */
export function findPredications(text: string, sentence: ReadSentence): Predication[] {
	if (!isStatement(sentence)) return [];
	return [...ofClauses(text, sentence), ...ofRelatives(text, sentence)];
}

function ofClauses(text: string, sentence: ReadSentence): Predication[] {
	return clausesOf(sentence.phrases).flatMap((clause) => {
		if (!/^(continuative|adversative|final)$/.test(clause.predicate.form) || isEmbedded(sentence, clause))
			return [];
		const found = argumentsOf(text, sentence, clause);
		const topic = topicOf(clause) ?? prevailingTopic(clause);
		const subject = isOfTopic(clause) ? (topic ?? subjectOf(clause)) : (subjectOf(clause) ?? topic);
		const start = startOf(text, sentence, clause, subject);
		if (start === null || isPassiveBehind(clause, subject)) return [];
		return [{ sentence, clause, arguments: found, subject, ...start }];
	});
}

/** What was done in the past, and by whom: 塔を設計した高橋氏は, 東京で開かれた青空会議. A noun with a name is one alone. */
function ofRelatives(text: string, sentence: ReadSentence): Predication[] {
	return sentence.phrases.flatMap((predicate): Predication[] => {
		const noun = sentence.phrases[predicate.head];
		if (predicate.form !== "adnominal" || noun === undefined || !/[ただ]$/.test(surfaceOf(predicate)))
			return [];
		const inside = sentence.phrases.filter(
			(p) => p.index < predicate.index && leadsTo(p, predicate, sentence.phrases),
		);
		const teller = subjectOfRelative(text, sentence, predicate, noun);
		const first = inside[0];
		if (teller === null || first === undefined || !areSure(inside, predicate) || isSupposed(inside))
			return [];
		if (
			inside.some(
				(p) => /(が|は|も)$/.test(p.particle) || p.form === "quotative" || p.form === "continuative",
			)
		)
			return [];
		const clause: Clause = { phrases: [...inside, predicate], predicate, before: [] };
		return [
			{ sentence, clause, start: first.start, arguments: argumentsOf(text, sentence, clause), ...teller },
		];
	});
}

/** スウェーデンは敗れ、ロシアに割譲された: what was ceded stands elsewhere. */
function isPassiveBehind(clause: Clause, subject: Phrase | null): boolean {
	const isPassive = ({ words }: Phrase) => words.some((w) => /^(れる|られる)$/.test(w.base));
	if (subject === null || clause.phrases.includes(subject) || !isPassive(clause.predicate)) return false;
	return clause.before.some((c) => c.phrases.includes(subject) && !isPassive(c.predicate));
}

const EXPERIENCE = /^(経験|実績|過去|経歴|功績)$/;

/** A noun phrase that is a name and nothing else, or the sentence's topic where the noun is 経験, 実績 or the like. */
function subjectOfRelative(text: string, sentence: ReadSentence, predicate: Phrase, noun: Phrase) {
	const isNext = noun.index === predicate.index + 1 && isSure(predicate);
	const name = sentence.names.find(
		(n) => n.start === noun.start && n.end === noun.contentEnd && n.type !== "place",
	);
	if (isNext && name !== undefined && noun.form === "argument")
		return { subject: noun, told: quoteAt(text, noun.start, noun.contentEnd) };
	const topic = sentence.phrases.find((p) => p.particle === "は" && p.form === "argument");
	if (!isNext || !EXPERIENCE.test(noun.words[0]?.surface ?? "") || topic === undefined) return null;
	return { subject: topic, told: quoteAt(text, subtreeStart(topic, sentence.phrases), topic.contentEnd) };
}

function areSure(inside: Phrase[], predicate: Phrase): boolean {
	return inside.every((p) => isSure(p) || (p.head === predicate.index && p.index === predicate.index - 1));
}

function surfaceOf(phrase: Phrase): string {
	return phrase.words
		.filter((w) => w.pos !== "記号")
		.map((w) => w.surface)
		.join("");
}

/**
 * Where what a clause states begins, behind conjunctions: its own beginning, with the topic that it takes from a clause
 * before it. Null where a clause before it supposes, grants or tells when: without that it would say something else.
 */
function startOf(
	text: string,
	sentence: ReadSentence,
	clause: Clause,
	subject: Phrase | null,
): Pick<Predication, "start" | "topic"> | null {
	if (clause.before.length === 0) return { start: afterOpeners(sentence.phrases, text) };
	const standAlone = clause.before.every((c) => /^(continuative|adversative)$/.test(c.predicate.form));
	if (!standAlone || isSupposed(clause.before.flatMap((c) => c.phrases))) return null;
	const start = afterOpeners(clause.phrases, text);
	if (subject === null || clause.phrases.includes(subject)) return { start };
	return { start, topic: quoteAt(text, subtreeStart(subject, sentence.phrases), subject.contentEnd) };
}

/** 特徴がある, 意欲がない: what is there belongs to the topic, which is what the sentence speaks of. */
export function isOfTopic({ predicate }: Clause): boolean {
	return /^(ある|ない|多い|少ない|強い|高い|低い|大きい)$/.test(predicate.words[0]?.base ?? "");
}

const FORMAL_NOUNS =
	/^(こと|点|可能性|方針|意向|姿勢|考え|立場|見通し|見込み|予定|計画|必要|必要性|恐れ|おそれ|懸念|狙い|目的|特徴|意志|意思)/;

function argumentsOf(text: string, sentence: ReadSentence, clause: Clause): Argument[] {
	const own = new Set(clause.phrases);
	const direct = sentence.phrases.filter(
		(p) => p.head === clause.predicate.index && own.has(p) && (isSure(p) || isAmongArguments(p, clause)),
	);
	const inner = direct.flatMap((p) => complementOf(p, sentence, own));
	const all: [Phrase, Argument["depth"]][] = [
		...direct.map((p): [Phrase, Argument["depth"]] => [p, "direct"]),
		...inner.flatMap((p) =>
			dependentsOf(p, sentence, own).map((d): [Phrase, Argument["depth"]] => [d, "complement"]),
		),
	];
	const modifiers = all.flatMap(([p]) =>
		dependentsOf(p, sentence, own)
			.filter((m) => /の$/.test(m.particle))
			.map((m): [Phrase, Argument["depth"]] => [m, "modifier"]),
	);
	return [...all, ...modifiers].flatMap(([phrase, depth]) => {
		const noun = nounOf(text, sentence, phrase);
		return noun === null ? [] : [{ phrase, ...noun, depth }];
	});
}

/** With nothing between it and the predicate but arguments, a phrase has nothing else to depend on that would matter. */
function isAmongArguments(phrase: Phrase, clause: Clause): boolean {
	const between = clause.phrases.filter((p) => p.index > phrase.index && p !== clause.predicate);
	return between.every((p) => p.form === "argument");
}

/** What surely depends on a phrase, within the clause. */
function dependentsOf(head: Phrase, sentence: ReadSentence, own: Set<Phrase>): Phrase[] {
	return sentence.phrases.filter((p) => p.head === head.index && isSure(p) && own.has(p));
}

/** The predicate inside …を優先する点に, …を活用する可能性が, …に近づいていると. */
function complementOf(phrase: Phrase, sentence: ReadSentence, own: Set<Phrase>): Phrase[] {
	if (phrase.form === "quotative") return [phrase];
	if (!FORMAL_NOUNS.test(phrase.words[0]?.surface ?? "")) return [];
	return dependentsOf(phrase, sentence, own).filter((p) => p.form === "adnominal");
}

/** The noun phrase that a phrase ends; null where it is none. */
function nounOf(
	text: string,
	sentence: ReadSentence,
	phrase: Phrase,
): Pick<Argument, "noun" | "head"> | null {
	const content = phrase.words.filter((w) => w.pos !== "助詞" || w.start < phrase.contentEnd);
	const last = content.filter((w) => w.detail !== "括弧").at(-1);
	if (
		phrase.form !== "argument" ||
		last?.pos !== "名詞" ||
		/^(非自立|副詞可能|形容動詞語幹)$/.test(last.detail)
	)
		return null;
	const start = subtreeStart(phrase, sentence.phrases);
	return {
		noun: quoteAt(text, start, phrase.contentEnd),
		head: quoteAt(text, phrase.start, phrase.contentEnd),
	};
}

/** Where the first phrase stands that depends on this one, directly or not. */
export function subtreeStart(phrase: Phrase, phrases: Phrase[]): number {
	const first = phrases.find((p) => p.index < phrase.index && leadsTo(p, phrase, phrases));
	return first?.start ?? phrase.start;
}

function leadsTo(from: Phrase, to: Phrase, phrases: Phrase[]): boolean {
	let at: Phrase | undefined = from;
	while (at !== undefined && at.index < to.index) at = phrases[at.head];
	return at === to;
}
