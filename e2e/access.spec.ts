// Who gets what at every page and door, asked for the things of one guest: their attempt, a private set of theirs.
import type { APIRequestContext } from "@playwright/test";
import { decode } from "./received";
import { account, beginAttempt, firstSet, newKey, newPerson, post, replyTo, TIME_ZONE } from "./requests";
import { addressOf, routesOnDisk } from "./routes";
import { type Server, startServer } from "./server";
import { expect, test } from "./test";
import { newName, PASSWORD } from "./verbs";

const PEOPLE = ["visitor", "owner", "guest", "account", "administrator"] as const;
type Person = (typeof PEOPLE)[number];
type Statuses = [visitor: number, owner: number, guest: number, account: number, administrator: number];

const EVERYBODY: Statuses = [200, 200, 200, 200, 200];
const OWNER_ONLY: Statuses = [404, 200, 404, 404, 404];

/** Every route there is. 307 leads elsewhere: to the sign-in page, from an unfinished quiz's result to the quiz. */
const EXPECTED: Record<string, Statuses> = {
	"GET /": EVERYBODY,
	"GET /api/auth/[...nextauth]": EVERYBODY,
	"GET /api/health": EVERYBODY,
	"GET /api/openapi.json": EVERYBODY,
	"GET /attempts/[attemptId]": OWNER_ONLY,
	"GET /attempts/[attemptId]/result": [404, 307, 404, 404, 404],
	"GET /documents/[documentId]": OWNER_ONLY,
	"GET /recover": EVERYBODY,
	"GET /review": EVERYBODY,
	"GET /review/missed": EVERYBODY,
	"GET /sets": EVERYBODY,
	"GET /sets/[setId]": OWNER_ONLY,
	"GET /settings": [307, 200, 200, 200, 200],
	"GET /sign-in": EVERYBODY,
	"GET /sign-up": EVERYBODY,
	"PATCH /api/preferences": EVERYBODY,
	"POST /api/accounts": [409, 409, 409, 409, 409], // the name is taken
	"POST /api/accounts/recover": [403, 403, 403, 403, 403], // the code is wrong
	"POST /api/attempts": OWNER_ONLY,
	"POST /api/attempts/[attemptId]/responses": OWNER_ONLY,
	"POST /api/auth/[...nextauth]": [400, 400, 400, 400, 400], // /session takes no body
	"POST /api/invites": [404, 404, 404, 404, 200],
	"POST /api/reviews": OWNER_ONLY,
	"PUT /api/sets/[setId]/study": OWNER_ONLY,
};

const PRIVATE_TITLE = "雨の日だけのセット";

type Things = { attemptId: string; setId: string; documentId: string; questionId: string; taken: string };

/** A body for each route that takes one, about the owner's things. */
const bodyOf = ({ attemptId, questionId, taken }: Things): Record<string, unknown> => ({
	"PATCH /api/preferences": { theme: "system" },
	"POST /api/accounts": account(taken),
	"POST /api/accounts/recover": {
		name: taken,
		recoveryCode: "AAAA-AAAA-AAAA-AAAA",
		password: PASSWORD,
	},
	"POST /api/attempts": { of: "attempt", attemptId, clientKey: newKey(), timeZone: TIME_ZONE },
	"POST /api/attempts/[attemptId]/responses": replyTo(0),
	"POST /api/invites": {},
	"POST /api/reviews": {
		clientKey: newKey(),
		questionId,
		rating: 3,
		answeredAt: new Date().toISOString(),
		durationMs: 1,
	},
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
	await server.run(`UPDATE "StudySet" SET "visibility" = 'private', "title" = '${PRIVATE_TITLE}', "ownerId" =
		(SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`);
	const documentId = await server.text('SELECT "id" FROM "Document"');
	const questionId = await server.text(`SELECT r."questionId" FROM "AttemptItem" i JOIN "QuestionRevision" r
		ON r."id" = i."questionRevisionId" WHERE i."attemptId" = '${attemptId}' AND i."position" = 0`);
	const asked = await server.askedIn(attemptId);
	const secrets = asked.flatMap(({ stem, key, rationale, evidence }) => [stem, key, rationale, ...evidence]);
	secrets.push(PRIVATE_TITLE);
	return { people, things: { attemptId, setId, documentId, questionId, taken }, secrets };
}

test("every page and door gives a learner's things to that learner alone", async () => {
	expect(routesOnDisk(), "a route without a row here, or a row without a route").toEqual(
		Object.keys(EXPECTED).sort(),
	);
	const server = await startServer();
	try {
		const { people, things, secrets } = await makeWorld(server);
		const { taken: _, questionId: __, ...ids } = things;
		for (const [route, statuses] of Object.entries(EXPECTED)) {
			const method = route.slice(0, route.indexOf(" "));
			const address = addressOf(route, { ...ids, nextauth: "session" });
			for (const [index, person] of PEOPLE.entries()) {
				const data = bodyOf(things)[route];
				const answer = await people[person].fetch(address, { method, data, maxRedirects: 0 });
				const body = decode(await answer.text());
				expect.soft(answer.status(), `${route} as ${person}: ${body.slice(0, 200)}`).toBe(statuses[index]);
				if (person === "owner") continue;
				const told = secrets.filter((secret) => body.includes(secret));
				expect.soft(told, `${route} tells ${person}`).toEqual([]);
			}
		}
	} finally {
		await server.stop();
	}
});
