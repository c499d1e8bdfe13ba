import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contract } from "./contract";
import type { Contract } from "./contract-fields";
import { openApiDocument } from "./openapi";

const entries = Object.entries<Contract>(contract);
const routeFiles = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) =>
	file.endsWith("route.ts"),
);

/** app/api/sets/[setId]/study/route.ts → /api/sets/{setId}/study */
const pathOf = (file: string) => `/api/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;

test("every write that a route exports is in the contract, and the other way round", () => {
	const written = routeFiles
		.filter((file) => !file.startsWith("auth/"))
		.flatMap((file) => {
			const source = readFileSync(`app/api/${file}`, "utf8");
			const methods = [
				...source.matchAll(/export (?:const|async function|function) (POST|PUT|PATCH|DELETE)\b/g),
			];
			return methods.map(([, method]) => `${method} ${pathOf(file)}`);
		});
	expect(written.sort()).toEqual(entries.map(([, { method, path }]) => `${method} ${path}`).sort());
});

test("writes come through the door with their own contract", () => {
	for (const [id, { path }] of entries) {
		const file = `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
		expect(readFileSync(file, "utf8")).toContain(`door(contract.${id},`);
	}
});

test("OpenAPI describes every write with its body and its path parameters", () => {
	const { openapi, paths } = openApiDocument();
	expect(openapi).toBe("3.1.0");
	for (const [id, { method, path }] of entries) {
		const operation = paths[path]?.[method.toLowerCase()];
		expect(operation).toMatchObject({ operationId: id, requestBody: { required: true } });
		const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path" }));
		const timed = ["answer", "review"].includes(id) ? [{ name: "x-sent-at", in: "header" }] : [];
		expect(operation).toMatchObject({ parameters: [...names, ...timed] });
	}
});

const QUESTION = {
	kind: "when",
	stem: "橋が完成したのは何年ですか",
	key: "1901年",
	accepted: [],
	distractors: [],
	rationale: "",
	evidence: [{ documentId: "d", start: 0, quote: "橋" }],
};

const CHANGEABLE = {
	...{ title: "橋", dueAt: "2026-01-01T00:00:00Z", closesAt: null, attempts: 1, counts: "best" },
	...{
		timeLimitMinutes: null,
		feedback: "after-due",
		latePenalty: 0,
		openBook: true,
		forAll: true,
		included: [],
	},
};
const ASSIGNMENT = {
	...CHANGEABLE,
	...{ setId: "s", opensAt: null, shuffle: true, choices: true, typed: true, clauses: false },
	...{ questionCount: null, questionIds: [], feedsSchedule: true },
};

