// Statements that gainsay each other, side by side. Both quotes are evidence of what is asked about them, so they stay back
// until all of that has been told.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import type { Readable } from "./documents";
import type { ReadQuestion } from "./margin-questions";
import { markPassage } from "./revisions";

/** What one source states; `speaker` null: the document itself does. */
export type Side = { speaker: string | null; passage: MarkedPassage };
/** `waiting` are those that the viewer will see once they have answered what is asked about them. */
export type Disputes = { shown: [Side, Side][]; waiting: number };

const fields = {
	factId: true,
	otherId: true,
	revisionId: true,
	start: true,
	end: true,
	fact: { select: { accordingTo: true } },
} as const satisfies Prisma.FactConflictSelect;

type Row = Prisma.FactConflictGetPayload<{ select: typeof fields }>;

/** The pairs of a collection of which one side at least stands in this document, in its order; the side in it first. */
async function listPairs({ collectionId, revisionId }: Readable): Promise<[Row, Row][]> {
	const rows = await database.factConflict.findMany({
		where: { fact: { collectionId }, revision: { currentOf: { isNot: null } } },
		orderBy: [{ start: "asc" }, { id: "asc" }],
		select: fields,
	});
	return rows.flatMap((row): [Row, Row][] => {
		const other = rows.find((each) => each.factId === row.otherId && each.otherId === row.factId);
		if (row.revisionId !== revisionId || !other) return [];
		const isTwice = other.revisionId === revisionId && rows.indexOf(other) < rows.indexOf(row);
		return isTwice ? [] : [[row, other]];
	});
}

function isAbout({ factId, says }: ReadQuestion, { revisionId, start, end, ...side }: Row): boolean {
	if (factId === side.factId) return true;
	return says.evidence.some(
		(place) => place.revisionId === revisionId && place.start < end && start < place.end,
	);
}

const sideOf = async ({ fact, ...place }: Row): Promise<Side> => ({
	speaker: fact.accordingTo,
	passage: await markPassage(place),
});

/** What is gainsaid in a document, as far as its viewer has been told of both sides. */
export async function disputesOf(readable: Readable, questions: readonly ReadQuestion[]): Promise<Disputes> {
	const untold = questions.filter(({ isTold }) => !isTold);
	const disputes: Disputes = { shown: [], waiting: 0 };
	for (const pair of await listPairs(readable)) {
		const kept = untold.filter((question) => pair.some((side) => isAbout(question, side)));
		if (kept.length === 0) disputes.shown.push([await sideOf(pair[0]), await sideOf(pair[1])]);
		else if (kept.every(({ isNamed }) => isNamed)) disputes.waiting++;
	}
	return disputes;
}
