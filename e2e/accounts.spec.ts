import ja from "../messages/ja.json" with { type: "json" };
import { expect, test } from "./test";
import {
	answerRight,
	answerUnknown,
	figure,
	finishQuiz,
	newName,
	options,
	PASSWORD,
	recentRows,
	scoreOf,
	signIn,
	signOut,
	signUp,
	skipToChoice,
	startFirstQuiz,
} from "./verbs";

test("a guest who signs up keeps everything, and a returning guest sees Today", async ({ page, server }) => {
	await startFirstQuiz(page);
	await answerRight(page, server);
	await page.goto("/");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(ja.todayPage.greetingGuest);
	await expect(page.getByRole("link", { name: ja.todayPage.resume, exact: true })).toBeVisible();
	const name = newName();
	const code = await signUp(page, name);
	expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
	await page.getByRole("link", { name: ja.todayPage.resume, exact: true }).click();
	await expect(page.getByRole("progressbar")).toBeVisible();
});

test("signing in to an account brings a guest's answers along", async ({ page, server, anotherBrowser }) => {
	const name = newName();
	await signUp(page, name);
	await signOut(page);
	await startFirstQuiz(page);
	await finishQuiz(page);
	await signIn(page, name);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
	const sql = `SELECT count(*) FROM "ReviewLog" l JOIN "User" u ON u."id" = l."userId" WHERE u."name" = '${name}'`;
	expect(await server.count(sql)).toBe(10);
	const elsewhere = await anotherBrowser();
	await signIn(elsewhere, name);
	await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText(name);
	await expect(recentRows(elsewhere)).toHaveCount(1);
	await expect(recentRows(elsewhere)).toContainText(scoreOf(10, 0));
	await expect(figure(elsewhere, ja.today.missed)).toHaveText("10");
});

// A refusal is an error in the browser's console too.
test.use({ expectedErrors: [/status of 40[13]/] });

test("a wrong password and an unknown name are refused in the same words", async ({ page }) => {
	const name = newName();
	await signUp(page, name);
	await signOut(page);
	for (const [who, password] of [
		[name, "ちがう合言葉です"],
		[newName(), PASSWORD],
	]) {
		await signIn(page, who ?? "", password);
		await expect(page.getByText(ja.signIn.wrong)).toBeVisible();
	}
});

test("the recovery code opens the account once, with a new password and a new code", async ({ page }) => {
	const name = newName();
	const code = await signUp(page, name);
	await signOut(page);
	await page.goto("/recover");
	await page.getByLabel(ja.recover.name).fill(name);
	await page.getByLabel(ja.recover.recoveryCode, { exact: true }).fill(code.toLowerCase());
	await page.getByLabel(ja.recover.password).fill("あたらしい雨傘です");
	await page.getByRole("button", { name: ja.recover.submit }).click();
	await expect(page.getByLabel(ja.recover.code, { exact: true })).not.toHaveValue(code);
	await page.getByRole("link", { name: ja.recover.continue }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});

test("through any host name over plain http: sign up, answer, sign out", async ({ page, server }) => {
	const host = `http://school.test:${server.port}`;
	await page.goto(`${host}/`);
	expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
	const name = newName();
	await page.goto(`${host}/sign-up`);
	await page.getByLabel(ja.signUp.name, { exact: true }).fill(name);
	await page.getByLabel(ja.signUp.password, { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: ja.signUp.submit }).click();
	await page.getByRole("link", { name: ja.signUp.continue }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
	expect(page.url()).toBe(`${host}/`);
	await page.getByRole("main").getByRole("button").first().click();
	await page.waitForURL(/\/attempts\//);
	await skipToChoice(page);
	await options(page).first().click();
	await expect(page.locator("mark").first()).toBeVisible();
	await signOut(page);
	expect(new URL(page.url()).host).toBe(`school.test:${server.port}`);
	await page.goto(`${host}/sign-in`);
	await page.getByLabel(ja.signIn.name).fill(name);
	await page.getByLabel(ja.signIn.password).fill(PASSWORD);
	await page.getByRole("button", { name: ja.signIn.submit }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
	expect(page.url()).toBe(`${host}/`);
});

test("who signs out, or leaves guesthood for an account, leaves no cookie behind that still opens it", async ({
	page,
	browser,
}) => {
	await startFirstQuiz(page);
	await answerUnknown(page);
	const guestsAttempt = page.url();
	const asGuest = await page.context().storageState();
	const name = newName();
	await signUp(page, name);
	const signedIn = await page.context().storageState();
	await signOut(page);
	for (const storageState of [asGuest, signedIn]) {
		const thief = await browser.newPage({ storageState });
		expect((await thief.goto(guestsAttempt))?.status()).toBe(404);
		await thief.goto("/");
		await expect(thief.getByRole("button", { name: ja.landing.start })).toBeVisible();
		await thief.goto("/settings");
		await expect(thief).toHaveURL(/\/sign-in$/);
		await thief.context().close();
	}
	await signIn(page, name);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
	expect((await page.goto(guestsAttempt))?.status()).toBe(200);
});

test.describe("without a network", () => {
	test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

	test("who cannot be signed out is told so, and the page stays", async ({ page }) => {
		await signUp(page, newName());
		await page.getByRole("banner").getByRole("button").first().click();
		await page.context().setOffline(true);
		await page.getByRole("button", { name: ja.shell.signOut }).click();
		await expect(page.getByRole("banner").getByRole("alert")).toHaveText(ja.errors.offline);
		await page.getByLabel(ja.shell.theme).selectOption("dark");
		await expect(page.getByRole("contentinfo").getByRole("alert")).toHaveText(ja.errors.offline);
		await page.context().setOffline(false);
		await page.getByRole("button", { name: ja.shell.signOut }).click();
		await expect(page.getByRole("link", { name: ja.shell.signIn })).toBeVisible();
	});
});

test("what is under way keeps the focus, and Enter does not send it again", async ({ page }) => {
	await page.goto("/sign-in");
	await page.getByLabel(ja.signIn.name).fill(newName());
	await page.getByLabel(ja.signIn.password).fill(PASSWORD);
	let sent = 0;
	let answer = () => {};
	const mayAnswer = new Promise<void>((resolve) => {
		answer = resolve;
	});
	await page.route("**/api/auth/csrf", async (route) => {
		sent++;
		await mayAnswer;
		await route.continue();
	});
	await page.getByRole("button", { name: ja.signIn.submit }).focus();
	await page.keyboard.press("Enter");
	const pending = page.getByRole("button", { name: ja.signIn.pending });
	await expect(pending).toBeFocused();
	await page.keyboard.press("Enter");
	await page.getByLabel(ja.signIn.password).press("Enter");
	answer();
	await expect(page.getByText(ja.signIn.wrong)).toBeVisible();
	expect(sent).toBe(1);
});

test("a page that Back brings as it was left can be begun from again", async ({ page }) => {
	await page.route("**/api/attempts", () => {});
	await page.goto("/");
	await page.getByRole("button", { name: ja.landing.start }).click();
	await expect(page.getByRole("button", { name: ja.landing.pending })).toBeVisible();
	await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
	await expect(page.getByRole("button", { name: ja.landing.start })).toBeVisible();
});
