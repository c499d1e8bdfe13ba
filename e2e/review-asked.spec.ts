// How a question is put in review: by how strong the memory of it is.
import ja from "../messages/ja.json" with { type: "json" };
import { firstSet, rateEasyBefore, studySet, studyWithEasy } from "./requests";
import {
	backOf,
	beginReview,
	buryToChoice,
	buryToFlashcard,
	CARDS,
	easyButton,
	goToReview,
	REVIEWS,
	ratingButton,
	ratingButtons,
	revealButton,
	UNDO,
	undoButton,
	untilNext,
	untilStored,
} from "./review-verbs";
import { expect, test } from "./test";
import {
	answerField,
	answerRight,
	answerWrong,
	currentStem,
	expectAccessible,
	expectVerdict,
	nextButton,
	options,
	stemOf,
	typeAnswer,
} from "./verbs";

test("a wrong choice is told with its passage, and comes again today as one that was guessed does", async ({
	page,
	server,
}) => {
	await beginReview(page, server);
	for (const isGuess of [false, true]) {
		await buryToChoice(page);
		const stem = await currentStem(page);
		const { key } = await server.keyOf(stem);
		if (isGuess) await page.keyboard.press("g");
		await (isGuess ? answerRight(page, server) : answerWrong(page, server));
		await expect(page.locator("mark").first()).toBeVisible();
		await expect(page.getByRole("definition").filter({ hasText: key }).first()).toBeVisible();
		await expect(easyButton(page)).toHaveCount(0);
		expect(await server.logOf(stem)).toEqual(["choice 1"]);
		await nextButton(page).click();
		await expect(stemOf(page)).not.toHaveText(stem);
	}
});

test("what is a week strong is typed, told, and made Easy by 4 where it was right", async ({
	page,
	server,
}) => {
	await studySet(page.request, await firstSet(server));
	for (const id of (await server.questionsOf("when")).slice(0, 2))
		await rateEasyBefore(page.request, server, id, 12);
	await goToReview(page);
	const wrong = await currentStem(page);
	await typeAnswer(page, "1543年");
	await expectVerdict(page, "wrong");
	await expect(easyButton(page)).toHaveCount(0);
	await page.keyboard.press("Digit4");
	await expect(stemOf(page)).toHaveText(wrong);
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(wrong);

	const right = await currentStem(page);
	await expect(answerField(page)).toBeFocused();
	await page.keyboard.type((await server.keyOf(right)).key);
	await page.keyboard.press("Enter");
	await expectVerdict(page, "right");
	await expect(easyButton(page)).toBeVisible();
	await untilNext(page, REVIEWS, () => page.keyboard.press("Digit4"));
	expect(await server.logOf(wrong)).toEqual(["flashcard 4", "typed 1"]);
	expect(await server.logOf(right)).toEqual(["flashcard 4", "typed 3, taken back", "undo", "typed 4"]);
});

test("a hint makes what is then typed right hard, and never easy", async ({ page, server }) => {
	await studyWithEasy(page.request, server, 12);
	await goToReview(page);
	const stem = await currentStem(page);
	const { key } = await server.keyOf(stem);
	await untilStored(page, "/api/reviews/hint", () =>
		page.getByRole("button", { name: ja.quiz.hint, exact: true }).click(),
	);
	await expect(page.getByText(ja.quiz.blank).first()).toBeAttached();
	await expect(page.getByText(key, { exact: true })).toHaveCount(0);
	await typeAnswer(page, key);
	await expectVerdict(page, "right");
	await expect(easyButton(page)).toHaveCount(0);
	expect(await server.logOf(stem)).toEqual(["flashcard 4", "typed 2"]);
});

test.describe("on a phone of 360 px whose page is twice as large", () => {
	test.use({ viewport: { width: 180, height: 370 }, hasTouch: true, isMobile: true });
	test("nothing sticks out, and a choice and a flashcard are answered", async ({ page, server }) => {
		const expectWithin = async () => {
			const outside = await page.evaluate(() => {
				const seen = [...document.querySelectorAll("main :is(button, a, h2, p, mark)")].filter((element) =>
					element.checkVisibility(),
				);
				const beyond = seen.filter((element) => element.getBoundingClientRect().right > innerWidth);
				return beyond.map((element) => element.textContent);
			});
			expect(outside, "beyond the edge").toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(180);
		};
		for (const path of ["/", "/sign-in"]) {
			await page.goto(path);
			await expectWithin();
		}
		await beginReview(page, server);
		await buryToChoice(page);
		await expectWithin();
		await options(page).last().tap();
		await expect(nextButton(page)).toBeInViewport({ ratio: 1 });
		await expectWithin();
		await expectAccessible(page);
		await nextButton(page).tap();
		await buryToFlashcard(page);
		const stem = await currentStem(page);
		await expect(revealButton(page)).toBeInViewport({ ratio: 1 });
		await expectWithin();
		// Away from where it was tapped last, which would be a double tap.
		await revealButton(page).tap({ position: { x: 12, y: 12 } });
		await expect(backOf(page)).toBeVisible();
		for (const button of await ratingButtons(page).all()) await expect(button).toBeInViewport({ ratio: 1 });
		await expectWithin();
		await expectAccessible(page);
		await untilNext(page, REVIEWS, () => ratingButton(page, ja.review.hard).tap());
		expect(await server.logOf(stem)).toEqual(["flashcard 2"]);
		await untilStored(page, UNDO, () => undoButton(page).tap());
		await expect(stemOf(page)).toHaveText(stem);
		await page.getByRole("button", { name: ja.review.cardMenu }).tap();
		await expect(page.getByRole("button", { name: ja.review.bury })).toBeInViewport({ ratio: 1 });
		await expectWithin();
		await untilNext(page, CARDS, () => page.getByRole("button", { name: ja.review.bury }).tap());
	});
});
