// How a learner's studies go, their cards as a list, and what happened to one of them.
import type { Page } from "@playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { finishAttempt, firstSet, newKey, post, rateEasyBefore, studySet, studyWithEasy } from "./requests";
import { CARDS, UNDO, untilStored } from "./review-verbs";
import { expect, test } from "./test";
import { expectAccessible } from "./verbs";

const rows = (page: Page) => page.getByRole("list", { name: ja.cardList.label }).locator("> li");
const stems = (page: Page) => rows(page).getByRole("link").allTextContents();
const change = (page: Page, name: string) =>
	untilStored(page, CARDS, () => page.getByRole("button", { name, exact: true }).click());
const history = (page: Page) =>
	page.getByRole("region", { name: ja.cardPage.historyTitle }).getByRole("listitem");
const figure = (page: Page, term: string) =>
	page
		.getByRole("region", { name: ja.cardPage.stateTitle })
		.locator("dl > *")
		.filter({ has: page.getByRole("term").filter({ hasText: term }) })
		.getByRole("definition");

async function expectFitsPhone(page: Page, width = 360): Promise<void> {
	await page.setViewportSize({ width, height: 740 });
	const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(tooWide, "scrolls sideways").toBeLessThanOrEqual(0);
	await expectAccessible(page);
}

test("cards are found, put away together, and taken up again", async ({ page, server }) => {
	await studySet(page.request, await firstSet(server));
	await page.goto("/cards");
	await page.getByLabel(ja.cardFilters.show).selectOption({ label: ja.cardFilters.new });
	await page.getByRole("button", { name: ja.cardFilters.apply }).click();
	await page.waitForURL(/show=new/);
	const all = await stems(page);
	expect(all.length).toBeGreaterThan(5);
	await expect(page.getByRole("button", { name: ja.cardChanges.suspend })).toHaveCount(0);
	for (const nth of [1, 3]) await rows(page).nth(nth).getByRole("checkbox").check();
	await expectAccessible(page);
	await change(page, ja.cardChanges.suspend);
	await expect(page.getByText(ja.cardChanges.done)).toBeFocused();
	await expect(rows(page)).toHaveCount(all.length - 2);
	await page.goto("/cards?show=suspended");
	expect((await stems(page)).sort()).toEqual([all[1] ?? "", all[3] ?? ""].sort());
	await page.getByLabel(ja.cardList.selectAll).check();
	await change(page, ja.cardChanges.unsuspend);
	await expect(rows(page)).toHaveCount(0);
	await page.goto("/cards?show=new");
	expect(await stems(page)).toEqual(all);
	await expectFitsPhone(page);
});

test("a search is in the address, and finds by what the question says", async ({ page, server }) => {
	await studySet(page.request, await firstSet(server));
	await page.goto("/cards");
	const [stem = ""] = await stems(page);
	await page.getByLabel(ja.cardFilters.search).fill(stem.slice(0, 60));
	await page.getByLabel(ja.cardFilters.search).press("Enter");
	await page.waitForURL(/search=/);
	expect(await stems(page)).toContain(stem);
	await page.reload();
	expect(await stems(page)).toContain(stem);
	await page.goto("/cards?search=そんな問いはどこにもない");
	await expect(page.getByRole("main").getByRole("status").first()).toHaveText(
		"あてはまるカードはありません。",
	);
});

test("a set that is studied no more takes its new cards along", async ({ page, server }) => {
	const setId = await firstSet(server);
	await studySet(page.request, setId);
	await page.goto(`/cards?set=${setId}`);
	await expect(rows(page)).not.toHaveCount(0);
	await page.getByRole("button", { name: ja.studyToggle.stop }).click();
	await expect(rows(page)).toHaveCount(0);
});

test("a card tells what happened to it, and how its memory fades", async ({ page, server }) => {
	await studySet(page.request, await firstSet(server));
	const [question = ""] = await server.questionsOf("when");
	await page.goto(`/cards/${question}`);
	const stem = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
	const { key } = await server.keyOf(stem);
	await expect(page.getByText(ja.cardPage.untold)).toBeVisible();
	expect(await page.content()).not.toContain(`>${key}<`);
	for (const daysAgo of [30, 3]) await rateEasyBefore(page.request, server, question, daysAgo);
	await page.goto(`/cards/${question}`);
	await expect(page.getByRole("region", { name: ja.cardPage.answer })).toContainText(key);
	await expect(history(page)).toHaveCount(2);
	await expect(history(page).first()).toContainText(ja.review.easy);
	await expect(history(page).first()).toContainText(ja.cardEvents.inReview);
	const chart = page.getByRole("img", { name: new RegExp(`^${ja.cardPage.curve}: .*30日後`) });
	await expect(chart).toBeVisible();
	await page.getByText(ja.cardPage.table).click();
	const table = page.getByRole("table", { name: ja.cardPage.curve });
	await expect(table.getByRole("row").filter({ hasText: ja.cardPage.gaveAnswer })).toHaveCount(2);
	await expect(table.getByRole("row").filter({ hasText: ja.cardPage.expected })).toHaveCount(4);
	await expectFitsPhone(page);
});

