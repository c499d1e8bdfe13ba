// The world of the access test: things of one guest, and people who have to do with them or have not.
import type { APIRequestContext } from "@playwright/test";
import {
	account,
	beginAttempt,
	firstSet,
	newKey,
	newPerson,
	post,
	ratingOf,
	replyTo,
	TIME_ZONE,
} from "./requests";
import type { Server } from "./server";
import { newName, PASSWORD } from "./verbs";

/** The account teaches another class; to the server somebody removed is a visitor. */
export const PEOPLE = ["visitor", "owner", "guest", "account", "administrator", "member", "removed"] as const;
export type Person = (typeof PEOPLE)[number];
const SOURCE = { text: "青葉町は1952年に中央公園を開設した。", format: "text" };
/** What somebody writes at the desk, without a passage. */
const written = {
	...{ kind: "number", stem: "この一節の段落はいくつですか", key: "3つ", accepted: [], distractors: [] },
	...{ rationale: "", evidence: [] },
};
export const PRIVATE_TITLE = "雨の日だけのセット";
export const CLASS_NAME = "晴れの日だけのクラス";
export const MEMBER_NAME = "みどりの帽子";
const enrolment = (code: string, nickname: string) => ({
	...{ clientKey: newKey(), code, nickname, timeZone: TIME_ZONE },
});

const CHANGEABLE = {
	...{ title: "明日の課題", dueAt: null, closesAt: null, attempts: 1, counts: "first", timeLimitMinutes: 30 },
	...{ feedback: "at-once", latePenalty: 0, openBook: true, forAll: true, included: [] },
};
/** Opens tomorrow, and asks just one question. */
const assignmentOf = (setId: string, questionId: string) => ({
	clientKey: newKey(),
	assignment: {
		...{ ...CHANGEABLE, setId, questionIds: [questionId], questionCount: null, feedsSchedule: true },
		...{ shuffle: true, choices: true, typed: true, clauses: true },
		opensAt: new Date(Date.now() + 86_400_000).toISOString(),
	},
});

export type Things = {
	attemptId: string;
	/** Of a question of it that is not answered yet. */
	position: string;
	setId: string;
	documentId: string;
	questionId: string;
	revisionId: string;
	otherId: string;
	classId: string;
	/** That the account teaches. */
	otherClassId: string;
	enrollmentId: string;
	assignmentId: string;
	responseId: string;
	taken: string;
};

/** Under this the owner's answer in review is taken back. */
const REVIEW_KEY = newKey();

/** A body for each route that takes one, about the owner's things. */
export const bodyOf = ({
	attemptId,
	setId,
	questionId,
	revisionId,
	otherId,
	enrollmentId,
	taken,
}: Things): Record<string, unknown> => ({
	"DELETE /api/account": { password: "そんな合言葉ではない" },
	"DELETE /api/classes/[classId]/membership": {},
	"DELETE /api/session": {},
	"PATCH /api/classes/[classId]": { version: 0, name: CLASS_NAME },
	"PATCH /api/classes/[classId]/enrollments/[enrollmentId]": { number: 3 },
	"PATCH /api/preferences": { theme: "system" },
	"POST /api/accounts": account(taken),
	"POST /api/accounts/recover": {
		name: taken,
		recoveryCode: "AAAA-AAAA-AAAA-AAAA",
		password: PASSWORD,
	},
	"POST /api/attempts": { of: "attempt", attemptId, clientKey: newKey(), timeZone: TIME_ZONE },
	"POST /api/attempts/[attemptId]/items/[position]/hint": {},
	"POST /api/attempts/[attemptId]/responses": replyTo(0),
	"DELETE /api/classes/[classId]/assignments/[assignmentId]": { version: 1 },
	"PATCH /api/classes/[classId]/assignments/[assignmentId]": { version: 0, assignment: CHANGEABLE },
	"POST /api/assignments/[assignmentId]/attempts": { clientKey: newKey() },
	"POST /api/attempts/[attemptId]/submission": {},
	"POST /api/classes/[classId]/assignments": assignmentOf(setId, questionId),
	"POST /api/classes/[classId]/assignments/[assignmentId]/questions/[questionId]/rescore": {},
	"POST /api/sets/[setId]/questions/[questionId]/appeals": { version: 0, reply: "3つ", accept: true },
	"PUT /api/attempts/[attemptId]/items/[position]/flag": { flagged: true },
	"PUT /api/classes/[classId]/assignments/[assignmentId]/learners/[enrollmentId]": {
		...{ dueAt: null, closesAt: null, timeLimitMinutes: 60, attempts: null },
	},
	"PUT /api/classes/[classId]/assignments/[assignmentId]/responses/[responseId]": { score: 1 },
	"POST /api/classes": { clientKey: newKey(), name: "よそのクラス" },
	"POST /api/classes/[classId]/enrollments": { list: "5 名簿の人" },
	"POST /api/classes/[classId]/join-codes": { instead: "AAAA2345" },
	"POST /api/classes/[classId]/return-codes": { enrollmentIds: [enrollmentId] },
	"POST /api/classes/[classId]/teacher-codes": {},
	"POST /api/enrollments": enrolment("AAAA2345", "だれか"),
	"POST /api/enrollments/return": {
		...{ code: "AAAA2345", nickname: "だれか", returnCode: "AAA-AAA", timeZone: TIME_ZONE },
	},
	"POST /api/invites": {},
	"POST /api/reports": { about: { attemptId, position: 0 }, reason: "unclear", note: "" },
	"POST /api/cards": { clientKey: newKey(), questionIds: [questionId], change: { to: "bury" } },
	"POST /api/cards/reschedule": { clientKey: newKey(), after: null },
	"POST /api/reviews": ratingOf(questionId, revisionId, 3, REVIEW_KEY),
	"POST /api/reviews/hint": { questionId, revisionId },
	"POST /api/reviews/undo": { clientKey: newKey(), undoes: REVIEW_KEY },
	"POST /api/weights": {},
	"PATCH /api/sets/[setId]": { version: 0, title: PRIVATE_TITLE },
	"PATCH /api/sets/[setId]/questions/[questionId]": { version: 0, question: written },
	"POST /api/sets": { clientKey: newKey(), title: "", source: SOURCE },
	"POST /api/sets/[setId]/decisions": {
		decision: "reject",
		questions: [{ questionId: otherId, version: 0 }],
	},
	"POST /api/sets/[setId]/documents": { clientKey: newKey(), title: "", source: SOURCE },
	"POST /api/sets/[setId]/documents/[documentId]/revisions": { source: SOURCE },
	"POST /api/sets/[setId]/questions": {
		clientKey: newKey(),
		question: { ...written, stem: "青葉町の公園が開かれたのは何年ですか" },
	},
	"POST /api/sets/[setId]/questions/[questionId]/redraw": { version: 0, other: "kind" },
	"POST /api/sets/[setId]/questions/[questionId]/settlement": {},
	"PUT /api/classes/[classId]/sets/[setId]": { shared: false },
	"PUT /api/weights": { weightsId: 0 },
	"PUT /api/sets/[setId]/study": { studying: true, timeZone: TIME_ZONE },
});

