// New questions come in the order of the sets. So that those met long ago need not be looked through each time, a study keeps
// where its first question without a card may stand; before that, what is new again or still has a card that says so.
import "server-only";
import type { NewCandidate } from "../core/review/queue";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { freshTo, studied, studying } from "./studied";

type Tx = Prisma.TransactionClient;

/** A question was put into a set at this place, or another took its place there: it may be new to whoever studies the set. */
export async function putAt(tx: Tx, setId: string, position: number): Promise<void> {
	await tx.study.updateMany({
		where: { setId, OR: [{ freshFrom: null }, { freshFrom: { gt: position } }] },
		data: { freshFrom: position },
	});
}

async function findWithoutCard(tx: Tx, userId: string, setId: string, from: number): Promise<number | null> {
	const item = await tx.setItem.findFirst({
		where: { setId, position: { gte: from }, question: { cards: { none: { userId } } } },
		orderBy: { position: "asc" },
		select: { position: true },
	});
	return item?.position ?? null;
}

/** The card of a question was written, or deleted: moves on where its learner's studies look for new ones, or back to it. */
export async function followCard(
	tx: Tx,
	userId: string,
	questionId: string,
	card: "written" | "deleted",
): Promise<void> {
	const items = await tx.setItem.findMany({ where: { questionId }, select: { setId: true, position: true } });
	const positions = new Map(items.map(({ setId, position }) => [setId, position]));
	const studies = await tx.study.findMany({
		where: { userId, setId: { in: [...positions.keys()] } },
		select: { id: true, setId: true, freshFrom: true },
	});
	for (const { id, setId, freshFrom } of studies) {
		const position = positions.get(setId) ?? 0;
		const isBehind = freshFrom === null || position < freshFrom;
		if (isBehind === (card === "written")) continue;
		const from = isBehind ? position : await findWithoutCard(tx, userId, setId, freshFrom);
		if (from !== freshFrom) await tx.study.update({ where: { id }, data: { freshFrom: from } });
	}
}

export type Wanted = {
	userId: string;
	/** Which questions may come at all, and which of their cards. */
	awake: Prisma.QuestionWhereInput;
	coming: Prisma.CardWhereInput;
	/** How many are enough. */
	most: number;
};

/** A question with its place among all that is studied: its set's place in the lists, the set, its place there. */
type Placed = NewCandidate & { place: [number, string, number] };

/** Questions that have a card and are new: taken back, reset, missed in practice, or suspended or buried before. */
async function listWithCard({ userId, awake, coming }: Wanted): Promise<Placed[]> {
	const ofStudied = { set: studied(userId) };
	const rows = await database.card.findMany({
		// New cards have no due day, by which they are found.
		where: {
			...{ userId, phase: "new", dueDay: null, AND: coming },
			question: { status: "ready", setItems: { some: ofStudied }, ...awake },
		},
		select: {
			questionId: true,
			factId: true,
			question: {
				select: {
					setItems: {
						where: ofStudied,
						select: { setId: true, position: true, set: { select: { position: true } } },
					},
				},
			},
		},
	});
	return rows.flatMap(({ questionId, factId, question }) =>
		question.setItems.map(
			({ set, setId, position }): Placed => ({
				...{ questionId, factId },
				place: [set.position, setId, position],
			}),
		),
	);
}

/** Questions that have no card, of one set after the other until there are enough. */
async function listWithoutCard({ userId, awake, most }: Wanted): Promise<Placed[]> {
	const studies = await database.study.findMany({
		where: { ...studying(userId), freshFrom: { not: null } },
		orderBy: [{ set: { position: "asc" } }, { setId: "asc" }],
		select: { setId: true, freshFrom: true, set: { select: { position: true } } },
	});
	const found = new Map<string, Placed>();
	for (const { setId, freshFrom, set } of studies) {
		if (found.size >= most) break;
		const items = await database.setItem.findMany({
			where: {
				...{ setId, position: { gte: freshFrom ?? 0 } },
				question: { AND: [freshTo(userId), awake], cards: { none: { userId } } },
			},
			orderBy: { position: "asc" },
			take: most,
			select: { position: true, question: { select: { id: true, factId: true } } },
		});
		for (const { position, question } of items) {
			const { id: questionId, factId } = question;
			const place: Placed["place"] = [set.position, setId, position];
			if (!found.has(questionId)) found.set(questionId, { questionId, factId, place });
		}
	}
	return [...found.values()];
}

function byPlace({ place: a }: Placed, { place: b }: Placed): number {
	return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}

/** New questions of what is studied, in the order of the sets. */
export async function listFresh(wanted: Wanted): Promise<NewCandidate[]> {
	const all = [...(await listWithCard(wanted)), ...(await listWithoutCard(wanted))].sort(byPlace);
	const questions = new Map(all.map(({ questionId, factId }) => [questionId, { questionId, factId }]));
	return [...questions.values()].slice(0, wanted.most);
}
