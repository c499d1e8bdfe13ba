// While an assignment with late feedback is open for a learner, nothing on the server tells them what is right: not
// the answer itself, nor review, practice, results, documents or reports.
import type { APIRequestContext } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { decode } from "./received";
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
import { addressOf, routesOnDisk } from "./routes";
import { type Server, startServer } from "./server";
import { expect, test } from "./test";
import { newName } from "./verbs";

/** A word that stands in the key and the explanation of every question of the assignment, and nowhere else. */
const CANARY = "ないしょのカナリア";

const TERMS = {
	...{ title: "静かな課題", opensAt: null, closesAt: null, attempts: 1, counts: "first" },
	...{ timeLimitMinutes: null, feedback: "after-due", latePenalty: 0, openBook: true, forAll: true },
	...{ included: [], shuffle: true, choices: false, typed: true, clauses: false, questionCount: null },
	...{ questionIds: [], feedsSchedule: true },
};

type World = {
	learner: APIRequestContext;
	stranger: APIRequestContext;
	setId: string;
	/** Of a quiz that was finished before the assignment opened. */
	practiceId: string;
	attemptId: string;
	ids: Record<string, string>;
};

async function finish(person: APIRequestContext, server: Server, attemptId: string): Promise<string> {
	const asked = await server.askedIn(attemptId);
	const bodies: string[] = [];
	for (const position of asked.keys()) {
		const answer = await post(person, `/api/attempts/${attemptId}/responses`, replyTo(position));
		bodies.push(decode(await answer.text()));
	}
	return bodies.join("\n");
}

async function makeWorld(server: Server): Promise<World> {
	const teacher = await newPerson(server);
	const [learner, stranger] = [await newPerson(server), await newPerson(server)];
	await post(teacher, "/api/accounts", account(newName()));
	const made = await post(teacher, "/api/classes", { clientKey: newKey(), name: "静かなクラス" });
	const { classId } = await made.json();
	const code = await server.text(`SELECT "code" FROM "JoinCode" WHERE "classroomId" = '${classId}'`);
	const joining = { clientKey: newKey(), code, nickname: "しずか", timeZone: TIME_ZONE };
	await post(learner, "/api/enrollments", joining);
	const setId = await firstSet(server);
	const practiceId = await beginAttempt(learner, setId);
	await finish(learner, server, practiceId);
	const assignment = { ...TERMS, setId, dueAt: new Date(Date.now() + 3_600_000).toISOString() };
	const given = await post(teacher, `/api/classes/${classId}/assignments`, {
		clientKey: newKey(),
		assignment,
	});
	const { assignmentId } = await given.json();
	await server.run(`UPDATE "QuestionRevision" SET "rationale" = '${CANARY}', "answer" = '${CANARY}' || "id" WHERE "id" IN
		(SELECT "questionRevisionId" FROM "AssignmentItem")`);
	const begun = await post(learner, `/api/assignments/${assignmentId}/attempts`, { clientKey: newKey() });
	const { attemptId } = await begun.json();
	const documentId = await server.text('SELECT "id" FROM "Document"');
	const questionId = await server.text(
		'SELECT "questionId" FROM "QuestionRevision" WHERE "id" IN (SELECT "questionRevisionId" FROM "AssignmentItem")',
	);
	return {
		...{ learner, stranger, setId, practiceId, attemptId },
		ids: { classId, assignmentId, attemptId, setId, documentId, questionId, nextauth: "session" },
	};
}

/** What the review's door tells of the questions that are held back, which a learner may have open from before. */
async function answerInReview({ learner }: World, server: Server): Promise<string> {
	const asked: { questionId: string; id: string }[] = JSON.parse(
		await server.text(`SELECT json_group_array(json_object('questionId', "questionId", 'id', "id"))
			FROM "QuestionRevision" WHERE "id" IN (SELECT "questionRevisionId" FROM "AssignmentItem")`),
	);
	const bodies: string[] = [];
	for (const { questionId, id } of asked) {
		const unknown = { presentation: "choice", reply: { unknown: true } };
		const answer = await post(learner, "/api/reviews", { ...ratingOf(questionId, id, 1), ...unknown });
		if (answer.ok()) bodies.push(decode(await answer.text()));
	}
	expect(bodies.length).toBeGreaterThan(0);
	return bodies.join("\n");
}

/** Everything that the learner can read on the server, of this attempt and of the one before. */
async function readAll({ learner, ids, practiceId }: World): Promise<Record<string, string>> {
	const bodies: Record<string, string> = {};
	for (const route of routesOnDisk().filter((each) => each.startsWith("GET "))) {
		for (const attemptId of [ids.attemptId ?? "", practiceId]) {
			const address = addressOf(route, { ...ids, attemptId, enrollmentId: "none" });
			const answer = await learner.get(address, { maxRedirects: 5 });
			bodies[`${route} ${attemptId}`] = decode(await answer.text());
		}
	}
	return bodies;
}

const told = (bodies: Record<string, string>) =>
	Object.keys(bodies).filter((name) => bodies[name]?.includes(CANARY));

test("no page and no door tells what is right before the due date, and the result does afterwards", async () => {
	test.setTimeout(90_000);
	const server = await startServer();
	try {
		const world = await makeWorld(server);
		const { learner, stranger, setId, attemptId } = world;
		expect(told(await readAll(world))).toEqual([]);
		// What can be practised of the same set, and drilled of what was missed, tells nothing of it.
		const practice = {
			of: "set",
			setId,
			count: "all",
			presentations: ["choice"],
			clientKey: newKey(),
			timeZone: TIME_ZONE,
		};
		const drill = { of: "missed", clientKey: newKey(), timeZone: TIME_ZONE };
		for (const wanted of [practice, drill]) {
			const answer = await post(learner, "/api/attempts", wanted);
			if (answer.ok())
				expect(await finish(learner, server, (await answer.json()).attemptId)).not.toContain(CANARY);
		}
		expect(await finish(learner, server, attemptId)).not.toContain(CANARY);
		expect(await answerInReview(world, server)).not.toContain(CANARY);
		const report = { about: { attemptId, position: 0 }, reason: "unclear", note: "" };
		expect((await post(learner, "/api/reports", report)).status()).toBe(404);
		const silent = await readAll(world);
		expect(told(silent)).toEqual([]);
		expect(silent[`GET /attempts/[attemptId]/result ${attemptId}`]).toContain(ja.submittedPage.title);
		// Of what was practised before, no score is given that would be none.
		const before = silent[`GET /attempts/[attemptId]/result ${world.practiceId}`];
		expect(before).toContain(ja.resultPage.kept.replace("{count}", "5"));
		expect(before).not.toContain(`/ 5`);
		// To others the set is as open as ever.
		expect(await finish(stranger, server, await beginAttempt(stranger, setId))).toContain(CANARY);
		await server.run('UPDATE "Assignment" SET "dueAt" = "opensAt"');
		const [first] = await server.askedIn(attemptId);
		const result = decode(await (await learner.get(`/attempts/${attemptId}/result`)).text());
		expect(result).toContain(first?.key);
		expect(result).toContain(ja.result.missed);
	} finally {
		await server.stop();
	}
});
