// Which cards a page of the list shows: filtered, searched, in the order in which they come.
import "server-only";
import { LEECH_LAPSES } from "../core/review/leech";
import { YOUNG_DAYS } from "../core/review/presentation";
import type { Prisma } from "../prisma/generated/client";
import { listUntouched, metBy, namedTo, reviewedBy } from "./card-list-scope";
import { database } from "./database";
import { inPieces } from "./pieces";
import { coming } from "./review-queue";
import type { Learner } from "./session";

export const SHOWN = ["all", "due", "new", "learning", "suspended", "buried", "leech"] as const;
export type Shown = (typeof SHOWN)[number];

export type CardFilter = { show: Shown; setId: string | null; search: string; page: number };

/** The questions of a page in their order, and how many there are on all pages. */
export type CardPage = { ids: string[]; found: number; page: number; pages: number };

export const CARDS_A_PAGE = 50;

type Moment = { now: Date; today: number };

/** Which of the cards that there are a filter shows. */
async function shownBy(
	show: Shown,
	learner: Learner,
	{ now, today }: Moment,
): Promise<Prisma.CardWhereInput> {
	switch (show) {
		case "all":
			return {};
		case "due": {
			const isDue = { OR: [{ dueDay: { lte: today } }, { dueAt: { lte: now } }] };
			return { AND: [coming(today), isDue], question: await reviewedBy(learner) };
		}
		case "new":
			return { phase: "new", suspended: false };
		case "learning": {
			const isLearning = [{ phase: { not: "review" } }, { stability: { lt: YOUNG_DAYS } }];
			return { phase: { not: "new" }, suspended: false, OR: isLearning };
		}
		case "suspended":
			return { suspended: true };
		case "buried":
			return { buriedOn: today };
		case "leech":
			return { lapses: { gte: LEECH_LAPSES } };
	}
}

/** Steps first, which are minutes away, then by the day, then what is new again; last those that come no more. */
async function listMet(where: Prisma.CardWhereInput): Promise<string[]> {
	const cards = await database.card.findMany({
		where,
		orderBy: [
			{ suspended: "asc" },
			{ dueAt: { sort: "asc", nulls: "last" } },
			{ dueDay: { sort: "asc", nulls: "last" } },
			{ questionId: "asc" },
		],
		select: { questionId: true },
	});
	return cards.map((card) => card.questionId);
}

/**
 * Those of the questions that say now what is searched for: the database also finds what one said before it was changed,
 * and reads % and _ as any signs.
 */
async function stillSaying(ids: string[], search: string): Promise<string[]> {
	const saying = new Set<string>();
	for (const piece of inPieces(ids)) {
		const questions = await database.question.findMany({
			where: { id: { in: piece } },
			select: { id: true, revisions: { orderBy: { number: "desc" }, take: 1, select: { stem: true } } },
		});
		for (const { id, revisions } of questions)
			if (revisions[0]?.stem.toLowerCase().includes(search.toLowerCase())) saying.add(id);
	}
	return ids.filter((id) => saying.has(id));
}

/** Cards that there are, then questions of the sets studied that have none yet; of a page beyond the last, the last. */
export async function findCardPage(learner: Learner, filter: CardFilter, moment: Moment): Promise<CardPage> {
	const { setId, search, show } = filter;
	const ofSet = setId ? { setItems: { some: { setId, set: namedTo(learner) } } } : {};
	const said = search ? { revisions: { some: { stem: { contains: search } } } } : {};
	const asked = { AND: [ofSet, said] };
	const shown = await shownBy(show, learner, moment);
	const met = await listMet({ AND: [await metBy(learner), shown, { question: asked }] });
	const untouched = show === "all" || show === "new" ? await listUntouched(learner, asked) : [];
	const all = [...met, ...untouched];
	const found = search ? await stillSaying(all, search) : all;
	const pages = Math.max(1, Math.ceil(found.length / CARDS_A_PAGE));
	const page = Math.min(Math.max(1, filter.page), pages);
	const ids = found.slice((page - 1) * CARDS_A_PAGE, page * CARDS_A_PAGE);
	return { ids, found: found.length, page, pages };
}