test("a card is put away, given a day, and made new; what is undone is struck through", async ({
	page,
	server,
}) => {
	const question = await studyWithEasy(page.request, server, 0);
	await page.goto(`/cards/${question}`);
	await change(page, ja.cardChanges.suspend);
	await expect(figure(page, ja.cardPage.stage)).toHaveText(ja.stages.suspended);
	await change(page, ja.cardChanges.unsuspend);
	await expect(history(page).nth(1)).toContainText(ja.cardEvents.suspend);
	await page.getByRole("button", { name: ja.cardChanges.setDue }).click();
	await page.getByLabel(ja.cardChanges.days).fill("12");
	await change(page, ja.cardChanges.setDueSubmit);
	await expect(figure(page, ja.cardPage.due)).toHaveText("12日後");
	await page.getByRole("button", { name: ja.cardChanges.reset }).click();
	const asked = page.getByRole("dialog", { name: ja.cardChanges.resetTitle });
	await asked.getByRole("button", { name: ja.cardChanges.cancel }).click();
	await expect(history(page)).toHaveCount(4);
	await page.getByRole("button", { name: ja.cardChanges.reset }).click();
	await untilStored(page, CARDS, () => asked.getByRole("button", { name: ja.cardChanges.reset }).click());
	await expect(figure(page, ja.cardPage.stage)).toHaveText(ja.stages.new);
	const undoes = await server.text(
		`SELECT "clientKey" FROM "ReviewLog" WHERE "questionId" = '${question}' ORDER BY "receivedAt" DESC`,
	);
	expect((await post(page.request, UNDO, { clientKey: newKey(), undoes })).ok()).toBe(true);
	await page.reload();
	await expect(figure(page, ja.cardPage.due)).toHaveText("12日後");
	await expect(history(page).first().locator("s")).toHaveText(ja.cardEvents.reset);
	await expect(history(page).first()).toContainText(ja.cardEvents.takenBack);
});

test("what is forgotten again and again is read again where it is listed", async ({ page, server }) => {
	const question = await studyWithEasy(page.request, server, 0);
	const learner = '(SELECT "userId" FROM "Study" ORDER BY "startedAt" DESC LIMIT 1)';
	await server.run(
		`UPDATE "Card" SET "lapses" = 8, "suspended" = 1 WHERE "questionId" = '${question}' AND "userId" = ${learner}`,
	);
	await page.goto("/cards?show=leech");
	await expect(rows(page)).toHaveCount(1);
	await expect(rows(page).locator("mark").first()).toBeVisible();
	await rows(page).getByRole("link").first().click();
	await page.waitForURL(/\/cards\/[\w-]+$/);
	await expect(figure(page, ja.cardPage.lapses)).toHaveText("8");
});

test("after a quiz the progress has its numbers", async ({ page, server }) => {
	await finishAttempt(page.request, await firstSet(server));
	await page.goto("/");
	await page.getByRole("link", { name: ja.today.progress }).click();
	await page.waitForURL(/\/progress$/);
	await expect(page.getByRole("img", { name: /1日学習し、5回答えました。$/ })).toBeVisible();
	await expect(page.getByText("いま1日続いています。")).toBeVisible();
	await expect(page.getByRole("img", { name: /合わせて5回。/ })).toBeVisible();
	const retention = page.getByRole("table", { name: ja.progressPage.retentionTable });
	await expect(retention.getByText(ja.progressPage.unknown)).toHaveCount(9);
	const mastery = page.getByRole("region", { name: ja.progressPage.masteryTitle });
	await mastery.getByText(ja.progressPage.table).click();
	const [head = [], first = []] = await mastery
		.getByRole("row")
		.evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
	expect(first[head.indexOf(ja.stages.learning)]).toBe("5");
	for (const opener of await page.getByText(ja.progressPage.table).all())
		if (await opener.evaluate((each) => !each.parentElement?.hasAttribute("open"))) await opener.click();
	await expect(page.getByRole("table")).toHaveCount(4);
	await expectFitsPhone(page);
	await page.request.patch("/api/preferences", { data: { locale: "en" } });
	await page.reload();
	for (const opener of await page.getByText(en.progressPage.table).all()) await opener.click();
	await expect(page.getByRole("table")).toHaveCount(4);
	await expectFitsPhone(page, 320);
});

test("whoever has answered nothing is told how to begin", async ({ page, server }) => {
	for (const path of ["/progress", "/cards"]) {
		await page.goto(path);
		const main = page.getByRole("main");
		await expect(main.getByRole("link", { name: ja.progressPage.signIn })).toBeVisible();
		await expect(main.getByRole("link", { name: ja.progressPage.toSets })).toBeVisible();
	}
	await studySet(page.request, await firstSet(server));
	await page.goto("/progress");
	await expect(page.getByText(ja.progressPage.empty)).toBeVisible();
	await expect(page.getByRole("main").getByRole("link", { name: ja.progressPage.signIn })).toHaveCount(0);
});
