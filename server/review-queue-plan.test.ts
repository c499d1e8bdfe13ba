// Which way the database goes: what a learner waits for is found by indexes alone, however much else there is. Nothing here
// has SQLite count its rows (ANALYZE), so the way follows from the schema and the statement, not from what is stored.
import { createClient, type InArgs } from "@libsql/client";
import { expect, test, vi } from "vitest";
import { PrismaClient } from "../prisma/generated/client";
import { makeBigLearner } from "../scripts/bench/big-learner";
import { databaseUrl } from "./database";
import { sqliteAdapter } from "./libsql";
import type { Learner } from "./session";
import { makeAccount, makeClass, reviewed } from "./test-world";

type Statement = { sql: string; params: string };

const said: Statement[] = [];
const log = [{ emit: "event", level: "query" }] as const;
const database = new PrismaClient({ adapter: sqliteAdapter(databaseUrl), log: [...log] });
database.$on("query", ({ query, params }) => said.push({ sql: query, params }));
// Read anew, the modules take the client that says what it asks for.
Object.assign(globalThis, { database });
vi.resetModules();
const { readQueue } = await import("./review-queue");
const { listReviewCards } = await import("./review-cards");
const { answerReview } = await import("./reviews");

/** What has been asked of the database while something was done, each statement once. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
	said.length = 0;
	await work();
	const asked = said.filter(({ sql }) => /^(SELECT|INSERT|UPDATE|DELETE)/.test(sql));
	return [...new Map(asked.map((statement) => [statement.sql, statement])).values()];
}

/** On a connection of its own: tables stay locked for one that has just read them. */
async function ask(sql: string, args: InArgs = []) {
	const client = createClient({ url: databaseUrl });
	const { rows } = await client.execute({ sql, args });
	client.close();
	return rows;
}

/** The steps that look through a table, or through all that is one learner's or one set's of a large one. */
async function scansIn(statements: Statement[]): Promise<string[]> {
	const scans: string[] = [];
	for (const { sql, params } of statements) {
		const steps = await ask(`EXPLAIN QUERY PLAN ${sql}`, JSON.parse(params));
		scans.push(...steps.map((step) => String(step.detail)).filter(isScan));
	}
	return scans;
}

const isScan = (step: string): boolean =>
	(step.startsWith("SCAN ") && step !== "SCAN CONSTANT ROW") ||
	/ (Card|ReviewLog|Attempt|SetItem)_\w+ \((userId|setId)=\?\)$/.test(step);

/** Somebody with much behind them, in a class whose assignment keeps some of it from them. */
async function makeLearnerInClass(): Promise<Learner> {
	const learner = await makeBigLearner({ cards: 2000, answers: 1, due: 60, fresh: 30 });
	const { classId: classroomId } = await makeClass(await makeAccount("先生"));
	const named = { nickname: "一郎", nicknameKey: "一郎" };
	const who = { classroomId, userId: learner.id, role: "learner", status: "active" } as const;
	await database.enrollment.create({ data: { ...who, ...named } });
	const { id: setId } = await database.studySet.findFirstOrThrow({ orderBy: { position: "desc" } });
	await database.assignment.create({
		data: {
			...{
				classroomId,
				setId,
				clientKey: "silent",
				title: "宿題",
				opensAt: new Date(),
				pinnedAt: new Date(),
			},
			...{
				counts: "first",
				shuffle: false,
				openBook: false,
				feedback: "afterDue",
				choices: true,
				typed: true,
			},
			...{ clauses: false, latePenalty: 0, feedsSchedule: true, forAll: true },
		},
	});
	return learner;
}

const learner = await makeLearnerInClass();
const reading = await statementsOf(() => readQueue(learner, new Date()));

test("the queue is read by indexes", async () => {
	expect(reading.length).toBeGreaterThan(8);
	expect(await scansIn(reading)).toEqual([]);
});

test("so are the cards of the review, and what an answer needs", async () => {
	const { cards } = await listReviewCards(learner);
	expect(await scansIn(await statementsOf(() => listReviewCards(learner)))).toEqual([]);
	const answering = await statementsOf(() => answerReview(learner, reviewed(cards[0], { choice: 0 })));
	expect(answering.some(({ sql }) => sql.startsWith("INSERT"))).toBe(true);
	expect(await scansIn(answering)).toEqual([]);
});

test.each([
	"Card_userId_dueDay_idx",
	"Card_userId_dueAt_idx",
	"Card_userId_questionId_key",
	"SetItem_setId_position_idx",
	"SetItem_questionId_idx",
	"Study_userId_setId_key",
	"ReviewLog_userId_learnerDay_idx",
	"ReviewLog_undoesId_key",
	"Enrollment_userId_status_idx",
	"Assignment_classroomId_opensAt_idx",
	"SetShare_setId_classroomId_key",
])("without %s it would look through a table", async (index) => {
	const [made] = await ask("SELECT sql FROM sqlite_schema WHERE name = ?", [index]);
	await ask(`DROP INDEX "${index}"`);
	try {
		expect(await scansIn(reading)).not.toEqual([]);
	} finally {
		await ask(String(made?.sql));
	}
});
