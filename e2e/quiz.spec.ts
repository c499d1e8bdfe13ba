import ja from "../messages/ja.json" with { type: "json" };
import { untilAlive } from "./review-verbs";
import { expect, test } from "./test";
import {
	answerField,
	answerRight,
	answerUnknown,
	answerWrong,
	currentStem,
	expectVerdict,
	finishQuiz,
	goOn,
	nextButton,
	options,
	optionTexts,
	skipToChoice,
	startFirstQuiz,
	startQuizOf,
	stemOf,
	typeAnswer,
} from "./verbs";

test("a visitor is in a quiz of ten by one press, and is shown the passage that proves each answer", async ({
	page,
	server,
}) => {
	await startFirstQuiz(page);
	await expect(page.getByRole("progressbar")).toHaveAttribute("max", "10");
	const { key, evidence } = await server.keyOf(await currentStem(page));
	await answerWrong(page, server);
	await expect(page.getByRole("definition").filter({ hasText: key }).first()).toBeVisible();
	await expect(page.locator("mark").first()).toHaveText(evidence[0] ?? "");
	const link = page.getByRole("link", { name: ja.quiz.readInDocument }).first();
	const href = (await link.getAttribute("href")) ?? "";
	expect(href).toMatch(/^\/documents\/[\w-]+#p\d+$/);
	await goOn(page);
	await answerRight(page, server);
	const documentPage = await page.context().newPage();
	await documentPage.goto(href);
	await expect(documentPage.locator(":target")).toContainText(evidence[0] ?? "");
});

test("a wrong choice is told what it is the answer to, where the text says so", async ({ page, server }) => {
	await startQuizOf(page, /^すべて/, ja.startForm.choice);
	for (;;) {
		const { answersElsewhere } = await server.keyOf(await currentStem(page));
		const index = (await optionTexts(page)).findIndex((text) => answersElsewhere.includes(text));
		if (index >= 0) {
			await options(page).nth(index).click();
			await expect(page.getByText(ja.quiz.choiceFromEnd)).toBeVisible();
			await expect(page.locator("mark")).not.toHaveCount(1);
			return;
		}
		await answerUnknown(page);
		await goOn(page);
	}
});

test("the end page shows the score and what was missed, and drills just that at once", async ({
	page,
	server,
}) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	for (let asked = 0; asked < 4; asked++) {
		await answerRight(page, server);
		await goOn(page);
	}
	const missed = await currentStem(page);
	await finishQuiz(page);
	await expect(page.getByRole("main")).toContainText("4");
	await expect(page.getByText(missed)).toBeVisible();
	// Its passage is open, and those of the other answers behind their heading.
	await expect(page.locator("mark").filter({ visible: true })).toHaveCount(1);
	await page.getByText(ja.result.others).click();
	await expect(page.locator("mark").filter({ visible: true })).toHaveCount(5);
	await page.getByRole("button", { name: ja.resultPage.drill }).click();
	await page.waitForURL(/\/attempts\/[\w-]+$/);
	await expect(stemOf(page)).toHaveText(missed);
	await expect(page.getByRole("progressbar")).toHaveAttribute("max", "1");
});

test("keys: a digit answers, G marks a guess, Enter goes on without a request", async ({ page, server }) => {
	await startFirstQuiz(page);
	await skipToChoice(page);
	await page.keyboard.press("KeyG");
	await expect(page.getByRole("button", { name: ja.quiz.guess })).toHaveAttribute("aria-pressed", "true");
	const { key } = await server.keyOf(await currentStem(page));
	await page.keyboard.press(`Digit${(await optionTexts(page)).indexOf(key) + 1}`);
	await expectVerdict(page, "right");
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	const stem = await currentStem(page);
	await page.keyboard.press("Enter");
	await expect(stemOf(page)).not.toHaveText(stem);
	expect(requests).toEqual([]);
	// The guess was right, but it is not trusted: it is missed until it is right on two days.
	expect(
		await server.count('SELECT count(*) FROM "ReviewLog" WHERE "verdict" = \'right\' AND "rating" = 1'),
	).toBe(1);
});

test("a held Enter does not carry the last answer past its feedback", async ({ page }) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.choice);
	for (let asked = 0; asked < 4; asked++) {
		await answerUnknown(page);
		await goOn(page);
	}
	await answerUnknown(page);
	const toResult = page.getByRole("link", { name: ja.quiz.toResult });
	await expect(toResult).toBeFocused();
	// Chromium follows no link by a key that is held, but others do: what counts is that the page stops it.
	const isFollowed = await toResult.evaluate((link) =>
		link.dispatchEvent(
			new KeyboardEvent("keydown", { key: "Enter", repeat: true, bubbles: true, cancelable: true }),
		),
	);
	expect(isFollowed).toBe(false);
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/result$/);
});

