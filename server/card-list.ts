// The learner's cards as a list: what each asks, how it stands and when it comes.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import type { CardState } from "../core/review/card";
import { LEECH_LAPSES } from "../core/review/leech";
import { type Stage, stageOf } from "../core/review/mastery";
import type { Prisma } from "../prisma/generated/client";
import { type CardFilter, findCardPage } from "./card-list-page";
import { namedTo, reviewedBy } from "./card-list-scope";
import { cardFields, stateOfRow } from "./cards";
import { database } from "./database";
import { todayOf } from "./learner-time";
import { markPassage } from "./revisions";
import type { Learner } from "./session";

/** When a card comes: in so many learner days (below 0: it should have come), or at a time, where it is in steps. */
export type Due = { inDays: number } | { at: Date };

export type CardStanding = {
	/** null: new. */
	state: CardState | null;
	stage: Stage;
	suspended: boolean;
	isBuried: boolean;
	/** null: it does not come, being new, suspended or of nothing that is studied. */
	due: Due | null;
};

export type ListedCard = Pick<CardStanding, "stage" | "due" | "isBuried"> & {
	questionId: string;
	stem: string;
	lapses: number;
	/** The most particular of its sets; null where it is in none. */
	setTitle: string | null;
	/** Of a leech that was suspended, so that it can be read again; else none. */
	passages: MarkedPassage[];
};

export type CardList = { cards: ListedCard[]; found: number; page: number; pages: number };

/** A question with the learner's card of it, if they have one. */
export const standingFields = (learner: Learner) =>
	({
		setItems: {
			where: { set: namedTo(learner) },
			orderBy: [{ set: { position: "asc" } }, { set: { createdAt: "asc" } }],
			select: { set: { select: { title: true } } },
		},
		cards: {
			where: { userId: learner.id },
			select: { ...cardFields, suspended: true, buriedOn: true, missed: true },
		},
	}) as const satisfies Prisma.QuestionSelect;

type StandingRow = Prisma.QuestionGetPayload<{ select: ReturnType<typeof standingFields> }>;

/** How a card stands; `comes`: it is of what is studied. */
export function standingOf(
	{ cards: [card] }: Pick<StandingRow, "cards">,
	today: number,
	comes: boolean,
): CardStanding {
	const state = card ? stateOfRow(card) : null;
	const suspended = card?.suspended ?? false;
	const isBuried = card?.buriedOn === today;
	const stage = stageOf({ card: state, suspended, missed: card?.missed ?? false });
	const due = suspended || !comes ? null : dueOf(state, today, isBuried);
	return { state, stage, suspended, isBuried, due };
}

function dueOf(state: CardState | null, today: number, isBuried: boolean): Due | null {
	if (!state) return null;
	const { dueDay = today, dueAt } = state;
	if (dueAt && !isBuried) return { at: dueAt };
	return { inDays: isBuried ? Math.max(1, dueDay - today) : dueDay - today };
}

/** A page of the learner's cards; of a page beyond the last, the last. */
export async function listCards(learner: Learner, filter: CardFilter): Promise<CardList> {
	const now = new Date();
	const today = todayOf(learner, now);
	const { ids, ...place } = await findCardPage(learner, filter, { now, today });
	const rows = await listRows(learner, ids);
	const coming = await listComing(learner, ids);
	const cards = await Promise.all(rows.map((row) => listedOf(row, today, coming.has(row.id))));
	return { cards, ...place };
}

const rowFields = (learner: Learner) =>
	({
		id: true,
		...standingFields(learner),
		revisions: {
			orderBy: { number: "desc" },
			take: 1,
			select: {
				stem: true,
				evidence: { orderBy: { position: "asc" }, select: { revisionId: true, start: true, end: true } },
			},
		},
	}) as const satisfies Prisma.QuestionSelect;

type Row = Prisma.QuestionGetPayload<{ select: ReturnType<typeof rowFields> }>;

async function listRows(learner: Learner, ids: string[]): Promise<Row[]> {
	const rows = await database.question.findMany({
		where: { id: { in: ids } },
		select: rowFields(learner),
	});
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Those of the questions that come in review. */
export async function listComing(learner: Learner, ids: string[]): Promise<Set<string>> {
	const rows = await database.question.findMany({
		where: { AND: [{ id: { in: ids } }, await reviewedBy(learner)] },
		select: { id: true },
	});
	return new Set(rows.map((row) => row.id));
}

async function listedOf(row: Row, today: number, comes: boolean): Promise<ListedCard> {
	const { state, stage, suspended, due, isBuried } = standingOf(row, today, comes);
	const lapses = state?.lapses ?? 0;
	const [newest] = row.revisions;
	const places = suspended && lapses >= LEECH_LAPSES ? (newest?.evidence ?? []) : [];
	return {
		...{ questionId: row.id, stem: newest?.stem ?? "", stage, due, isBuried, lapses },
		setTitle: row.setItems.at(-1)?.set.title ?? null,
		passages: await Promise.all(places.map(markPassage)),
	};
}
