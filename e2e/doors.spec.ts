import { beginAttempt, finishAttempt, firstSet, newPerson, post, ratingOf } from "./requests";
import { addressOf, routesOnDisk } from "./routes";
import type { Server } from "./server";
import { expect, test } from "./test";
import { startFirstQuiz } from "./verbs";

const KEY = "door-test-key-0123456789";

test("the server says how it is, and describes its doors", async ({ request }) => {
	expect(await (await request.get("/api/health")).json()).toEqual({
		status: "ok",
		database: "sqlite",
		version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
	});
	const { openapi, paths } = await (await request.get("/api/openapi.json")).json();
	expect(openapi).toBe("3.1.0");
	expect(Object.keys(paths)).toContain("/api/attempts/{attemptId}/responses");
});

test("a malformed body is 400 with its fields, and makes no guest", async ({ request, server }) => {
	const users = await server.count('SELECT count(*) FROM "User"');
	const attempt = {
		of: "set",
		setId: "nothing",
		count: 0,
		presentations: ["shout"],
		clientKey: "short",
		timeZone: "Mars/Olympus",
	};
	const answer = await post(request, "/api/attempts", attempt);
	expect(answer.status()).toBe(400);
	const { error, fields } = await answer.json();
	expect(error).toBe("invalid-body");
	expect(Object.keys(fields).sort()).toEqual(["clientKey", "count", "presentations.0", "timeZone"]);
	expect((await post(request, "/api/attempts", "{not json")).status()).toBe(400);
	expect(await server.count('SELECT count(*) FROM "User"')).toBe(users);
});

test("an unknown or foreign id is 404 on every page and door, and looks the same", async ({
	page,
	request,
	browser,
}) => {
	await startFirstQuiz(page);
	const foreign = new URL(page.url()).pathname;
	for (const path of [
		foreign,
		`${foreign}/result`,
		"/attempts/nowhere",
		"/sets/nowhere",
		"/documents/nowhere",
	]) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
	const reply = {
		clientKey: KEY,
		position: 0,
		reply: { choice: 0 },
		guessed: false,
		answeredAt: new Date().toISOString(),
		durationMs: 1,
	};
	const stranger = await browser.newContext();
	for (const id of [foreign.split("/").at(-1), "nowhere"]) {
		const answer = await post(
			stranger.request,
			`${new URL(page.url()).origin}/api/attempts/${id}/responses`,
			reply,
		);
		expect(answer.status()).toBe(404);
		expect(await answer.json()).toEqual({ error: "not-found" });
	}
	const ofReview = {
		"/api/reviews": ratingOf("nowhere", "nowhere", 4),
		"/api/reviews/undo": { clientKey: KEY, undoes: KEY },
		"/api/cards": { clientKey: KEY, questionIds: ["nowhere"], change: { to: "suspend" } },
	};
	for (const person of [request, page.request])
		for (const [path, body] of Object.entries(ofReview))
			expect((await post(person, path, body)).status(), path).toBe(404);
	const attempt = {
		of: "set",
		setId: "nowhere",
		count: 5,
		presentations: ["choice"],
		clientKey: KEY,
		timeZone: "Asia/Tokyo",
	};
	expect((await post(request, "/api/attempts", attempt)).status()).toBe(404);
	await stranger.close();
});

test("another site's writes are refused: form, text, foreign and null origin", async ({
	request,
	server,
}) => {
	const users = await server.count('SELECT count(*) FROM "User"');
	const body = { of: "missed", clientKey: KEY, timeZone: "Asia/Tokyo" };
	for (const headers of [{ origin: "http://evil.test" }, { origin: "null" }]) {
		expect((await post(request, "/api/attempts", body, headers)).status()).toBe(403);
	}
	for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
		const answer = await post(request, "/api/attempts", body, { "content-type": type, origin: server.url });
		expect(answer.status()).toBe(415);
	}
	expect(await server.count('SELECT count(*) FROM "User"')).toBe(users);
});

