// The weights by which a learner's memory is reckoned: those published (0), or some that were fitted to their answers.
import "server-only";
import { z } from "zod";
import type { WeightsOf } from "../core/review/card";
import { DEFAULT_WEIGHTS, type Weights } from "../core/review/memory";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";

type Tx = Prisma.TransactionClient;

const values = z.array(z.number()).length(21);
/** The version of the weights that come with FSRS. */
export const PUBLISHED = 0;
/** A row never changes, so that it need be read but once. */
const known = new Map<number, Weights>([[PUBLISHED, DEFAULT_WEIGHTS]]);

/** @throws where one of the versions is not stored */
export async function readWeights(
	current: number,
	versions: readonly number[] = [],
	tx: Tx = database,
): Promise<WeightsOf> {
	const missing = [...new Set([current, ...versions])].filter((version) => !known.has(version));
	const rows = missing.length > 0 ? await tx.weights.findMany({ where: { id: { in: missing } } }) : [];
	const read = new Map(rows.map((row) => [row.id, values.parse(row.values)]));
	const of = (version: number): Weights => {
		const found = known.get(version) ?? read.get(version);
		if (!found) throw new Error(`There are no weights ${version}`);
		known.set(version, found);
		return found;
	};
	return { current, of };
}
