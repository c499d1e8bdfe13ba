// Who gets what at every page and door, asked for the things of one guest: their attempt, a private set and a class of
// theirs, with somebody in it and somebody removed from it.
import type { APIRequestContext } from "@playwright/test";
import { decode } from "./received";
import { account, beginAttempt, firstSet, newKey, newPerson, post, replyTo, TIME_ZONE } from "./requests";
import { addressOf, routesOnDisk } from "./routes";
import { type Server, startServer } from "./server";
import { expect, test } from "./test";
import { newName, PASSWORD } from "./verbs";

/** The account teaches another class; to the server somebody removed is a visitor. */
const PEOPLE = ["visitor", "owner", "guest", "account", "administrator", "member", "removed"] as const;
type Person = (typeof PEOPLE)[number];
type Statuses = Record<Person, number>;

const each = (status: number, others: Partial<Statuses> = {}): Statuses => ({
	...{ visitor: status, owner: status, guest: status, account: status, administrator: status },
	...{ member: status, removed: status, ...others },
});
const EVERYBODY = each(200);
const OWNER_ONLY = each(404, { owner: 200 });
const CLASS_MEMBERS = each(404, { owner: 200, member: 200 });
const ACCOUNTS = each(403, { account: 200, administrator: 200 });

/** Every route there is. 307 leads elsewhere: to the sign-in page, from an unfinished quiz's result to the quiz. */
const EXPECTED: Record<string, Statuses> = {
	"GET /": EVERYBODY,
	"GET /api/auth/[...nextauth]": EVERYBODY,
	"GET /api/health": EVERYBODY,
	"GET /api/openapi.json": EVERYBODY,
	"GET /assignments/[assignmentId]": each(404, { member: 200 }),
	"GET /attempts/[attemptId]": OWNER_ONLY,
	"GET /attempts/[attemptId]/result": each(404, { owner: 307 }),
	"GET /classes": EVERYBODY,
	"GET /classes/[classId]": CLASS_MEMBERS,
	"GET /classes/[classId]/assignments/[assignmentId]": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/edit": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/marking": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/results": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/results.csv": OWNER_ONLY,
	"GET /classes/[classId]/assignments/new": OWNER_ONLY,
	"GET /classes/[classId]/code": OWNER_ONLY,
	"GET /classes/[classId]/roster": OWNER_ONLY,
	"GET /documents/[documentId]": OWNER_ONLY,
	"GET /join": EVERYBODY,
	"GET /recover": EVERYBODY,
	"GET /return": EVERYBODY,
	"GET /review": EVERYBODY,
	"GET /review/missed": EVERYBODY,
	"GET /sets": EVERYBODY,
	"GET /sets/[setId]": OWNER_ONLY,
	"GET /sets/[setId]/desk": OWNER_ONLY,
	"GET /sets/[setId]/documents/[documentId]": OWNER_ONLY,
	"GET /sets/[setId]/documents/new": OWNER_ONLY,
	"GET /sets/new": EVERYBODY,
	"GET /settings": each(200, { visitor: 307, removed: 307 }),
	"GET /sign-in": EVERYBODY,
	"GET /sign-up": EVERYBODY,
	"PATCH /api/classes/[classId]": OWNER_ONLY,
	"PATCH /api/classes/[classId]/assignments/[assignmentId]": OWNER_ONLY,
	"PATCH /api/classes/[classId]/enrollments/[enrollmentId]": OWNER_ONLY,
	"PATCH /api/preferences": EVERYBODY,
	"PATCH /api/sets/[setId]": OWNER_ONLY,
	"PATCH /api/sets/[setId]/questions/[questionId]": OWNER_ONLY,
	"POST /api/accounts": each(409), // the name is taken
	"POST /api/accounts/recover": each(403), // the code is wrong
	"POST /api/assignments/[assignmentId]/attempts": each(404, { member: 409 }), // it opens tomorrow
	"POST /api/attempts": OWNER_ONLY,
	"POST /api/attempts/[attemptId]/responses": OWNER_ONLY,
	"POST /api/attempts/[attemptId]/submission": each(404), // it is of no assignment
	"POST /api/auth/[...nextauth]": each(400), // /session takes no body
	"POST /api/classes": ACCOUNTS,
	"POST /api/classes/[classId]/assignments": OWNER_ONLY,
	"POST /api/classes/[classId]/assignments/[assignmentId]/questions/[questionId]/rescore": OWNER_ONLY,
	"POST /api/classes/[classId]/enrollments": OWNER_ONLY,
	"POST /api/classes/[classId]/join-codes": OWNER_ONLY,
	"POST /api/classes/[classId]/return-codes": OWNER_ONLY,
	"POST /api/classes/[classId]/teacher-codes": OWNER_ONLY,
	"POST /api/enrollments": each(403), // the code is wrong
	"POST /api/enrollments/return": each(403), // so is this one
	"POST /api/invites": each(404, { administrator: 200 }),
	"POST /api/reports": OWNER_ONLY,
	"POST /api/reviews": OWNER_ONLY,
	"POST /api/sets": ACCOUNTS,
	"POST /api/sets/[setId]/decisions": OWNER_ONLY,
	"POST /api/sets/[setId]/documents": OWNER_ONLY,
	"POST /api/sets/[setId]/documents/[documentId]/revisions": OWNER_ONLY,
	"POST /api/sets/[setId]/questions": OWNER_ONLY,
	"POST /api/sets/[setId]/questions/[questionId]/appeals": each(404, { owner: 409 }), // changed as well
	"POST /api/sets/[setId]/questions/[questionId]/redraw": each(404, { owner: 409 }), // changed by the PATCH before
	"POST /api/sets/[setId]/questions/[questionId]/settlement": OWNER_ONLY,
	"PUT /api/classes/[classId]/assignments/[assignmentId]/learners/[enrollmentId]": OWNER_ONLY,
	"PUT /api/classes/[classId]/assignments/[assignmentId]/responses/[responseId]": each(404), // of no assignment
	"PUT /api/classes/[classId]/sets/[setId]": OWNER_ONLY,
	"PUT /api/sets/[setId]/study": OWNER_ONLY,
	// Last, since the assignment is gone afterwards, and the member is none.
	"DELETE /api/classes/[classId]/assignments/[assignmentId]": OWNER_ONLY,
	"DELETE /api/classes/[classId]/membership": each(404, { member: 200 }),
	"DELETE /api/session": EVERYBODY,
};

