// What learners do in review, in their own words.
import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { firstSet, studySet } from "./requests";
import type { Server } from "./server";
import { answerRight, currentStem, nextButton, options, stemOf } from "./verbs";

export const REVIEWS = "/api/reviews";
export const UNDO = "/api/reviews/undo";
export const CARDS = "/api/cards";

export const revealButton = (page: Page) => page.getByRole("button", { name: ja.review.reveal });
export const backOf = (page: Page) => page.getByRole("region", { name: ja.review.answer });
/** The buttons by which a learner rates themselves; each says a word and an interval. */
export const ratingButtons = (page: Page) =>
	page.getByRole("group", { name: ja.review.howWell }).getByRole("button");
export const ratingButton = (page: Page, word: string) => ratingButtons(page).filter({ hasText: word });
export const undoButton = (page: Page) => page.getByRole("button", { name: ja.review.undo, exact: true });
export const easyButton = (page: Page) => page.getByRole("button", { name: ja.review.easy });
export const donePanel = (page: Page) => page.getByRole("heading", { name: ja.review.done });
/** How many cards there are. */
export const cardLine = (page: Page) => page.getByRole("progressbar", { name: ja.review.progress });

/** Opens the review. */
export async function goToReview(page: Page): Promise<void> {
	await page.goto("/review");
	await untilAlive(page);
}

/** Waits until the page takes keys and clicks: what is pressed before React has come is lost. */
export async function untilAlive(page: Page): Promise<void> {
	await expect(cardLine(page)).toBeVisible();
	await page.waitForFunction(() =>
		[...document.querySelectorAll("main button")].some((button) =>
			Object.keys(button).some((key) => key.startsWith("__reactProps")),
		),
	);
}

/** The review of somebody who has just begun to study the first set, and asks for so many questions a day. */
export async function beginReview(page: Page, server: Server, newPerDay = 20): Promise<void> {
	await studySet(page.request, await firstSet(server));
	await page.request.patch("/api/preferences", { data: { newPerDay } });
	await goToReview(page);
}

/** Does something and waits until the server has stored what it sends. */
export async function untilStored(page: Page, path: string, act: () => Promise<void>): Promise<void> {
	const answer = page.waitForResponse((response) => new URL(response.url()).pathname === path);
	await act();
	expect((await answer).status(), path).toBe(200);
}

/** Does something after which another card is shown, or none, and it is stored. */
export async function untilNext(page: Page, path: string, act: () => Promise<void>): Promise<void> {
	const stem = await currentStem(page);
	await untilStored(page, path, act);
	await expect(stemOf(page)).not.toHaveText(stem);
}

export const bury = (page: Page) => untilNext(page, CARDS, () => page.keyboard.press("-"));

/** Puts cards away for today up to the first that is a flashcard. */
export async function buryToFlashcard(page: Page): Promise<void> {
	while ((await revealButton(page).count()) === 0) await bury(page);
}

/** Puts cards away for today up to the first that is a choice. */
export async function buryToChoice(page: Page): Promise<void> {
	while ((await options(page).count()) === 0) await bury(page);
}

/** Turns the flashcard that is shown over and rates it. */
export async function rateAs(page: Page, word: string): Promise<void> {
	await revealButton(page).click();
	await untilNext(page, REVIEWS, () => ratingButton(page, word).click());
}

/** Answers the card that is shown right, however it is put, and goes on. */
export async function answerCard(page: Page, server: Server): Promise<void> {
	if ((await revealButton(page).count()) > 0) return rateAs(page, ja.review.good);
	await answerRight(page, server);
	const stem = await currentStem(page);
	await nextButton(page).click();
	await expect(stemOf(page)).not.toHaveText(stem);
}

/** Says of the card that is shown that it is not known, however it is put, and goes on. */
export async function failCard(page: Page): Promise<void> {
	if ((await revealButton(page).count()) > 0) return rateAs(page, ja.review.again);
	await page.getByRole("button", { name: ja.quiz.unknown }).click();
	const stem = await currentStem(page);
	await nextButton(page).click();
	await expect(stemOf(page)).not.toHaveText(stem);
}
