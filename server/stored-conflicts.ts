// Statements that gainsay each other as rows: all those of a collection, made anew whenever its documents are read.
import "server-only";
import type { Fact } from "../core/fact/fact";
import type { Prisma } from "../prisma/generated/client";
import { inPieces } from "./pieces";

type Tx = Prisma.TransactionClient;
type ReadDocument = { revisionId: string; facts: Fact[]; factIds: Map<string, string> };

const keyOf = (row: object) => JSON.stringify(Object.entries(row).sort());

/** Stores which statements of the documents of a collection gainsay which, in place of what was known of it. */
export async function storeConflicts(tx: Tx, collectionId: string, documents: ReadDocument[]): Promise<void> {
	const ids = new Map(documents.flatMap(({ factIds }) => [...factIds]));
	const rows = documents.flatMap(({ revisionId, facts }) =>
		facts.flatMap(({ id, conflictsWith, spans: [place] }) =>
			conflictsWith.flatMap((other) => {
				const [factId, otherId] = [ids.get(id), ids.get(other)];
				if (!factId || !otherId || !place) return [];
				return [{ factId, otherId, revisionId, start: place.start, end: place.end }];
			}),
		),
	);
	const where = { fact: { collectionId } };
	const known = await tx.factConflict.findMany({ where, omit: { id: true } });
	if (known.map(keyOf).sort().join() === rows.map(keyOf).sort().join()) return;
	await tx.factConflict.deleteMany({ where });
	for (const data of inPieces(rows)) await tx.factConflict.createMany({ data });
}