const SOURCE = { text: "青葉町は1952年に中央公園を開設した。", format: "text" };
/** What somebody writes at the desk, without a passage. */
const written = {
	...{ kind: "number", stem: "この一節の段落はいくつですか", key: "3つ", accepted: [], distractors: [] },
	...{ rationale: "", evidence: [] },
};
const PRIVATE_TITLE = "雨の日だけのセット";
const CLASS_NAME = "晴れの日だけのクラス";
const MEMBER_NAME = "みどりの帽子";
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

type Things = {
	attemptId: string;
	setId: string;
	documentId: string;
	questionId: string;
	otherId: string;
	classId: string;
	enrollmentId: string;
	assignmentId: string;
	responseId: string;
	taken: string;
};

/** A body for each route that takes one, about the owner's things. */
const bodyOf = ({
	attemptId,
	setId,
	questionId,
	otherId,
	enrollmentId,
	taken,
}: Things): Record<string, unknown> => ({
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
	"POST /api/attempts/[attemptId]/responses": replyTo(0),
	"DELETE /api/classes/[classId]/assignments/[assignmentId]": { version: 1 },
	"PATCH /api/classes/[classId]/assignments/[assignmentId]": { version: 0, assignment: CHANGEABLE },
	"POST /api/assignments/[assignmentId]/attempts": { clientKey: newKey() },
	"POST /api/attempts/[attemptId]/submission": {},
	"POST /api/classes/[classId]/assignments": assignmentOf(setId, questionId),
	"POST /api/classes/[classId]/assignments/[assignmentId]/questions/[questionId]/rescore": {},
	"POST /api/sets/[setId]/questions/[questionId]/appeals": { version: 0, reply: "3つ", accept: true },
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
	"POST /api/reviews": {
		clientKey: newKey(),
		questionId,
		rating: 3,
		answeredAt: new Date().toISOString(),
		durationMs: 1,
	},
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
	"PUT /api/sets/[setId]/study": { studying: true, timeZone: TIME_ZONE },
});

type World = { people: Record<Person, APIRequestContext>; things: Things; secrets: string[] };

async function makeWorld(server: Server): Promise<World> {
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
		setId,
		documentId,
		questionId,
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
	await make("よそのクラス");
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
	return { classId, enrollmentId: await idOf(MEMBER_NAME) };
}

test("every page and door gives a learner's things to that learner alone", async () => {
	expect(routesOnDisk(), "a route without a row here, or a row without a route").toEqual(
		Object.keys(EXPECTED).sort(),
	);
	const server = await startServer();
	try {
		const { people, things, secrets } = await makeWorld(server);
		const { taken: _, otherId: __, ...ids } = things;
		for (const [route, statuses] of Object.entries(EXPECTED)) {
			const method = route.slice(0, route.indexOf(" "));
			const address = addressOf(route, { ...ids, nextauth: "session" });
			for (const person of PEOPLE) {
				const data = bodyOf(things)[route];
				const answer = await people[person].fetch(address, { method, data, maxRedirects: 0 });
				const body = decode(await answer.text());
				expect.soft(answer.status(), `${route} as ${person}: ${body.slice(0, 200)}`).toBe(statuses[person]);
				if (person === "owner") continue;
				const ofClass = person === "member" ? [] : [CLASS_NAME, MEMBER_NAME];
				const told = [...secrets, ...ofClass].filter((secret) => body.includes(secret));
				expect.soft(told, `${route} tells ${person}`).toEqual([]);
			}
		}
	} finally {
		await server.stop();
	}
});
