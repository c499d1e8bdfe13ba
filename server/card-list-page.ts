// Which cards a page of the list shows: filtered, searched, in the order in which they come.
import "server-only";
import { LEECH_LAPSES } from "../core/review/leech";
import { YOUNG_DAYS } from "../core/review/presentation";
import type { Prisma } from "../prisma/generated/client";
import { cardsOf, namedTo, reviewedBy } from "./card-list-scope";
import { database } from "./database";
import { coming } from "./review-queue";
import type { Learner } from "./session";

export const SHOWN = ["all", "due", "new", "learning", "suspended", "buried", "leech"] as const;
export type Shown = (typeof SHOWN)[number];

export type CardFilter = { show: Shown; setId: string | null; search: string; page: number };

/** The questions of a page in their order, and how many there are on all pages. */
export type CardPage = { ids: string[]; found: number; page: number; pages: number };

export const CARDS_A_PAGE = 50;

type Moment = { now: Date; today: number };

/** Cards with a memory, and questions without one, that a filter shows; null: none of these. */
type Wanted = { known: Prisma.CardWhereInput | null; fresh: Prisma.QuestionWhereInput | null };

async function wantedBy(show: Shown, learner: Learner, { now, today }: Moment): Promise<Wanted> {
	const userId = learner.id;
	const isKnown = { userId, phase: { not: "new" } };
	const withoutMemory = { cards: { none: isKnown } };
	const freshWith = (state: Prisma.CardWhereInput) => ({
		cards: { some: { userId, phase: "new", ...state } },
	});
	switch (show) {
		case "all":
			return { known: isKnown, fresh: withoutMemory };
		case "due": {
			const isDue = { OR: [{ dueDay: { lte: today } }, { dueAt: { lte: now } }] };
			const known = { ...isKnown, AND: [coming(today), isDue], question: await reviewedBy(learner) };
			return { known, fresh: null };
		}
		case "new":
			return { known: null, fresh: { AND: [withoutMemory, { NOT: freshWith({ suspended: true }) }] } };
		case "learning": {
			const isLearning = [{ phase: { not: "review" } }, { stability: { lt: YOUNG_DAYS } }];
			return { known: { ...isKnown, suspended: false, OR: isLearning }, fresh: null };
		}
		case "suspended":
			return { known: { ...isKnown, suspended: true }, fresh: freshWith({ suspended: true }) };
		case "buried":
			return { known: { ...isKnown, buriedOn: today }, fresh: freshWith({ buriedOn: today }) };
		case "leech":
			return { known: { ...isKnown, lapses: { gte: LEECH_LAPSES } }, fresh: null };
	}
}

/** Questions whose stem holds the search; those that only held it before they were changed are left out. */
async function saying(search: string, among: Prisma.QuestionWhereInput): Promise<Prisma.QuestionWhereInput> {
	if (search === "") return {};
	const said = { revisions: { some: { stem: { contains: search } } } };
	const changed = await database.question.findMany({
		where: { AND: [among, said, { revisions: { some: { number: { gt: 1 } } } }] },
		select: { id: true, revisions: { orderBy: { number: "desc" }, take: 1, select: { stem: true } } },
	});
	const saysNow = (stem = "") => stem.toLowerCase().includes(search.toLowerCase());
	const past = changed.filter(({ revisions: [newest] }) => !saysNow(newest?.stem));
	return { ...said, id: { notIn: past.map(({ id }) => id) } };
}

/** Steps first, which are minutes away, then by the day; last those that come no more. */
async function listKnown(where: Prisma.CardWhereInput, skip: number): Promise<string[]> {
	const cards = await database.card.findMany({
		where,
		orderBy: [
			{ suspended: "asc" },
			{ dueDay: { sort: "asc", nulls: "first" } },
			{ dueAt: "asc" },
			{ questionId: "asc" },
		],
		...{ skip, take: CARDS_A_PAGE },
		select: { questionId: true },
	});
	return cards.map((card) => card.questionId);
}

/** In the order of their sets. */
async function listFresh(where: Prisma.QuestionWhereInput, skip: number, take: number): Promise<string[]> {
	if (take === 0) return [];
	const questions = await database.question.findMany({
		where,
		orderBy: [{ worth: "desc" }, { id: "asc" }],
		...{ skip, take },
		select: { id: true },
	});
	return questions.map((question) => question.id);
}

/** Cards that have a memory, then new ones; of a page beyond the last, the last. */
export async function findCardPage(learner: Learner, filter: CardFilter, moment: Moment): Promise<CardPage> {
	const { setId, search, show } = filter;
	const mine = await cardsOf(learner);
	const ofSet = setId ? { setItems: { some: { setId, set: namedTo(learner) } } } : {};
	const shown = { AND: [mine, ofSet, await saying(search, mine)] };
	const wanted = await wantedBy(show, learner, moment);
	const known = wanted.known && { AND: [wanted.known, { question: shown }] };
	const fresh = wanted.fresh && { AND: [wanted.fresh, shown] };
	const knownCount = known ? await database.card.count({ where: known }) : 0;
	const found = knownCount + (fresh ? await database.question.count({ where: fresh }) : 0);
	const pages = Math.max(1, Math.ceil(found / CARDS_A_PAGE));
	const page = Math.min(Math.max(1, filter.page), pages);
	const skip = (page - 1) * CARDS_A_PAGE;
	const ids = known ? await listKnown(known, skip) : [];
	const more = fresh ? await listFresh(fresh, Math.max(0, skip - knownCount), CARDS_A_PAGE - ids.length) : [];
	return { ids: [...ids, ...more], found, page, pages };
}
