// Who gets what at every page and door, asked for the things of one guest: their attempt, a private set and a class of
// theirs, with somebody in it and somebody removed from it.
import { bodyOf, CLASS_NAME, MEMBER_NAME, makeWorld, PEOPLE, type Person } from "./access-world";
import { decode } from "./received";
import { addressOf, routesOnDisk } from "./routes";
import { startServer } from "./server";
import { expect, test } from "./test";

type Statuses = Record<Person, number>;

const each = (status: number, others: Partial<Statuses> = {}): Statuses => ({
	...{ visitor: status, owner: status, guest: status, account: status, administrator: status },
	...{ member: status, removed: status, ...others },
});
const EVERYBODY = each(200);
const OWNER_ONLY = each(404, { owner: 200 });
const CLASS_MEMBERS = each(404, { owner: 200, member: 200 });
/** Whoever is stored may, with what is their own. */
const OWN_THINGS = each(200, { visitor: 404, removed: 404 });
const ACCOUNTS = each(403, { account: 200, administrator: 200 });

/** Every route there is. 307 leads elsewhere: to the sign-in page, from an unfinished quiz's result to the quiz. */
const EXPECTED: Record<string, Statuses> = {
	"GET /": EVERYBODY,
	"GET /api/auth/[...nextauth]": EVERYBODY,
	"GET /api/health": EVERYBODY,
	"GET /api/openapi.json": EVERYBODY,
	"GET /assignments/[assignmentId]": each(404, { member: 200 }),
	"GET /attempts": each(200, { visitor: 307, removed: 307 }),
	"GET /attempts/[attemptId]": OWNER_ONLY,
	"GET /attempts/[attemptId]/result": each(404, { owner: 307 }),
	"GET /cards": EVERYBODY,
	"GET /cards/[questionId]": OWNER_ONLY,
	"GET /classes": EVERYBODY,
	"GET /classes/[classId]": CLASS_MEMBERS,
	"GET /classes/[classId]/assignments/[assignmentId]": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/attempts/[attemptId]": each(404), // it is of no assignment
	"GET /classes/[classId]/assignments/[assignmentId]/edit": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/marking": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/results": OWNER_ONLY,
	"GET /classes/[classId]/assignments/[assignmentId]/results.csv": OWNER_ONLY,
	"GET /classes/[classId]/assignments/new": OWNER_ONLY,
	"GET /classes/[classId]/code": OWNER_ONLY,
	"GET /classes/[classId]/roster": OWNER_ONLY,
	"GET /documents/[documentId]": OWNER_ONLY,
	"GET /join": EVERYBODY,
	"GET /progress": EVERYBODY,
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
	"GET /settings/export.csv": each(200, { visitor: 401, removed: 401 }),
	"GET /settings/export.json": each(200, { visitor: 401, removed: 401 }),
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
	"POST /api/attempts/[attemptId]/items/[position]/hint": OWNER_ONLY,
	"POST /api/attempts/[attemptId]/responses": OWNER_ONLY,
	"POST /api/auth/[...nextauth]": each(400), // /session takes no body
	"POST /api/cards": OWNER_ONLY,
	"POST /api/cards/reschedule": OWN_THINGS,
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
	"POST /api/reviews/hint": OWNER_ONLY,
	"POST /api/reviews/undo": OWNER_ONLY,
	"POST /api/sets": ACCOUNTS,
	"POST /api/sets/[setId]/decisions": OWNER_ONLY,
	"POST /api/sets/[setId]/documents": OWNER_ONLY,
	"POST /api/sets/[setId]/documents/[documentId]/revisions": OWNER_ONLY,
	"POST /api/sets/[setId]/questions": OWNER_ONLY,
	"POST /api/sets/[setId]/questions/[questionId]/appeals": each(404, { owner: 409 }), // changed as well
	"POST /api/sets/[setId]/questions/[questionId]/redraw": each(404, { owner: 409 }), // changed by the PATCH before
	"POST /api/sets/[setId]/questions/[questionId]/settlement": OWNER_ONLY,
	"POST /api/weights": each(409, { visitor: 404, removed: 404 }), // nobody has answered enough
	"PUT /api/attempts/[attemptId]/items/[position]/flag": OWNER_ONLY,
	"PUT /api/classes/[classId]/assignments/[assignmentId]/learners/[enrollmentId]": OWNER_ONLY,
	"PUT /api/classes/[classId]/assignments/[assignmentId]/responses/[responseId]": each(404), // of no assignment
	"PUT /api/classes/[classId]/sets/[setId]": OWNER_ONLY,
	"PUT /api/sets/[setId]/study": OWNER_ONLY,
	"PUT /api/weights": OWN_THINGS,
	// Last, since the attempt is over afterwards, the assignment gone, and the member is none.
	"POST /api/attempts/[attemptId]/submission": OWNER_ONLY,
	"DELETE /api/classes/[classId]/assignments/[assignmentId]": OWNER_ONLY,
	"DELETE /api/account": each(400, { visitor: 401, removed: 401 }), // nobody has this password
	"DELETE /api/classes/[classId]/membership": each(404, { member: 200 }),
	"DELETE /api/session": EVERYBODY,
};

test("every page and door gives a learner's things to that learner alone", async () => {
	test.setTimeout(120_000); // some five hundred requests
	expect(routesOnDisk(), "a route without a row here, or a row without a route").toEqual(
		Object.keys(EXPECTED).sort(),
	);
	const server = await startServer();
	try {
		const { people, things, secrets } = await makeWorld(server);
		const { taken: _, otherId: __, otherClassId: ___, ...ids } = things;
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

test("an id of somebody else's within one's own class is as if it were not there", async () => {
	test.setTimeout(60_000);
	const server = await startServer();
	try {
		const { people, things } = await makeWorld(server);
		const { taken: _, otherId: __, otherClassId, ...ids } = things;
		const nested = Object.keys(EXPECTED).filter((route) => /\[classId\].*\[/.test(route));
		expect(nested.length).toBeGreaterThan(8);
		const before = await server.contents();
		for (const route of nested) {
			const method = route.slice(0, route.indexOf(" "));
			const address = addressOf(route, { ...ids, classId: otherClassId });
			const data = bodyOf(things)[route];
			const answer = await people.account.fetch(address, { method, data, maxRedirects: 0 });
			expect.soft(answer.status(), route).toBe(404);
		}
		expect(await server.contents()).toEqual(before);
	} finally {
		await server.stop();
	}
});
