// The clauses of a sentence at its own level: a predicate that goes on behind 、 ends one; what modifies a noun, stands
// in brackets or is quoted belongs to the clause around it.
import { isSure, type Phrase } from "./phrases";

export type Clause = {
	phrases: Phrase[];
	/** The phrase with the clause's own predicate, its last. */
	predicate: Phrase;
	/** Clauses of the sentence that stand before it. */
	before: Clause[];
};

/** The clauses in order; the last one ends with the sentence. */
export function clausesOf(phrases: Phrase[]): Clause[] {
	const clauses: Clause[] = [];
	let from = 0;
	phrases.forEach((phrase, i) => {
		const ends = endsClause(phrase) && !isAdverbial(phrase, phrases[i - 1]) && isTopLevel(phrase, phrases);
		if (!ends && i !== phrases.length - 1) return;
		clauses.push({ phrases: phrases.slice(from, i + 1), predicate: phrase, before: [...clauses] });
		from = i + 1;
	});
	return clauses;
}

const CLAUSE_FORMS = /^(continuative|conditional|concessive|reason|adversative|final)$/;

function endsClause(phrase: Phrase): boolean {
	if (phrase.form === "continuative") return phrase.comma && isVerbal(phrase);
	return /^(conditional|concessive|reason|adversative|final)$/.test(phrase.form);
}

/** Whether a predicate goes on to the sentence's end by predicates alone, and not inside a relative clause. */
function isTopLevel(phrase: Phrase, phrases: Phrase[]): boolean {
	const next = phrases.find((p) => p.index === phrase.head);
	if (next === undefined || !isSure(phrase)) return true;
	return CLAUSE_FORMS.test(next.form) && isTopLevel(next, phrases);
}

/** に代わり、 を受けて、: verbs that serve as particles end no clause. */
function isAdverbial(phrase: Phrase, before: Phrase | undefined): boolean {
	const verb = phrase.words.find((w) => w.pos === "動詞")?.base ?? "";
	if (phrase.form !== "continuative" || phrase.words[0]?.base !== verb) return false;
	if (before?.particle === "に")
		return /^(代わる|かわる|伴う|続く|よる|基づく|つれる|従う|加える|応える|先立つ|際する)$/.test(verb);
	return before?.particle === "を" && /^(受ける|経る|除く|機に|もって|含める)$/.test(verb);
}

/** 考え, 会談し, 行われ: not 一貫して alone is told apart here, only what no verb carries (ではなく). */
function isVerbal(phrase: Phrase): boolean {
	const last = phrase.words.at(-1);
	return (
		phrase.words.some((w) => w.pos === "動詞") || (last?.pos === "助動詞" && /^(で|あり)$/.test(last.surface))
	);
}

/** The subject of a clause with が right before its predicate's own arguments: no relative clause stands between. */
export function subjectOf(clause: Clause): Phrase | null {
	for (let i = clause.phrases.length - 2; i >= 0; i--) {
		const phrase = clause.phrases[i] as Phrase;
		if (phrase.form !== "argument" && !keepsSubject(phrase)) return null;
		if (/が$/.test(phrase.particle)) return phrase;
	}
	return null;
}

/** 転落して死亡した has one subject; 認められ受章した may have two. */
function keepsSubject({ form, particle, words }: Phrase): boolean {
	return (
		form === "continuative" && /^[てで]$/.test(particle) && !words.some((w) => /^(れる|られる)$/.test(w.base))
	);
}

/** The clause's own topic: は (or も where asked for) alone, with nothing but modifiers before it. */
export function topicOf(clause: Clause, particles = /^は$/): Phrase | null {
	for (const [i, phrase] of clause.phrases.slice(0, -1).entries()) {
		const next = clause.phrases[i + 1]?.words[0]?.surface ?? "";
		if (/^(おろか|もちろん|勿論|無論|さておき|もとより)$/.test(next)) return null;
		if (particles.test(phrase.particle) && phrase.form === "argument") return phrase;
		if (phrase.form !== "argument" && phrase.form !== "adnominal") return null;
	}
	return null;
}

/**
 * The topic that holds for a clause: its own, or that of a clause before it that goes straight on (し、), where it is
 * the only topic and no other subject or reason has come between.
 */
export function prevailingTopic(clause: Clause): Phrase | null {
	const own = topicOf(clause);
	if (own !== null) return own;
	for (const earlier of [...clause.before].reverse()) {
		const topic = topicOf(earlier);
		const others = earlier.phrases.filter(
			(p) => p !== topic && (/(?<!と)は$/.test(p.particle) || isReason(p)),
		);
		if (earlier.predicate.form !== "continuative" || others.length > 0 || subjectOf(earlier) !== null)
			return null;
		if (topic !== null) return topic;
	}
	return null;
}

function isReason(phrase: Phrase): boolean {
	return phrase.form === "reason" || /^(ため|結果|一方)$/.test(phrase.words[0]?.surface ?? "");
}

/** The noun phrase a phrase heads: its modifiers with の or a relative clause, back to a comma or an argument. */
export function nounPhraseStart(clause: Clause, head: Phrase): number {
	let start = head.start;
	for (let i = clause.phrases.indexOf(head) - 1; i >= 0; i--) {
		const phrase = clause.phrases[i] as Phrase;
		if (phrase.comma) break;
		const modifies =
			phrase.form === "adnominal" ||
			/の$|^(という|に対する|に関する|による|や|と|といった)$/.test(phrase.particle);
		const inRelative = clause.phrases
			.slice(i, clause.phrases.indexOf(head))
			.some((p) => p.form === "adnominal");
		if (!modifies && !inRelative && !isPrenominal(phrase)) break;
		start = phrase.start;
	}
	return start;
}

function isPrenominal(phrase: Phrase): boolean {
	return phrase.words.at(-1)?.pos === "連体詞";
}
