// What a browser sends, sent without one: many people at once, each with cookies of their own.
import { randomUUID } from "node:crypto";
import { type APIRequestContext, request as requests } from "@playwright/test";
import type { Server } from "./server";
import { PASSWORD } from "./verbs";

export const TIME_ZONE = "Asia/Tokyo";

/** Somebody whom the server does not know. */
export const newPerson = (server: Server) => requests.newContext({ baseURL: server.url });

/** A key by which the server knows a request that is sent again. */
export const newKey = (): string => randomUUID();

/** Sends a body as JSON, or a string just as it is. */
export const post = (request: APIRequestContext, path: string, data: unknown, headers = {}) =>
	request.post(path, {
		data: typeof data === "string" ? data : JSON.stringify(data),
		headers: { "content-type": "application/json", ...headers },
	});

export const firstSet = (server: Server) => server.text('SELECT "id" FROM "StudySet" ORDER BY "position"');

/** A quiz of a set, as choices unless it is wanted otherwise; a visitor is a guest from then on. */
export async function beginAttempt(
	request: APIRequestContext,
	setId: string,
	count: number | "all" = 5,
	wanted: object = {},
): Promise<string> {
	const body = {
		of: "set",
		setId,
		count,
		presentations: ["choice"],
		clientKey: newKey(),
		timeZone: TIME_ZONE,
		...wanted,
	};
	const answer = await post(request, "/api/attempts", body);
	if (!answer.ok()) throw new Error(`No attempt: ${answer.status()} ${await answer.text()}`);
	return (await answer.json()).attemptId;
}

/** An answer to one question, "I don't know" where nothing else is said. */
export const replyTo = (position: number, reply: object = { unknown: true }) => ({
	clientKey: newKey(),
	position,
	reply,
	guessed: false,
	answeredAt: new Date().toISOString(),
	durationMs: 1000,
});

/** A quiz of five answered to its end with "I don't know". */
export async function finishAttempt(request: APIRequestContext, setId: string): Promise<string> {
	const attemptId = await beginAttempt(request, setId);
	for (let position = 0; position < 5; position++) {
		await post(request, `/api/attempts/${attemptId}/responses`, replyTo(position));
	}
	return attemptId;
}

export const account = (name: string, more: { inviteCode?: string } = {}) => ({
	name,
	password: PASSWORD,
	timeZone: TIME_ZONE,
	...more,
});

/** Begins to study a set; a visitor is a guest from then on. */
export const studySet = (request: APIRequestContext, setId: string) =>
	request.put(`/api/sets/${setId}/study`, { data: { studying: true, timeZone: TIME_ZONE } });

/** A learner's own rating of a flashcard that is new to them. */
export const ratingOf = (questionId: string, revisionId: string, rating: number, clientKey = newKey()) => ({
	...{ clientKey, questionId, revisionId, reps: 0, presentation: "flashcard", reply: { rating } },
	...{ guessed: false, hinted: false, easy: false },
	...{ answeredAt: new Date().toISOString(), durationMs: 1000 },
});

/** Rates a question Easy, as if it had been so many days ago, and all before it earlier: a new one is eight days strong. */
export async function rateEasyBefore(
	request: APIRequestContext,
	server: Server,
	questionId: string,
	daysAgo: number,
): Promise<void> {
	const revisionId = await server.text(
		`SELECT "id" FROM "QuestionRevision" WHERE "questionId" = '${questionId}' ORDER BY "number" DESC`,
	);
	const rating = ratingOf(questionId, revisionId, 4);
	const answer = await post(request, "/api/reviews", rating);
	if (!answer.ok()) throw new Error(`Not rated: ${answer.status()} ${await answer.text()}`);
	const learner = await server.text(
		`SELECT "userId" FROM "ReviewLog" WHERE "clientKey" = '${rating.clientKey}'`,
	);
	await server.run(`UPDATE "Card" SET "lastDay" = "lastDay" - ${daysAgo}, "dueDay" = "dueDay" - ${daysAgo}
		WHERE "questionId" = '${questionId}' AND "userId" = '${learner}'`);
	await server.run(`UPDATE "ReviewLog" SET "learnerDay" = "learnerDay" - ${daysAgo}
		WHERE "questionId" = '${questionId}' AND "userId" = '${learner}'`);
}

/** Begins to study the first set, one question of which was rated Easy so many days ago. @returns that question's id */
export async function studyWithEasy(
	request: APIRequestContext,
	server: Server,
	daysAgo: number,
): Promise<string> {
	await studySet(request, await firstSet(server));
	const [questionId = ""] = await server.questionsOf("when");
	await rateEasyBefore(request, server, questionId, daysAgo);
	return questionId;
}
