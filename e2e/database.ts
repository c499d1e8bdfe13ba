// What only the database knows: what is right, what was put how, and what is stored.
import { createHash } from "node:crypto";
import { createClient } from "@libsql/client";

/** What is right, and which wrong choices are the answer to something else. */
export type Answer = { key: string; rationale: string; evidence: string[]; answersElsewhere: string[] };

/** A question as it was put in an attempt, with what its learner may not know yet. */
export type Asked = Answer & {
	stem: string;
	presentation: string;
	/** The key and the wrong choices, in the order drawn for this attempt. */
	options: string[];
};

type Revision = Record<"stem" | "answer" | "rationale" | "distractors" | "quotes", unknown>;
type Distractor = { text: string; from?: object };

const REVISION = `SELECT r.*, (SELECT json_group_array(e."quote" ORDER BY e."position") FROM "Evidence" e
	WHERE e."questionRevisionId" = r."id") AS "quotes" FROM "QuestionRevision" r`;

const distractorsOf = (row: Revision): Distractor[] => JSON.parse(String(row.distractors));

function answerOf(row: Revision): Answer {
	const answersElsewhere = distractorsOf(row)
		.filter(({ from }) => from)
		.map(({ text }) => text);
	const evidence: string[] = JSON.parse(String(row.quotes));
	return { key: String(row.answer), rationale: String(row.rationale), evidence, answersElsewhere };
}

export function openDatabase(file: string) {
	const client = createClient({ url: `file:${file}` });
	const read = async (sql: string, args: string[] = []) => (await client.execute({ sql, args })).rows;
	/** The first column of the first row. */
	const first = async (sql: string) => (await read(sql))[0]?.[0];
	return {
		/** The right answer to a question, read as nobody else can. */
		async keyOf(stem: string): Promise<Answer> {
			const row = (await read(`${REVISION} WHERE r."stem" = ?`, [stem]))[0];
			if (!row) throw new Error(`No question asks: ${stem}`);
			return answerOf(row as unknown as Revision);
		},
		/** The questions of an attempt in their order. */
		async askedIn(attemptId: string): Promise<Asked[]> {
			const items = await read(
				`SELECT r.*, i."presentation", i."optionOrder" FROM "AttemptItem" i JOIN (${REVISION}) r
				 ON r."id" = i."questionRevisionId" WHERE i."attemptId" = ? ORDER BY i."position"`,
				[attemptId],
			);
			return items.map((item) => {
				const row = item as unknown as Revision;
				const answer = answerOf(row);
				const texts = [answer.key, ...distractorsOf(row).map(({ text }) => text)];
				const optionOrder: number[] = JSON.parse(String(item.optionOrder));
				const options = optionOrder.map((index) => texts[index] ?? "");
				return { ...answer, stem: String(row.stem), presentation: String(item.presentation), options };
			});
		},
		/** The questions of the first set that are of one kind. */
		async questionsOf(kind: string): Promise<string[]> {
			const rows = await read(
				`SELECT i."questionId" FROM "SetItem" i JOIN "QuestionRevision" r ON r."questionId" = i."questionId"
				 WHERE r."kind" = ? AND i."setId" = (SELECT "id" FROM "StudySet" ORDER BY "position" LIMIT 1)
				 ORDER BY i."position"`,
				[kind],
			);
			return rows.map((row) => String(row.questionId));
		},
		/**
		 * What happened to a question, as "choice 3", "undo" or "bury", with "taken back" where it was; of whoever began last
		 * to study.
		 */
		async logOf(stem: string): Promise<string[]> {
			const rows = await read(
				`SELECT l.*, EXISTS (SELECT 1 FROM "ReviewLog" u WHERE u."undoesId" = l."id") AS "undone" FROM "ReviewLog" l
				 WHERE l."questionId" = (SELECT "questionId" FROM "QuestionRevision" WHERE "stem" = ?)
				 AND l."userId" = (SELECT "userId" FROM "Study" ORDER BY "startedAt" DESC LIMIT 1) ORDER BY l."receivedAt"`,
				[stem],
			);
			return rows.map(({ type, presentation, rating, undone }) => {
				const what = type === "answer" ? `${presentation} ${rating}` : String(type);
				return undone ? `${what}, taken back` : what;
			});
		},
		count: async (sql: string) => Number(await first(sql)),
		/** One text, such as an id. */
		text: async (sql: string) => String(await first(sql)),
		run: async (sql: string) => void (await client.execute(sql)),
		/** Every table with the number of its rows and a digest of all they hold. */
		async contents(): Promise<Record<string, string>> {
			const contents: Record<string, string> = {};
			for (const { name } of await read(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`)) {
				const rows = await read(`SELECT * FROM "${name}"`);
				const digest = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
				contents[String(name)] = `${rows.length} rows, ${digest.slice(0, 12)}`;
			}
			return contents;
		},
		close: () => client.close(),
	};
}

export type Database = ReturnType<typeof openDatabase>;
