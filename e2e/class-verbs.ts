// What teachers and learners do with classes, in their own words.
import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };

/** A button of the header that only somebody with a nickname has. */
export const switchButton = (page: Page) =>
	page.getByRole("banner").getByRole("button", { name: ja.shell.switch });

/** Makes a class; its page is open then. */
export async function makeClass(page: Page, name: string): Promise<void> {
	await page.goto("/classes");
	await page.getByLabel(ja.classForm.name).fill(name);
	await page.getByRole("button", { name: ja.classForm.submit }).click();
	await page.waitForURL(/\/classes\/[\w-]+$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** The code of the class whose page is open. */
export async function classCodeOf(page: Page): Promise<string> {
	const text = await page
		.getByRole("region", { name: ja.classPage.joining, exact: true })
		.locator("b")
		.textContent();
	return text ?? "";
}

/** Joins a class by a nickname and returns the return code that is shown once; the class is open then. */
export async function joinClass(page: Page, code: string, nickname: string): Promise<string> {
	await page.goto(`/join?code=${code}`);
	return finishJoining(page, nickname);
}

/** The rest of joining, once the code is filled in. */
export async function finishJoining(page: Page, nickname: string): Promise<string> {
	await page.getByLabel(ja.joinForm.nickname).fill(nickname);
	await page.getByRole("button", { name: ja.joinForm.submit }).click();
	const returnCode = await page.getByLabel(ja.joinForm.returnCode).inputValue();
	await page.getByRole("link", { name: ja.joinForm.continue }).click();
	await page.waitForURL(/\/classes\/[\w-]+$/);
	return returnCode;
}

/** Comes back with a nickname. */
export async function comeBack(
	page: Page,
	code: string,
	nickname: string,
	returnCode: string,
): Promise<void> {
	await page.goto("/return");
	await page.getByLabel(ja.returnForm.code, { exact: true }).fill(code);
	await page.getByLabel(ja.returnForm.nickname).fill(nickname);
	await page.getByLabel(ja.returnForm.returnCode).fill(returnCode);
	await page.getByRole("button", { name: ja.returnForm.submit }).click();
}

/** A learner's row on the page of a class, with its panel where that is open. */
export const memberRow = (page: Page, nickname: string) =>
	page.getByRole("list", { name: ja.members.list }).getByRole("listitem").filter({ hasText: nickname });
