// A file in pieces: a page of rows is read when the browser has taken the one before, so that a long log costs no more memory
// than a short one.
import "server-only";
import { DAY_MS } from "../core/review/learner-day";

/** Rows read at a time where they are small: some tenths of a second, in which nobody else is answered. */
export const PAGE = 500;

/** Which rows come next, in Prisma's words. */
export type Place = { take: number; cursor?: { id: string }; skip?: number };

/** All rows in pages of `take`; read by one query each, which has to have an order. */
export async function* inPages<Row extends { id: string }>(
	take: number,
	read: (place: Place) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
	let place: Place = { take };
	for (;;) {
		const rows = await read(place);
		if (rows.length > 0) yield rows;
		const last = rows.at(-1);
		if (!last || rows.length < take) return;
		place = { take, cursor: { id: last.id }, skip: 1 };
	}
}

/** The pages with each row made into something else. */
export async function* mapPages<Row, Made>(
	pages: AsyncIterable<Row[]>,
	make: (row: Row) => Made,
): AsyncGenerator<Made[]> {
	for await (const rows of pages) yield rows.map(make);
}

/** A JSON array, a piece a page. */
export async function* jsonArray(pages: AsyncIterable<unknown[]>): AsyncGenerator<string> {
	let before = "[";
	for await (const rows of pages) {
		yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
		before = ",\n";
	}
	yield before === "[" ? "[]" : "]";
}

/** The bytes of the pieces, each asked for when it is wanted. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await pieces.return(undefined);
		},
	});
}

/** A learner day as a date: "2026-11-22". */
export const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
