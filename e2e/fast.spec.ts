// Nobody waits for the network between one question and the next: from the feedback on, or from the rating, no request is answered.
import type { Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import {
	backOf,
	beginReview,
	buryToChoice,
	buryToFlashcard,
	REVIEWS,
	ratingButtons,
	revealButton,
} from "./review-verbs";
import { expect, test } from "./test";
import {
	answerField,
	answerRight,
	currentStem,
	nextButton,
	options,
	skipToChoice,
	startFirstQuiz,
	startQuizOf,
	stemOf,
} from "./verbs";

/** From now on the browser gets no answer to anything. @returns what it asks for */
async function holdAll(page: Page): Promise<string[]> {
	const asked: string[] = [];
	await page.route("**/*", (route) => {
		asked.push(new URL(route.request().url()).pathname);
	});
	return asked;
}

/** Enter leads from the feedback to the next question, and nothing is asked for. */
async function expectNextAtOnce(page: Page): Promise<void> {
	await expect(nextButton(page)).toBeFocused();
	const stem = await currentStem(page);
	const asked = await holdAll(page);
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(stem);
	await expect(stemOf(page)).toBeVisible();
	await expect(nextButton(page)).toHaveCount(0);
	expect(asked).toEqual([]);
}

async function turnOver(page: Page): Promise<void> {
	await expect(revealButton(page)).toBeVisible();
	await page.keyboard.press("Space");
	await expect(backOf(page)).toBeVisible();
}

/** Rates the card whose back is shown; the next one is there although nothing has been stored. */
async function rateUnheard(page: Page): Promise<void> {
	const stem = await currentStem(page);
	await expect(ratingButtons(page).first()).toBeEnabled();
	await page.keyboard.press("Space");
	await expect(stemOf(page)).not.toHaveText(stem);
	await expect(backOf(page)).toHaveCount(0);
}

test("in a quiz Enter leads to the next question without a request", async ({ page, server }) => {
	await startFirstQuiz(page);
	await skipToChoice(page);
	await answerRight(page, server);
	await expectNextAtOnce(page);
});

test("so it does where answers are typed", async ({ page, server }) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.typed);
	await expect(answerField(page)).toBeVisible();
	await answerRight(page, server);
	await expectNextAtOnce(page);
	await expect(answerField(page)).toBeFocused();
});

test("in review Enter leads to the next card without a request", async ({ page, server }) => {
	await beginReview(page, server);
	await buryToChoice(page);
	await answerRight(page, server);
	await expectNextAtOnce(page);
});

test("in review the next card follows a rating before that is stored", async ({ page, server }) => {
	await beginReview(page, server);
	await buryToFlashcard(page);
	await turnOver(page);
	const asked = await holdAll(page);
	await rateUnheard(page);
	if ((await options(page).count()) === 0) {
		await turnOver(page);
		await rateUnheard(page);
	}
	expect(asked).toEqual([REVIEWS]);
});

test("in a quiz of flashcards, too", async ({ page }) => {
	await page.goto("/sets");
	await page.getByRole("main").getByRole("article").getByRole("link").first().click();
	await page.getByRole("group", { name: ja.startForm.mode }).getByText(ja.startForm.flashcards).click();
	await page.getByRole("button", { name: ja.startForm.start }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await turnOver(page);
	const asked = await holdAll(page);
	await rateUnheard(page);
	for (let card = 1; card < 3; card++) {
		await turnOver(page);
		await rateUnheard(page);
	}
	expect(asked).toEqual([expect.stringMatching(/^\/api\/attempts\/[\w-]+\/responses$/)]);
});