/** The guest of an attempt may edit the set and teaches a class, so that every page has something to show. */
async function giveToGuest(server: Server, setId: string, attemptId: string): Promise<string> {
	const guest = `(SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`;
	await server.run(`UPDATE "StudySet" SET "key" = NULL, "ownerId" = ${guest} WHERE "id" = '${setId}'`);
	await server.run(`INSERT INTO "Classroom" ("id", "name") VALUES ('class', '1年1組')`);
	await server.run(`INSERT INTO "JoinCode" ("code", "classroomId", "expiresAt")
		VALUES ('ABCD2345', 'class', '2099-01-01T00:00:00.000+00:00')`);
	await server.run(`INSERT INTO "Enrollment" ("id", "classroomId", "userId", "role", "status", "nickname", "nicknameKey")
		VALUES ('teaching', 'class', ${guest}, 'teacher', 'active', '先生', ' teacher')`);
	return "class";
}

/** The guest of an attempt is in a class as well, which has an assignment; there is one in the class they teach, too. */
async function assignToGuest(server: Server, setId: string, attemptId: string): Promise<void> {
	const guest = `(SELECT "userId" FROM "Attempt" WHERE "id" = '${attemptId}')`;
	await server.run(`INSERT INTO "Classroom" ("id", "name") VALUES ('other', '2年1組')`);
	await server.run(`INSERT INTO "Enrollment" ("id", "classroomId", "userId", "role", "status", "nickname", "nicknameKey")
		VALUES ('learning', 'other', ${guest}, 'learner', 'active', '生徒', '生徒')`);
	for (const classId of ["class", "other"])
		await server.run(`INSERT INTO "Assignment" ("id", "classroomId", "setId", "clientKey", "title", "opensAt", "counts",
			"shuffle", "openBook", "feedback", "choices", "typed", "clauses", "latePenalty", "feedsSchedule", "forAll")
			VALUES ('of-${classId}', '${classId}', '${setId}', '${classId}', '課題', '2020-01-01T00:00:00.000+00:00', 'first',
			true, true, 'atOnce', true, true, false, 0, true, true)`);
}

test.describe("reading", () => {
	test.use({ expectedErrors: [/404/] }); // a visitor has no attempts
	test("writes nothing: no page sends a write, and none changes a row, for a visitor and for a guest", async ({
		page,
		server,
	}) => {
		test.setTimeout(60_000);
		const guest = await newPerson(server);
		const setId = await firstSet(server);
		const documentId = await server.text(`SELECT d."id" FROM "Document" d JOIN "StudySet" s
			ON s."collectionId" = d."collectionId" WHERE s."id" = '${setId}'`);
		const finished = await finishAttempt(guest, setId);
		const open = await beginAttempt(guest, setId);
		const questionId = await server.text(`SELECT r."questionId" FROM "AttemptItem" i JOIN "QuestionRevision" r
			ON r."id" = i."questionRevisionId" WHERE i."attemptId" = '${finished}'`);
		const classId = await giveToGuest(server, setId, open);
		await assignToGuest(server, setId, open);
		const pages = [finished, open].flatMap((attemptId) =>
			routesOnDisk()
				.filter(
					(route) => route.startsWith("GET ") && !/\/api\/|\.(csv|json)$|assignments.*attempts/.test(route),
				)
				.map((route) => {
					const assignmentId = route.startsWith("GET /assignments") ? "of-other" : "of-class";
					return addressOf(route, { attemptId, setId, documentId, questionId, classId, assignmentId });
				}),
		);
		const writes: string[] = [];
		page.on("request", (request) => {
			if (request.method() !== "GET") writes.push(`${request.method()} ${request.url()}`);
		});
		const before = await server.contents();
		for (const path of new Set(pages)) await page.goto(path);
		await page.context().addCookies((await guest.storageState()).cookies);
		for (const path of new Set(pages)) expect((await page.goto(path))?.status(), path).toBe(200);
		expect(writes).toEqual([]);
		expect(await server.contents()).toEqual(before);
	});
});

test("every answer carries the Content-Security-Policy, pages and files and what is not there", async ({
	request,
}) => {
	for (const path of ["/", "/icon.svg", "/nowhere", "/api/health"]) {
		const policy = (await request.get(path)).headers()["content-security-policy"] ?? "";
		expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	}
});
