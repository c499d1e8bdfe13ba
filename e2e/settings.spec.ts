// Everything in one place: how things are shown, what one has to take along, and the way out.
import type { Page } from "@playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { classCodeOf, joinClass, makeClass } from "./class-verbs";
import { expect, test } from "./test";
import {
	answerRight,
	answerUnknown,
	expectAccessible,
	newName,
	PASSWORD,
	signIn,
	signUp,
	startFirstQuiz,
} from "./verbs";

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Opens the dialog in which one deletes oneself. */
async function askToDelete(page: Page, open = ja.deleteAccount.open) {
	await page.goto("/settings");
	await page.getByRole("button", { name: open }).click();
	return page.getByRole("dialog");
}

async function fileOf(page: Page, name: string): Promise<{ file: string; text: string }> {
	const downloading = page.waitForEvent("download");
	await section(page, ja.dataSection.title).getByRole("link", { name }).click();
	const download = await downloading;
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk);
	return { file: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

test("language and theme are part of the settings", async ({ page }) => {
	await startFirstQuiz(page);
	await page.goto("/settings");
	const display = section(page, ja.displaySection.title);
	await display.getByLabel(ja.shell.theme).selectOption("dark");
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await display.getByLabel(ja.shell.language).selectOption("en");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.accountPages.settingsTitle);
});

test("what one has is a JSON file and a table", async ({ page, server }) => {
	await startFirstQuiz(page);
	await answerRight(page, server);
	await page.goto("/settings");
	const json = await fileOf(page, ja.dataSection.json);
	expect(json.file).toMatch(/^yomitoi-\d{4}-\d\d-\d\d\.json$/);
	const told = JSON.parse(json.text);
	expect(told).toMatchObject({ format: "yomitoi-export", version: 1, complete: true });
	expect(told.attempts).toMatchObject([{ mode: "quiz", items: [{ verdict: "right" }] }]);
	const csv = await fileOf(page, ja.dataSection.csv);
	expect(csv.file).toMatch(/\.csv$/);
	const lines = csv.text.trimEnd().split("\r\n");
	expect(lines).toHaveLength(2);
	expect(lines[0]).toContain(ja.exportCsv.question);
	expect(lines[1]).toContain(told.attempts[0].items[0].stem);
	expect(lines[1]).toContain(ja.quiz.right);
});

test.describe("deleting oneself", () => {
	// A refusal is an error in the browser's console too.
	test.use({ expectedErrors: [/status of 40[01]/] });

	test("needs the password, and leaves an account of which nothing is known", async ({
		page,
		server,
		anotherBrowser,
	}) => {
		await signUp(page, newName()); // may be the first, who administers
		const other = await anotherBrowser();
		const name = newName();
		await startFirstQuiz(other);
		await answerUnknown(other);
		await signUp(other, name);
		const elsewhere = await anotherBrowser();
		await signIn(elsewhere, name);
		await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText(name);
		const dialog = await askToDelete(other);
		await dialog.getByLabel(ja.deleteAccount.password).fill("ちがう合言葉です");
		await dialog.getByRole("button", { name: ja.deleteAccount.submit }).click();
		await expect(dialog.getByText(ja.errors["wrong-password"])).toBeVisible();
		await expect(dialog.getByLabel(ja.deleteAccount.password)).toBeFocused();
		await expectAccessible(other);
		await dialog.getByLabel(ja.deleteAccount.password).fill(PASSWORD);
		await dialog.getByRole("button", { name: ja.deleteAccount.submit }).click();
		await expect(other.getByRole("button", { name: ja.landing.start })).toBeVisible();
		expect((await other.context().cookies()).map((cookie) => cookie.name)).not.toContain("yomitoi.session");
		expect(await server.count(`SELECT count(*) FROM "User" WHERE "name" = '${name}'`)).toBe(0);
		await elsewhere.goto("/settings");
		await expect(elsewhere).toHaveURL(/\/sign-in$/);
		for (const who of [name, newName()]) {
			await signIn(other, who);
			await expect(other.getByText(ja.signIn.wrong)).toBeVisible();
		}
	});

	test("asks who has no account only whether they are sure, by keyboard on a phone", async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await startFirstQuiz(page);
		const dialog = await askToDelete(page, ja.deleteAccount.openRecords);
		await page.keyboard.press("Escape");
		await expect(dialog).toBeHidden();
		await page.keyboard.press("Enter");
		await expect(dialog).toBeVisible();
		const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
		expect(sideways).toBe(false);
		await dialog.getByLabel(ja.deleteAccount.sure).press("Space");
		await page.keyboard.press("Enter");
		await expect(page.getByRole("button", { name: ja.landing.start })).toBeVisible();
		await page.goto("/settings");
		await expect(page).toHaveURL(/\/sign-in$/);
	});

	test("waits for a class that nobody else teaches", async ({ page, anotherBrowser }) => {
		await signUp(page, newName());
		await makeClass(page, "三年二組");
		const code = await classCodeOf(page);
		await joinClass(await anotherBrowser(), code, "ひとり");
		await page.goto("/settings");
		const deletion = section(page, ja.deletionSection.title);
		await expect(deletion).toContainText("三年二組");
		await expect(deletion.getByRole("button")).toHaveCount(0);
		await expectAccessible(page);
	});
});
