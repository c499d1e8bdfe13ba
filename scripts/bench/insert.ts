import { database } from "../../server/database";

const AT_A_TIME = 5000;

/** How Prisma writes an instant into SQLite. */
const stored = (instant: Date) => instant.toISOString().replace("Z", "+00:00");

const cellOf = (value: unknown) => (value instanceof Date ? stored(value) : value);

const cellsOf = (row: object) =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)]));

/**
 * Writes rows that all have the same columns, ids among them, as `createMany` does but some fifty times as fast: SQLite takes
 * them apart itself, from one parameter.
 */
export async function insert(table: string, rows: readonly object[]): Promise<void> {
	const columns = Object.keys(rows[0] ?? {});
	const names = columns.map((column) => `"${column}"`).join();
	const values = columns.map((column) => `json_extract(value, '$.${column}')`).join();
	for (let at = 0; at < rows.length; at += AT_A_TIME) {
		const piece = JSON.stringify(rows.slice(at, at + AT_A_TIME).map(cellsOf));
		await database.$executeRawUnsafe(
			`INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`,
			piece,
		);
	}
}