/** A body of each door that is accepted. */
const BODIES: Record<keyof typeof contract, object[]> = {
	createAttempt: [
		{
			of: "set",
			setId: "s",
			count: 5,
			presentations: ["choice"],
			clientKey: "k".repeat(20),
			timeZone: "UTC",
		},
		{ of: "attempt", attemptId: "a", clientKey: "k".repeat(20), timeZone: "UTC" },
		{ of: "missed", clientKey: "k".repeat(20), timeZone: "UTC" },
		{ of: "passage", documentId: "d", from: 0, to: 2, clientKey: "k".repeat(20), timeZone: "UTC" },
	],
	answer: [{ text: "1901" }, { choice: 1 }, { unknown: true }].map((reply) => ({
		clientKey: "k".repeat(20),
		position: 0,
		reply,
		guessed: false,
		answeredAt: "2026-01-01T00:00:00Z",
		durationMs: 1,
	})),
	review: [{ rating: 1 }, { text: "1901" }, { choice: 1 }, { unknown: true }].map((reply) => ({
		...{ clientKey: "k".repeat(20), questionId: "q", revisionId: "r", reps: 0, presentation: "typed" },
		...{ reply, guessed: false, hinted: false, easy: false },
		...{ answeredAt: "2026-01-01T00:00:00Z", durationMs: 1 },
	})),
	undoReview: [{ clientKey: "k".repeat(20), undoes: "l".repeat(20) }],
	flagItem: [{ flagged: true }],
	takeHint: [{}],
	takeReviewHint: [{ questionId: "q", revisionId: "r" }],
	chooseWeights: [{ weightsId: 0 }],
	fitWeights: [{}],
	reschedule: [{ clientKey: "k".repeat(20), after: null }],
	changeCards: [{ to: "suspend" }, { to: "set-due", inDays: 3 }].map((change) => ({
		...{ clientKey: "k".repeat(20), questionIds: ["q"], change },
	})),
	report: [{ attemptId: "a", position: 0 }, { questionId: "q" }].map((about) => ({
		about,
		reason: "unclear",
		note: "",
	})),
	study: [{ studying: true, timeZone: "UTC" }],
	createSet: [
		{ clientKey: "k".repeat(20), title: "", source: { text: "橋。", format: "text" } },
		{ clientKey: "k".repeat(20), title: "橋", source: { name: "a.md", base64: "YQ==", encoding: "auto" } },
	],
	updateSet: [{ version: 0, title: "橋", visibility: "public" }],
	addDocument: [{ clientKey: "k".repeat(20), title: "", source: { text: "橋。", format: "html" } }],
	reviseDocument: [{ source: { text: "橋。", format: "markdown" } }],
	createQuestion: [{ clientKey: "k".repeat(20), question: QUESTION }],
	updateQuestion: [{ version: 0, question: QUESTION }],
	redrawQuestion: [{ version: 0, other: "kind" }],
	decideQuestions: [{ decision: "accept", questions: [{ questionId: "q", version: 0 }] }],
	settleReports: [{}],
	decideAppeal: [{ version: 0, reply: "平成30年", accept: true }],
	rescoreQuestion: [{}],
	createAssignment: [{ clientKey: "k".repeat(20), assignment: ASSIGNMENT }],
	updateAssignment: [{ version: 0, assignment: CHANGEABLE }],
	deleteAssignment: [{ version: 0 }],
	setExtra: [{ dueAt: null, closesAt: null, timeLimitMinutes: 60, attempts: null }],
	beginAssignment: [{ clientKey: "k".repeat(20) }],
	submitAttempt: [{}],
	markResponse: [{ score: 0.5 }],
	signUp: [{ name: "花子", password: "12345678", timeZone: "UTC" }],
	recover: [{ name: "花子", recoveryCode: "ABCD", password: "12345678" }],
	deleteAccount: [{ password: "12345678" }, { password: "12345678", successor: "次郎" }, { confirmed: true }],
	setPreferences: [{}],
	invite: [{}],
	createClassroom: [{ clientKey: "k".repeat(20), name: "1年1組" }],
	updateClassroom: [
		{ version: 0, name: "1年2組" },
		{ version: 0, joinOpen: false, sharedDevices: true, archived: true },
	],
	renewJoinCode: [{ instead: "ABCD2345" }],
	createTeacherCode: [{}],
	listLearners: [{ list: "1 山田" }],
	updateEnrollment: [{ number: 12 }, { number: null, removed: true }],
	renewReturnCodes: [{ enrollmentIds: ["e"] }],
	leaveClassroom: [{}],
	shareSet: [{ shared: true }],
	join: [
		{ clientKey: "k".repeat(20), code: "ABCD2345", nickname: "山田", timeZone: "UTC" },
		{ clientKey: "k".repeat(20), code: "ABCD2345", nickname: "", timeZone: "UTC" },
	],
	returnToClassroom: [{ code: "ABCD2345", nickname: "山田", returnCode: "ABC-DEF", timeZone: "UTC" }],
	switchLearner: [{}],
};

test("bodies take nothing they do not name: role, score and owner are never believed from the browser", () => {
	for (const [id, { body }] of entries) {
		for (const accepted of BODIES[id as keyof typeof contract]) {
			expect(body.safeParse(accepted).success, id).toBe(true);
			for (const extra of ["userId", "score", "isAdmin", "ownerId", "role"]) {
				if (extra in accepted) continue;
				expect(body.safeParse({ ...accepted, [extra]: 1 }).success, `${id} ${extra}`).toBe(false);
			}
		}
	}
});

test("a name has something to see, and hides nothing; a reply has no half characters", () => {
	const [signUp] = BODIES.signUp;
	for (const name of ["", "  ", "a\u0000b", "\u200b", "a\u202eb", "\ud800x", "taro@example.com"]) {
		expect(contract.signUp.body.safeParse({ ...signUp, name }).success, JSON.stringify(name)).toBe(false);
	}
	for (const text of ["a\u0000", "\ud800"]) {
		const [answer] = BODIES.answer;
		expect(contract.answer.body.safeParse({ ...answer, reply: { text } }).success).toBe(false);
	}
});
