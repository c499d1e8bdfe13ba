// Somebody's answers as a table for a spreadsheet: one line for each answer that was not taken back, the oldest first.
import "server-only";
import { type CsvCell, csvRows, csvStart } from "../core/format/csv";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { type Exported, readExported } from "./export";
import { dateOf, inPages } from "./export-pieces";
import { standing } from "./review-log";
import type { Learner } from "./session";

/** As many questions can be named in one statement. */
const LINES = 500;

/** The words of the table: its head, and those for what is stored as a sign. */
export type CsvWords = {
	/** Time, learner day, question, rating, verdict, presentation, due. */
	head: string[];
	/** By 1 to 4. */
	ratings: Record<number, string>;
	verdicts: Record<string, string>;
	presentations: Record<string, string>;
};

const lineFields = {
	id: true,
	questionId: true,
	answeredAt: true,
	learnerDay: true,
	rating: true,
	verdict: true,
	presentation: true,
	question: { select: { revisions: { orderBy: { number: "desc" }, take: 1, select: { stem: true } } } },
	questionRevision: { select: { stem: true } },
} as const satisfies Prisma.ReviewLogSelect;

type LineRow = Prisma.ReviewLogGetPayload<{ select: typeof lineFields }>;

/** Days and minutes on the learner's own clock: "2026-11-22 07:56". */
function clockOf(timeZone: string): (at: Date) => string {
	const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
	return (at) => format.format(at);
}

/** When each question comes next, as its card says now. */
async function readDue(userId: string, rows: LineRow[], clock: (at: Date) => string) {
	const questionId = { in: [...new Set(rows.map((row) => row.questionId))] };
	const cards = await database.card.findMany({
		where: { userId, questionId, suspended: false },
		select: { questionId: true, dueDay: true, dueAt: true },
	});
	return new Map(
		cards.map(({ questionId: id, dueDay, dueAt }) => [
			id,
			dueAt ? clock(dueAt) : dueDay === null ? null : dateOf(dueDay),
		]),
	);
}

const wordOf = (words: Record<string, string>, sign: string | number | null) =>
	sign === null ? null : (words[sign] ?? String(sign));

async function linesOf(rows: LineRow[], { learner }: Exported, words: CsvWords): Promise<CsvCell[][]> {
	const clock = clockOf(learner.timeZone);
	const due = await readDue(learner.id, rows, clock);
	return rows.map((row) => [
		clock(row.answeredAt),
		dateOf(row.learnerDay),
		row.questionRevision?.stem ?? row.question.revisions[0]?.stem ?? null,
		wordOf(words.ratings, row.rating),
		wordOf(words.verdicts, row.verdict),
		wordOf(words.presentations, row.presentation),
		due.get(row.questionId) ?? null,
	]);
}

/** The file, in pieces of at most `LINES` lines. */
export async function* exportCsv(
	learner: Learner,
	words: CsvWords,
	now = new Date(),
): AsyncGenerator<string> {
	const exported = await readExported(learner, now);
	yield csvStart + csvRows([words.head]);
	const pages = inPages(LINES, (place) =>
		database.reviewLog.findMany({
			where: { userId: learner.id, ...standing, question: exported.told },
			orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
			...place,
			select: lineFields,
		}),
	);
	for await (const rows of pages) yield csvRows(await linesOf(rows, exported, words));
}
