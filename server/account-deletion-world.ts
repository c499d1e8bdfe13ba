// What tests of leaving and of taking along begin with: people who have signed up, made sets, joined classes and answered.
import { signUp } from "./accounts";
import { createAssignment } from "./assignments";
import { createAttempt } from "./attempts";
import { database } from "./database";
import { isFailure } from "./failure";
import { submitAttempt } from "./handing-in";
import { join } from "./joining";
import { requireLearner, VISITOR } from "./proven";
import { answerQuestion } from "./responses";
import type { Learner } from "./session";
import { beginAssignment } from "./sitting";
import { makeSet } from "./test-world";

export const ADDRESS = "::1";
export const PASSWORD = "correct horse battery";
let keys = 0;
export const newKey = () => `deletion-key-${String(++keys).padStart(8, "0")}`;

export async function signedUp(name: string, email = "", guest?: Learner): Promise<Learner> {
	const wanted = { name, email, password: PASSWORD, timeZone: "Asia/Tokyo" };
	const made = await signUp(guest ?? VISITOR, ADDRESS, wanted);
	if (isFailure(made)) throw new Error(made.error);
	return requireLearner(made.userId);
}

/** A set that somebody has made, as the desk makes them: without a key, and private. */
export async function ownSet(owner: Learner, key: string): Promise<string> {
	const setId = await makeSet(key, [1901, 1912, 1923, 1934]);
	const set = await database.studySet.update({
		where: { id: setId },
		data: { ownerId: owner.id, key: null, visibility: "private" },
	});
	await database.collection.update({
		where: { id: set.collectionId ?? "" },
		data: { ownerId: owner.id },
	});
	return setId;
}

/** An assignment of four questions in the order of the set, typed, but for the last, which is answered in sentences. */
export async function assign(
	teacher: Learner,
	classId: string,
	setId: string,
	terms: { feedback?: "at-once" | "after-due"; dueAt?: string } = {},
): Promise<string> {
	const assignment = {
		...{ title: "課題", setId, opensAt: null, dueAt: null, closesAt: null, attempts: null },
		...{ counts: "best" as const, timeLimitMinutes: null, shuffle: false, openBook: true },
		...{ feedback: "at-once" as const, choices: false, typed: true, clauses: true, questionCount: null },
		...{ questionIds: [], latePenalty: 50, feedsSchedule: true, forAll: true, included: [] },
		...terms,
	};
	const made = await createAssignment(teacher, classId, { clientKey: newKey(), assignment });
	if (isFailure(made)) throw new Error(JSON.stringify(made));
	await database.assignmentItem.updateMany({
		where: { assignmentId: made.assignmentId, position: 3 },
		data: { presentation: "clause" },
	});
	return made.assignmentId;
}

export const replyTo = (position: number, reply: { text: string } | { unknown: true }) => ({
	...{ clientKey: newKey(), position, reply, guessed: false, durationMs: 1 },
	answeredAt: new Date().toISOString(),
});

/** An attempt with these replies; handed in unless it is said otherwise. */
export async function sit(learner: Learner, assignmentId: string, replies: string[], handsIn = true) {
	const begun = await beginAssignment(learner, assignmentId, newKey());
	if (isFailure(begun)) throw new Error(begun.error);
	for (const [position, text] of replies.entries())
		await answerQuestion(learner, begun.attemptId, replyTo(position, { text }));
	if (handsIn) await submitAttempt(learner, begun.attemptId);
	return begun.attemptId;
}

export async function quiz(learner: Learner, setId: string): Promise<string> {
	const wanted = { of: "set", setId, count: 2, presentations: ["choice"], timeZone: "UTC" } as const;
	const made = await createAttempt(learner, { ...wanted, clientKey: newKey() });
	if (isFailure(made)) throw new Error(made.error);
	for (const position of [0, 1])
		await answerQuestion(learner, made.attemptId, replyTo(position, { unknown: true }));
	return made.attemptId;
}

export async function joinAs(account: Learner, classId: string, nickname: string): Promise<void> {
	const { code } = await database.joinCode.findFirstOrThrow({ where: { classroomId: classId } });
	const joined = await join(account, ADDRESS, { clientKey: newKey(), code, nickname, timeZone: "UTC" });
	if (isFailure(joined)) throw new Error(joined.error);
}

export async function addTeacher(classId: string, teacher: Learner): Promise<void> {
	await database.enrollment.create({
		data: {
			...{ classroomId: classId, userId: teacher.id, role: "teacher", status: "active" },
			...{ nickname: teacher.name, nicknameKey: ` ${teacher.id}` },
		},
	});
}

/** Every place in the database where one of the texts stands, as "Table.column". */
export async function find(texts: string[]): Promise<string[]> {
	const tables = await database.$queryRawUnsafe<{ name: string }[]>(
		`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`,
	);
	const found = new Set<string>();
	for (const { name } of tables) {
		const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${name}"`);
		for (const [column, value] of rows.flatMap(Object.entries<unknown>)) {
			const stored = typeof value === "object" ? JSON.stringify(value) : String(value);
			if (texts.some((text) => stored.includes(text))) found.add(`${name}.${column}`);
		}
	}
	return [...found].sort();
}