test("the keys are listed with their names on a tablet too, which has a keyboard of its own", async ({
	anotherBrowser,
	baseURL,
}) => {
	const tablet = await anotherBrowser({ baseURL, locale: "ja-JP", hasTouch: true, isMobile: true });
	await tablet.setViewportSize({ width: 600, height: 960 });
	await startFirstQuiz(tablet);
	await skipToChoice(tablet);
	await untilAlive(tablet);
	await tablet.keyboard.press("?");
	const help = tablet.getByRole("dialog", { name: ja.quiz.keysTitle });
	await expect(help.getByText("G", { exact: true })).toBeVisible();
	await help.getByRole("button", { name: ja.quiz.close }).click();
	await answerUnknown(tablet);
});

test("digits and G written into the field are text, and the Enter that ends a conversion hands nothing in", async ({
	page,
	server,
}) => {
	await startQuizOf(page, ja.startForm.five, ja.startForm.typed);
	while ((await options(page).count()) > 0) {
		await answerUnknown(page);
		await goOn(page);
	}
	const field = answerField(page);
	await field.focus();
	await page.keyboard.type("1g2");
	await expect(field).toHaveValue("1g2");
	await expect(page.getByRole("button", { name: ja.quiz.guess })).toHaveAttribute("aria-pressed", "false");
	await field.fill("");
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Input.imeSetComposition", { text: "にせん", selectionStart: 3, selectionEnd: 3 });
	await cdp.send("Input.dispatchKeyEvent", {
		type: "rawKeyDown",
		key: "Process",
		code: "Enter",
		windowsVirtualKeyCode: 229,
	});
	await page.keyboard.press("Enter");
	await expect(nextButton(page)).toHaveCount(0);
	await cdp.send("Input.insertText", { text: "二千" });
	await expect(field).toHaveValue(/二千/);
	const { key } = await server.keyOf(await currentStem(page));
	await typeAnswer(page, key);
	await expectVerdict(page, "right");
});

test("a reload, or another tab, resumes at the same question with the same order of options", async ({
	page,
	server,
}) => {
	await startFirstQuiz(page);
	await answerRight(page, server);
	await goOn(page);
	await skipToChoice(page);
	const stem = await currentStem(page);
	const order = await options(page).allTextContents();
	await page.reload();
	await expect(stemOf(page)).toHaveText(stem);
	expect(await options(page).allTextContents()).toEqual(order);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await expect(stemOf(other)).toHaveText(stem);
	expect(await options(other).allTextContents()).toEqual(order);
	// The other tab answers first: this one is told what is stored.
	await answerUnknown(other);
	await options(page).first().click();
	await expectVerdict(page, "wrong");
	await expect(page.getByText(ja.quiz.answeredElsewhere)).toBeVisible();
});

test.describe("without a network", () => {
	test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
	test("an answer is kept, said to be unsaved, and stored once when the network is back", async ({
		page,
		server,
	}) => {
		await startFirstQuiz(page);
		await skipToChoice(page);
		const attemptId = page.url().split("/").at(-1);
		const sql = `SELECT count(*) FROM "Response" r JOIN "AttemptItem" i ON i."id" = r."itemId" WHERE i."attemptId" = '${attemptId}'`;
		const before = await server.count(sql);
		await page.context().setOffline(true);
		await options(page).first().click();
		await expect(page.getByText(ja.quiz.notSaved)).toBeVisible();
		await page.context().setOffline(false);
		await expect(nextButton(page)).toBeVisible({ timeout: 30_000 });
		expect(await server.count(sql)).toBe(before + 1);
	});
});

test("the second press of a double one falls on nothing, by mouse and by finger", async ({
	page,
	anotherBrowser,
}) => {
	await startFirstQuiz(page);
	await answerUnknown(page);
	const stem = await currentStem(page);
	await nextButton(page).dblclick();
	await expect(stemOf(page)).not.toHaveText(stem);
	await expect(page.getByRole("button", { name: ja.quiz.unknown })).toBeEnabled();
	await expect(nextButton(page)).toHaveCount(0);
	const phone = await anotherBrowser({
		baseURL: new URL(page.url()).origin,
		locale: "ja-JP",
		hasTouch: true,
	});
	await startFirstQuiz(phone);
	await answerUnknown(phone);
	const box = await nextButton(phone).boundingBox();
	if (!box) throw new Error("the button is not there");
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await phone.touchscreen.tap(x, y);
	await phone.touchscreen.tap(x, y);
	await expect(phone.getByRole("progressbar")).toHaveAttribute("value", "1");
	await expect(nextButton(phone)).toHaveCount(0);
});

test("Back from another page resumes where the answers have come to", async ({ page, server }) => {
	await startFirstQuiz(page);
	await answerRight(page, server);
	await goOn(page);
	await answerUnknown(page);
	await goOn(page);
	const stem = await currentStem(page);
	await page.getByRole("banner").getByRole("link", { name: ja.shell.sets }).click();
	await page.waitForURL(/\/sets$/);
	await page.goBack();
	await expect(stemOf(page)).toHaveText(stem);
});
