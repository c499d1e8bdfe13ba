// Which questions of a set a quiz asks: the most central first, the unseen before the seen, at most one a fact, and
// none that gives away another's key.
export type Candidate = {
	questionId: string;
	factId: string | null;
	/** Facts that it asks about besides. */
	otherFactIds?: readonly string[];
	/** 0…1, how central the fact is. */
	worth: number;
	/** When this learner answered it last; null: never. */
	seenAt: Date | null;
	/** All that is read before answering, and what is right. A name that is merely mentioned elsewhere tells nothing. */
	shown: string;
	key: string;
};

const fold = (text: string) => text.normalize("NFKC").replace(/[\s「」『』（）()・、。]/g, "");

type Folded<C> = { candidate: C; shown: string; key: string };

/** Whether reading one before answering the other tells its key. A key of one letter stands in too much to count. */
function givesAway({ shown }: Folded<Candidate>, { key }: Folded<Candidate>): boolean {
	return key.length > 1 && shown.includes(key);
}

function factsOf({ factId, otherFactIds = [] }: Candidate): string[] {
	return factId === null ? [...otherFactIds] : [factId, ...otherFactIds];
}

function clash(a: Folded<Candidate>, b: Folded<Candidate>): boolean {
	const facts = new Set(factsOf(a.candidate));
	return factsOf(b.candidate).some((fact) => facts.has(fact)) || givesAway(a, b) || givesAway(b, a);
}

function byPreference(a: Candidate, b: Candidate): number {
	if (a.seenAt === null || b.seenAt === null) {
		if (a.seenAt !== b.seenAt) return a.seenAt === null ? -1 : 1;
	} else if (a.seenAt.getTime() !== b.seenAt.getTime()) return a.seenAt.getTime() - b.seenAt.getTime();
	return b.worth - a.worth || (a.questionId < b.questionId ? -1 : 1);
}

/** At most `count` of the candidates, in the order in which they are asked. */
export function chooseQuestions<C extends Candidate>(candidates: readonly C[], count: number): C[] {
	return withoutClashes(candidates.toSorted(byPreference), count);
}

/** The first `count` of the candidates that can be asked together, in their order. */
export function withoutClashes<C extends Candidate>(candidates: readonly C[], count: number): C[] {
	const chosen: Folded<C>[] = [];
	for (const candidate of candidates) {
		if (chosen.length >= count) break;
		const next = { candidate, shown: fold(candidate.shown), key: fold(candidate.key) };
		if (!chosen.some((other) => clash(other, next))) chosen.push(next);
	}
	return chosen.map(({ candidate }) => candidate);
}
