// A review by its keys: all through, back again, and putting cards away.
import type { Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { decode, itemsIn } from "./received";
import { newKey, post } from "./requests";
import {
	answerCard,
	backOf,
	beginReview,
	buryToChoice,
	buryToFlashcard,
	CARDS,
	cardLine,
	donePanel,
	goToReview,
	REVIEWS,
	ratingButton,
	revealButton,
	UNDO,
	undoButton,
	untilAlive,
	untilNext,
	untilStored,
} from "./review-verbs";
import { expect, test } from "./test";
import {
	answerRight,
	answerWrong,
	currentStem,
	expectVerdict,
	nextButton,
	options,
	optionTexts,
	stemOf,
} from "./verbs";

test("a whole review by the keyboard alone, and back from its end by Z", async ({ page, server }) => {
	await beginReview(page, server, 9);
	await expect(cardLine(page)).toHaveAttribute("max", "9");
	const put = { choice: 0, flashcard: 0 };
	let stem = "";
	const answer = async () => {
		stem = await currentStem(page);
		if ((await options(page).count()) === 0) {
			put.flashcard++;
			await page.keyboard.press("Space");
			await expect(backOf(page)).toBeFocused();
			await untilNext(page, REVIEWS, () => page.keyboard.press("Space"));
			return;
		}
		put.choice++;
		const { key } = await server.keyOf(stem);
		const right = (await optionTexts(page)).indexOf(key) + 1;
		// Now right, now wrong.
		await page.keyboard.press(`Digit${put.choice % 2 === 0 ? right : 1 + (right % 4)}`);
		await expectVerdict(page, put.choice % 2 === 0 ? "right" : "wrong");
		await expect(nextButton(page)).toBeFocused();
		await page.keyboard.press("Enter");
		await expect(stemOf(page)).not.toHaveText(stem);
	};
	for (let card = 0; card < 9; card++) {
		await expect(cardLine(page)).toHaveAttribute("value", String(card));
		await answer();
	}
	expect(put.choice).toBeGreaterThan(2);
	expect(put.flashcard).toBeGreaterThan(2);
	await expect(donePanel(page)).toBeFocused();

	const last = stem;
	await untilStored(page, UNDO, () => page.keyboard.press("z"));
	await expect(stemOf(page)).toHaveText(last);
	await expect(stemOf(page)).toBeFocused();
	await answer();
	expect(stem).toBe(last);
	await expect(donePanel(page)).toBeFocused();
	const log = await server.logOf(last);
	expect(log).toEqual([
		expect.stringContaining("taken back"),
		"undo",
		expect.not.stringContaining("taken back"),
	]);
});

/** All that the review has for this learner. */
const waiting = async (page: Page) => decode(await (await page.request.get("/review")).text());

/** Presses Z where what it takes back was done before: the review comes anew, with that card first. */
async function undoEarlier(page: Page, stem: string): Promise<void> {
	// Its card is not on this page, which is loaded anew with it.
	const loaded = page.waitForEvent("load");
	await untilStored(page, UNDO, () => page.keyboard.press("z"));
	await loaded;
	await untilAlive(page);
	await expect(stemOf(page)).toHaveText(stem);
	await expect(cardLine(page)).toHaveAttribute("value", "0");
}

test("what was answered before the page was loaded again is taken back, and comes first", async ({
	page,
	server,
}) => {
	const asked: string[] = [];
	page.on("dialog", (dialog) => {
		asked.push(dialog.type());
		return dialog.accept();
	});
	await beginReview(page, server);
	const stems = [await currentStem(page)];
	await answerCard(page, server);
	stems.push(await currentStem(page));
	await answerCard(page, server);
	await goToReview(page);
	for (const stem of stems) expect(await waiting(page)).not.toContain(stem);
	for (const stem of stems.toReversed()) await undoEarlier(page, stem);
	for (const stem of stems) expect((await server.logOf(stem)).slice(1)).toEqual(["undo"]);
	expect(asked, "a question whether to leave the page").toEqual([]);
});

test("what was put away elsewhere comes first once it is taken back, from wherever it stood", async ({
	page,
	server,
}) => {
	await beginReview(page, server);
	const cards = itemsIn(await (await page.request.get("/review")).text(), "cards");
	const last = cards.at(-1);
	const change = { clientKey: newKey(), questionIds: [last?.questionId], change: { to: "suspend" } };
	expect((await post(page.request, "/api/cards", change)).ok()).toBe(true);
	await goToReview(page);
	expect(cards.length).toBeGreaterThan(2);
	await undoEarlier(page, String(last?.stem));
});

test("Back from another page asks nothing again that was answered", async ({ page, server }) => {
	await beginReview(page, server);
	const stem = await currentStem(page);
	await answerCard(page, server);
	const next = await currentStem(page);
	await page.getByRole("banner").getByRole("link", { name: ja.shell.sets }).click();
	await page.waitForURL(/\/sets$/);
	await page.goBack();
	await page.waitForURL(/\/review/);
	await expect(stemOf(page)).toHaveText(next);
	await untilAlive(page);
	expect(await waiting(page)).not.toContain(stem);
	expect(await server.logOf(stem)).toHaveLength(1);
});

test("a card is suspended by the menu and by !, and buried by -: gone until that is taken back", async ({
	page,
	server,
}) => {
	await beginReview(page, server);
	const putAway: string[] = [];
	const change = async (act: () => Promise<void>) => {
		putAway.push(await currentStem(page));
		await untilNext(page, CARDS, act);
	};
	await page.getByRole("button", { name: ja.review.cardMenu }).click();
	await change(() => page.getByRole("button", { name: ja.review.suspend }).click());
	await change(() => page.keyboard.press("!"));
	await change(() => page.keyboard.press("-"));
	const [byMenu = "", byKey = "", buried = ""] = putAway;
	const next = await currentStem(page);
	await goToReview(page);
	await expect(stemOf(page)).toHaveText(next);
	for (const stem of putAway) expect(await waiting(page)).not.toContain(stem);
	expect(await server.logOf(byMenu)).toEqual(["suspend"]);
	expect(await server.logOf(byKey)).toEqual(["suspend"]);
	expect(await server.logOf(buried)).toEqual(["bury"]);

	for (const stem of putAway.toReversed()) await undoEarlier(page, stem);
	for (const stem of putAway) expect(await waiting(page)).toContain(stem);
	expect(await server.logOf(byMenu)).toEqual(["suspend, taken back", "undo"]);
	expect(await server.logOf(buried)).toEqual(["bury, taken back", "undo"]);
	await expect(undoButton(page)).toBeDisabled();
});

test("an answer that is told is taken back by the button, and the question asked anew", async ({
	page,
	server,
}) => {
	await beginReview(page, server);
	await buryToChoice(page);
	const stem = await currentStem(page);
	await answerRight(page, server);
	await untilStored(page, UNDO, () => undoButton(page).click());
	await expect(stemOf(page)).toBeFocused();
	await expect(stemOf(page)).toHaveText(stem);
	await answerWrong(page, server);
	await untilNext(page, CARDS, () => page.keyboard.press("!"));
	expect(await server.logOf(stem)).toEqual(["choice 2, taken back", "undo", "choice 1", "suspend"]);
});

test("with the keys switched off, only the buttons answer", async ({ page, server }) => {
	await beginReview(page, server);
	await buryToFlashcard(page);
	await page.getByRole("button", { name: ja.review.keys }).click();
	await page.getByLabel(ja.review.keysOn).uncheck();
	await page.getByRole("button", { name: ja.review.close }).click();
	const stem = await currentStem(page);
	await stemOf(page).click();
	for (const key of ["Space", "-", "!", "z"]) await page.keyboard.press(key);
	await expect(revealButton(page)).toBeVisible();
	await expect(stemOf(page)).toHaveText(stem);
	await revealButton(page).click();
	await page.keyboard.press("Digit3");
	await expect(backOf(page)).toBeVisible();
	await untilNext(page, REVIEWS, () => ratingButton(page, ja.review.good).click());
	expect(await server.logOf(stem)).toEqual(["flashcard 3"]);
});
