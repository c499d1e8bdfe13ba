import ja from "../messages/ja.json" with { type: "json" };
import type { Asked } from "./database";
import { decode, itemsIn, recordReceived } from "./received";
import { beginAttempt, firstSet, newKey, post, studyWithEasy } from "./requests";
import { goToReview } from "./review-verbs";
import { expect, test } from "./test";
import { answerUnknown, attemptIdOf, nextButton, startQuizOf, stemOf } from "./verbs";

/** What may be read before the answer: the words of pages, stems, and options where they stand as options. */
function shownTexts(asked: Asked[], titles: string[]): string[] {
	const choices = asked.filter(({ presentation }) => presentation === "choice");
	const listed = choices.map(({ options }) => JSON.stringify(options));
	const first = asked[0]?.presentation === "choice" ? asked[0].options : [];
	const stems = asked.map(({ stem }) => stem);
	return [...Object.values(ja.expects), ...titles, ...stems, ...listed, ...first.map((text) => `>${text}<`)];
}

/** Whether a secret stands in a text outside what is shown anyway. */
function isIn(received: string, secret: string, shown: string[]): boolean {
	const around = shown.filter((text) => text.includes(secret)).sort((a, b) => b.length - a.length);
	return around.reduce((text, each) => text.replaceAll(each, " "), received).includes(secret);
}

const secretsOf = ({ presentation, key, rationale, evidence }: Asked) =>
	[rationale, ...evidence, ...(presentation === "typed" ? [key] : [])].filter(Boolean);

// What is still on its way when a test ends is not waited for.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test("key, rationale and quotes leave the server only after the answer is stored", async ({
	page,
	server,
}) => {
	const received = await recordReceived(page);
	await startQuizOf(page, /^すべて/, ja.startForm.typed);
	await page.reload();
	await expect(stemOf(page)).toBeVisible();
	const asked = await server.askedIn(attemptIdOf(page));
	const before = received();
	for (const { stem } of asked) expect(before, "every question is there").toContain(stem);
	expect(asked.filter(({ presentation }) => presentation === "typed").length).toBeGreaterThan(0);
	const titles = await server.text(
		'SELECT json_group_array("title") FROM (SELECT "title" FROM "StudySet" UNION SELECT "title" FROM "Document")',
	);
	const shown = shownTexts(asked, JSON.parse(titles));
	const secrets = [...new Set(asked.flatMap(secretsOf))];
	expect(secrets.filter((secret) => isIn(before, secret, shown))).toEqual([]);
	// With the answer they come, and are found.
	await answerUnknown(page);
	const first = asked[0];
	const told = received().slice(before.length);
	for (const secret of first ? secretsOf(first) : []) expect(told).toContain(secret);
});

/** What is shown of each way of asking, beside what is shown of all. */
const FACES = {
	typed: ["expects"],
	cloze: ["before", "after", "expects"],
	"true-false": ["claim"],
	ordering: ["events"],
};

for (const [presentation, face] of Object.entries(FACES))
	test(`asked as ${presentation}, a question is sent as it is shown, in practice and in a test`, async ({
		request,
		server,
	}) => {
		const setId = await firstSet(server);
		for (const isTest of [false, true]) {
			const wanted = { presentations: [presentation], test: isTest };
			const attemptId = await beginAttempt(request, setId, "all", wanted);
			const asked = (await server.askedIn(attemptId)).filter((each) => each.presentation === presentation);
			expect(asked.length).toBeGreaterThan(0);
			const html = await (await request.get(`/attempts/${attemptId}`)).text();
			const all = itemsIn(html);
			const items = all.filter((item) => item.presentation === presentation);
			expect(items.map(({ stem }) => stem).length).toBe(asked.length);
			const own = ["position", "presentation", "stem", ...(isTest ? ["flagged", "reply"] : [])];
			for (const item of items)
				expect(Object.keys(item).sort()).toEqual([...own, ...face.filter((name) => name in item)].sort());
			for (const name of face.filter((each) => each !== "expects"))
				for (const item of items) expect(item).toHaveProperty(name);
			const visible = all.flatMap((item) => Object.values(item).flat());
			const shown = [...Object.values(ja.expects), ...visible.filter((text) => typeof text === "string")];
			const titles = await server.text('SELECT json_group_array("title") FROM "StudySet"');
			const secrets = asked.flatMap(({ key, rationale, evidence }) => [
				...[rationale, ...evidence].filter(Boolean),
				...(presentation === "true-false" ? [] : [key]),
			]);
			const around = [...shown, ...JSON.parse(titles)];
			expect(secrets.filter((secret) => isIn(decode(html), secret, around))).toEqual([]);
		}
	});

