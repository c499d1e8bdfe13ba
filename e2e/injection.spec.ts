// Words that would run as script stand as words wherever somebody can write: titles, questions, names, reports, lists.
import ja from "../messages/ja.json" with { type: "json" };
import { classCodeOf, joinClass, makeClass } from "./class-verbs";
import { replyTo } from "./requests";
import { expect, test } from "./test";
import { makeSetOf, newName, signUp } from "./verbs";

const MARK = "</script><img src=x onerror=window.injected=1><svg onload=window.injected=1>";
const SHORT = "<svg onload=window.injected=1>";

test("nothing that people write runs in anybody's browser", async ({ page, anotherBrowser }) => {
	test.setTimeout(60_000);
	const isInjected = () => page.evaluate(() => "injected" in window);
	await signUp(page, newName());
	await makeSetOf(page, `川辺町は1966年に植物園を設立した。${MARK}`);
	const setId = /sets\/([\w-]+)/.exec(page.url())?.[1] ?? "";
	const send = async (method: "patch" | "post", path: string, data: object) => {
		const answer = await page.request[method](path, { data });
		expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
		return answer.json();
	};
	await send("patch", `/api/sets/${setId}`, { version: 0, title: MARK, visibility: "public" });
	const question = {
		...{ kind: "number", stem: "木は何本ですか", key: "3本", accepted: ["３本"], distractors: [] },
		...{ rationale: MARK, evidence: [] },
	};
	await send("post", `/api/sets/${setId}/questions`, { clientKey: "injection-question-1", question });
	await makeClass(page, SHORT);
	const classUrl = page.url();
	const classId = classUrl.split("/").at(-1);
	const assignment = {
		...{ title: MARK, setId, opensAt: null, dueAt: null, closesAt: null, attempts: 1, counts: "first" },
		...{ timeLimitMinutes: null, shuffle: true, openBook: true, feedback: "at-once", latePenalty: 0 },
		...{ choices: true, typed: true, clauses: true, questionCount: null, questionIds: [] },
		...{ feedsSchedule: true, forAll: true, included: [] },
	};
	const made = await send("post", `/api/classes/${classId}/assignments`, {
		clientKey: "injection-assignment",
		assignment,
	});
	const learner = await anotherBrowser();
	await joinClass(learner, await classCodeOf(page), SHORT);
	const begun = await learner.request.post(`/api/assignments/${made.assignmentId}/attempts`, {
		data: { clientKey: "injection-attempt-1" },
	});
	const { attemptId } = await begun.json();
	const responses = `/api/attempts/${attemptId}/responses`;
	await learner.request.post(responses, { data: replyTo(0, { text: MARK }) });
	const report = { about: { attemptId, position: 0 }, reason: "other", note: MARK };
	expect((await learner.request.post("/api/reports", { data: report })).ok()).toBe(true);
	const here = `${classUrl}/assignments/${made.assignmentId}`;
	for (const path of [
		...[
			"/sets",
			`/sets/${setId}`,
			`/sets/${setId}/desk?show=all`,
			`/sets/${setId}/desk?search=${encodeURIComponent(MARK)}`,
		],
		...["/classes", classUrl, here, `${here}/results`, `${here}/marking`, `${here}/edit`],
	]) {
		await page.goto(path);
		expect(await isInjected(), path).toBe(false);
	}
	await page.goto(`/sets/${setId}/desk?show=reported`);
	await expect(page.getByText(ja.report.other)).toBeVisible();
	for (const path of ["/", `/attempts/${attemptId}`, `/assignments/${made.assignmentId}`]) {
		await learner.goto(path);
		expect(await learner.evaluate(() => "injected" in window), path).toBe(false);
	}
});
