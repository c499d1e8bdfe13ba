// What comes next: due reviews up to the day's limit, then steps that have come due, then new questions up to theirs,
// and never two questions of one fact on one learner day, since one would give the other away.
import type { CardState } from "./card";
import { elapsedDays } from "./learner-day";
import { retrievability, type Weights } from "./memory";

export type NewCandidate = { questionId: string; factId: string | null };
export type CardCandidate = NewCandidate & { card: CardState };

export type QueueInput = {
	/** The learner's cards; those not due are left out here. */
	cards: readonly CardCandidate[];
	/** New questions in the order of the sets studied. */
	fresh: readonly NewCandidate[];
	limits: { newPerDay: number; reviewsPerDay: number };
	/** Answered so far this learner day, wherever; `facts` are the facts asked about, with the questions that did. */
	answered: { fresh: number; reviews: number; facts: ReadonlyMap<string, ReadonlySet<string>> };
	today: number;
	now: Date;
	weights: Weights;
};

export type Queue = {
	entries: { kind: "review" | "step" | "new"; questionId: string }[];
	/** Due reviews that must wait, being over the day's limit. */
	heldBack: number;
	/** When the next step that is still running comes due. */
	nextStepAt: Date | null;
};

/** The queue of this moment. Where more is due than the day allows, what is nearest to being lost goes first. */
export function buildQueue(input: QueueInput): Queue {
	const { cards, fresh, limits, answered, today, now } = input;
	const facts = new Set<string>();
	const oldestFirst = reviewsDue(cards, today).toSorted(byDueDay);
	const due = oncePerFact(oldestFirst, facts, input);
	const room = Math.max(0, limits.reviewsPerDay - answered.reviews);
	const backlog = due.length > room;
	const ordered = backlog ? oncePerFact(oldestFirst.toSorted(byRecall(input)), facts, input) : due;
	const reviews = claim(ordered.slice(0, room), facts);

	const running = cards.filter(({ card }) => card.phase !== "review").toSorted(byDueAt);
	const ripe = running.filter(({ card }) => dueTime(card) <= now.getTime());
	const steps = claim(oncePerFact(ripe, facts, input), facts);

	const newRoom = Math.max(0, limits.newPerDay - answered.fresh);
	const unseen = claim(oncePerFact(fresh, facts, input).slice(0, newRoom), facts);

	return {
		entries: [...asEntries("review", reviews), ...asEntries("step", steps), ...asEntries("new", unseen)],
		heldBack: due.length - reviews.length,
		nextStepAt: running.find(({ card }) => dueTime(card) > now.getTime())?.card.dueAt ?? null,
	};
}

function reviewsDue(cards: readonly CardCandidate[], today: number): CardCandidate[] {
	return cards.filter(({ card }) => card.phase === "review" && (card.dueDay ?? today) <= today);
}

/** The first of each fact that is neither taken yet nor answered today by another question. */
function oncePerFact<Candidate extends NewCandidate>(
	candidates: readonly Candidate[],
	taken: ReadonlySet<string>,
	{ answered }: QueueInput,
): Candidate[] {
	const seen = new Set(taken);
	return candidates.filter(({ factId, questionId }) => {
		if (factId === null) return true;
		const askedBy = answered.facts.get(factId);
		const answeredByAnother = askedBy !== undefined && !askedBy.has(questionId);
		if (seen.has(factId) || answeredByAnother) return false;
		seen.add(factId);
		return true;
	});
}

function claim<Candidate extends NewCandidate>(candidates: Candidate[], facts: Set<string>): Candidate[] {
	for (const { factId } of candidates) if (factId !== null) facts.add(factId);
	return candidates;
}

function asEntries(kind: Queue["entries"][number]["kind"], candidates: readonly NewCandidate[]) {
	return candidates.map(({ questionId }) => ({ kind, questionId }));
}

function dueTime(card: CardState): number {
	return card.dueAt?.getTime() ?? 0;
}

function byId(a: NewCandidate, b: NewCandidate): number {
	return a.questionId < b.questionId ? -1 : 1;
}

function byDueDay(a: CardCandidate, b: CardCandidate): number {
	return (a.card.dueDay ?? 0) - (b.card.dueDay ?? 0) || byId(a, b);
}

function byDueAt(a: CardCandidate, b: CardCandidate): number {
	return dueTime(a.card) - dueTime(b.card) || byId(a, b);
}

function byRecall({ today, weights }: QueueInput) {
	const recall = ({ card }: CardCandidate) => retrievability(card, elapsedDays(card.lastDay, today), weights);
	return (a: CardCandidate, b: CardCandidate): number => recall(a) - recall(b) || byId(a, b);
}