test("as often as not a claim is true", async ({ request, server }) => {
	const setId = await firstSet(server);
	const claims: boolean[] = [];
	for (let made = 0; made < 20; made++) {
		const attemptId = await beginAttempt(request, setId, "all", { presentations: ["true-false"] });
		const asked = await server.askedIn(attemptId);
		for (const { key, options, presentation } of asked)
			if (presentation === "true-false") claims.push(options[0] === key);
	}
	const share = claims.filter(Boolean).length / claims.length;
	expect(Math.abs(share - 0.5), `${share}`).toBeLessThan(6 * Math.sqrt(0.25 / claims.length));
});

test("in review, but for flashcards, no key leaves the server before the answer is stored", async ({
	page,
	server,
}) => {
	await studyWithEasy(page.request, server, 12);
	const unchosen = await server.text(`SELECT json_group_array("questionId") FROM "QuestionRevision"
		WHERE json_array_length("distractors") < 3 AND "questionId" IN (SELECT "questionId" FROM "SetItem"
		WHERE "setId" = '${await firstSet(server)}')`);
	const bury = { clientKey: newKey(), questionIds: JSON.parse(unchosen), change: { to: "bury" } };
	expect((await post(page.request, "/api/cards", bury)).ok()).toBe(true);
	const cards = itemsIn(await (await page.request.get("/review")).text(), "cards");
	expect(cards.map(({ presentation }) => presentation)).toEqual([
		"typed",
		...Array(cards.length - 1).fill("choice"),
	]);
	expect(cards.length).toBeGreaterThan(5);
	const own = { presentation: expect.any(String), stem: expect.any(String), editHref: null };
	const ids = { questionId: expect.any(String), revisionId: expect.any(String), reps: expect.any(Number) };
	for (const { options, expects, ...rest } of cards) {
		expect(options === undefined).toBe(rest.presentation === "typed");
		expect(rest).toEqual({ ...ids, ...own });
	}
	const asked: Asked[] = [];
	for (const card of cards as Asked[]) asked.push({ ...card, ...(await server.keyOf(card.stem)) });

	const received = await recordReceived(page);
	await goToReview(page);
	for (const each of asked.slice(0, 2)) {
		const before = received();
		for (const { stem } of asked) expect(before).toContain(stem);
		const shown = shownTexts(asked.slice(asked.indexOf(each)), []);
		const hidden = asked.slice(asked.indexOf(each)).flatMap(secretsOf);
		expect(hidden.filter((secret) => isIn(before, secret, shown))).toEqual([]);
		if (each.presentation === "typed") expect(await page.content()).not.toContain(each.key);
		await expect(stemOf(page)).toHaveText(each.stem);
		await answerUnknown(page);
		const told = received().slice(before.length);
		for (const secret of [each.key, ...secretsOf(each)]) expect(told).toContain(secret);
		await nextButton(page).click();
	}
});

const ATTEMPTS = 80;
const PLACES = [0, 1, 2, 3];

test("nothing that is sent tells which option is the key: each place is as likely, anew in every attempt", async ({
	request,
	server,
}) => {
	const setId = await firstSet(server);
	const drawn: { stem: string; place: number }[] = [];
	let alike = 0;
	for (let made = 0; made < ATTEMPTS; made++) {
		const attemptId = await beginAttempt(request, setId, 10);
		const asked = await server.askedIn(attemptId);
		const html = await (await request.get(`/attempts/${attemptId}`)).text();
		const items = itemsIn(html);
		expect(items.map(({ stem }) => stem)).toEqual(asked.map(({ stem }) => stem));
		const places: number[] = [];
		for (const [index, { stem, key, options, presentation }] of asked.entries()) {
			if (presentation !== "choice") continue;
			// As they were drawn, as texts and nothing else.
			expect(items[index]).toEqual({
				position: index,
				stem,
				presentation,
				options,
			});
			places.push(options.indexOf(key));
			drawn.push({ stem, place: options.indexOf(key) });
		}
		expect(places.length).toBeGreaterThan(3);
		expect(decode(html), "a list of places or orders").not.toMatch(/\[[0-3](,[0-3]){3,}\]/);
		if (new Set(places).size === 1) alike++;
	}
	// What a fair draw breaks less than once in a million runs: the share of a place (six standard deviations),
	// every place for every question (4 · ¾⁸⁰ each), and one order for a whole attempt (1 of 64 at most).
	const slack = 6 * Math.sqrt((0.25 * 0.75) / drawn.length);
	for (const place of PLACES) {
		const share = drawn.filter((each) => each.place === place).length / drawn.length;
		expect(Math.abs(share - 0.25), `place ${place}: ${share}`).toBeLessThan(slack);
		for (const stem of new Set(drawn.map((each) => each.stem))) {
			expect(drawn).toContainEqual({ stem, place });
		}
	}
	expect(alike).toBeLessThan(ATTEMPTS / 4);
});
