// The clauses of a sentence at its own level: a predicate that goes on behind 、 ends one; what modifies a noun, stands
// in brackets or is quoted belongs to the clause around it.
import type { Phrase } from "./phrases";

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
		if (!endsClause(phrase) && i !== phrases.length - 1) return;
		clauses.push({ phrases: phrases.slice(from, i + 1), predicate: phrase, before: [...clauses] });
		from = i + 1;
	});
	return clauses;
}

function endsClause(phrase: Phrase): boolean {
	if (phrase.form === "continuative") return phrase.comma && isVerbal(phrase);
	return /^(conditional|concessive|reason|adversative|final)$/.test(phrase.form);
}

/** 考え, 会談し, 行われ: not 一貫して alone is told apart here, only what no verb carries (ではなく). */
function isVerbal(phrase: Phrase): boolean {
	return phrase.words.some((w) => w.pos === "動詞");
}

/** The subject of a clause with が right before its predicate's own arguments: no relative clause stands between. */
export function subjectOf(clause: Clause): Phrase | null {
	for (let i = clause.phrases.length - 2; i >= 0; i--) {
		const phrase = clause.phrases[i] as Phrase;
		if (phrase.form !== "argument") return null;
		if (phrase.particle === "が") return phrase;
	}
	return null;
}

/** The clause's own topic: は (or も where asked for) alone, with nothing but modifiers before it. */
export function topicOf(clause: Clause, particles = /^は$/): Phrase | null {
	for (const phrase of clause.phrases.slice(0, -1)) {
		if (particles.test(phrase.particle) && phrase.form === "argument") return phrase;
		if (phrase.form !== "argument" && phrase.form !== "adnominal") return null;
	}
	return null;
}

/** The topic that holds for a clause: its own, or the nearest before it that no other subject has followed. */
export function prevailingTopic(clause: Clause): Phrase | null {
	const own = topicOf(clause);
	if (own !== null) return own;
	for (const earlier of [...clause.before].reverse()) {
		const topic = topicOf(earlier);
		if (topic !== null) return topic;
	}
	return null;
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
