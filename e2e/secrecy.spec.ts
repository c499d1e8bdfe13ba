import ja from "../messages/ja.json" with { type: "json" };
import { expect, test } from "./test";
import { answerUnknown, currentStem, goOn, options, startQuizOf } from "./verbs";

test("key, rationale and mark leave the server only after the answer is stored", async ({ page, server }) => {
	const bodies: Promise<string>[] = [];
	page.on("response", (response) => bodies.push(response.text().catch(() => "")));
	await startQuizOf(page, /^すべて/, ja.startForm.typed);
	await page.reload();
	const received = (await Promise.all(bodies)).join("\n").replaceAll("\\n", "\n");
	let typed = 0;
	for (;;) {
		const stem = await currentStem(page);
		const { key, rationale, evidence } = await server.keyOf(stem);
		expect(received, "the stem itself is there").toContain(stem);
		expect(received, stem).not.toContain(rationale);
		for (const quote of evidence) expect(received, stem).not.toContain(quote);
		if ((await options(page).count()) === 0) {
			typed++;
			expect(received.replaceAll(stem, ""), stem).not.toContain(`"${key}"`);
		}
		await answerUnknown(page);
		if (await page.getByRole("link", { name: ja.quiz.toResult }).isVisible()) break;
		await goOn(page);
	}
	expect(typed).toBeGreaterThan(0);
});

test("the scripts that the server ships name no key, rationale or quote of any question", async ({
	page,
	server,
}) => {
	const scripts: Promise<string>[] = [];
	page.on("response", (response) => {
		if (response.url().includes("/_next/")) scripts.push(response.text().catch(() => ""));
	});
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	const { rationale, evidence } = await server.keyOf(await currentStem(page));
	const shipped = (await Promise.all(scripts)).join("\n");
	expect(shipped.length).toBeGreaterThan(10_000);
	for (const secret of [rationale, ...evidence]) expect(shipped).not.toContain(secret);
});