export type World = { people: Record<Person, APIRequestContext>; things: Things; secrets: string[] };

/** A guest with an attempt, a set, a class, a member of it and one removed; others who have nothing to do with it. */
export async function makeWorld(server: Server): Promise<World> {
	const people = {
		visitor: await newPerson(server),
		owner: await newPerson(server),
		guest: await newPerson(server),
		account: await newPerson(server),
		administrator: await newPerson(server),
		member: await newPerson(server),
		removed: await newPerson(server),
	};
	const taken = newName();
	await post(people.administrator, "/api/accounts", account(taken)); // the first account of the server
	await post(people.account, "/api/accounts", account(newName()));
	const setId = await firstSet(server);
	for (const studying of [true, false]) {
		await people.guest.put(`/api/sets/${setId}/study`, { data: { studying, timeZone: TIME_ZONE } });
	}
	const attemptId = await beginAttempt(people.owner, setId);
	await post(people.owner, `/api/attempts/${attemptId}/responses`, replyTo(0)); // missed: there is a drill of it
	await server.run(`UPDATE "StudySet" SET "visibility" = 'private', "key" = NULL, "title" = '${PRIVATE_TITLE}', "ownerId" =
		(SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`);
	const documentId = await server.text('SELECT "id" FROM "Document"');
	const questionId = await server.text(`SELECT r."questionId" FROM "AttemptItem" i JOIN "QuestionRevision" r
		ON r."id" = i."questionRevisionId" WHERE i."attemptId" = '${attemptId}' AND i."position" = 0`);
	const revisionId = await server.text(`SELECT "questionRevisionId" FROM "AttemptItem"
		WHERE "attemptId" = '${attemptId}' AND "position" = 0`);
	const otherId = await server.text(`SELECT "id" FROM "Question" WHERE "id" <> '${questionId}'`);
	const asked = await server.askedIn(attemptId);
	const secrets = asked.flatMap(({ stem, key, rationale, evidence }) => [stem, key, rationale, ...evidence]);
	secrets.push(PRIVATE_TITLE);
	const ofClass = await makeClassOf(server, people, attemptId);
	const given = await post(
		people.owner,
		`/api/classes/${ofClass.classId}/assignments`,
		assignmentOf(setId, questionId),
	);
	const { assignmentId } = await given.json();
	const responseId = await server.text('SELECT "id" FROM "Response"');
	const things = {
		attemptId,
		position: "1",
		setId,
		documentId,
		questionId,
		revisionId,
		otherId,
		taken,
		assignmentId,
		responseId,
		...ofClass,
	};
	return { people, things, secrets };
}

/** A class whose teacher is the owner of the attempt; the account that made it keeps another. */
async function makeClassOf(server: Server, people: World["people"], attemptId: string) {
	const make = async (name: string): Promise<string> => {
		const made = await post(people.account, "/api/classes", { clientKey: newKey(), name });
		return (await made.json()).classId;
	};
	const otherClassId = await make("よそのクラス");
	const classId = await make(CLASS_NAME);
	await server.run(`UPDATE "Enrollment" SET "userId" = (SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')
		WHERE "classroomId" = '${classId}'`);
	const code = await server.text(`SELECT "code" FROM "JoinCode" WHERE "classroomId" = '${classId}'`);
	await post(people.member, "/api/enrollments", enrolment(code, MEMBER_NAME));
	await post(people.removed, "/api/enrollments", enrolment(code, "外された人"));
	const idOf = (nickname: string) =>
		server.text(`SELECT "id" FROM "Enrollment" WHERE "nickname" = '${nickname}'`);
	const removed = `/api/classes/${classId}/enrollments/${await idOf("外された人")}`;
	await people.owner.patch(removed, { data: { removed: true } });
	return { classId, otherClassId, enrollmentId: await idOf(MEMBER_NAME) };
}
