// How a class is set up: its name, its code, shared devices, and putting it away.
import ja from "../messages/ja.json" with { type: "json" };
import { classCodeOf, comeBack, joinClass, makeClass } from "./class-verbs";
import { expect, test } from "./test";
import { expectAccessible, newName, signUp } from "./verbs";

// What is refused is refused with a status, and the browser says so in its console.
test.use({ expectedErrors: [/40[349]/] });

// Stories of many pages and several people.
test.describe.configure({ timeout: 60_000 });

test("a class is renamed, closed, renewed, put on shared devices and archived", async ({
	page,
	anotherBrowser,
}) => {
	await signUp(page, newName());
	await makeClass(page, "4年1組");
	const old = await classCodeOf(page);
	const classUrl = page.url();
	const settings = page.getByRole("region", { name: ja.classPage.settings, exact: true });
	const second = await page.context().newPage();
	await second.goto(classUrl);
	await settings.getByLabel(ja.classSettings.name).fill("4年2組");
	await settings.getByLabel(ja.classSettings.sharedDevices).check();
	await settings.getByRole("button", { name: ja.classSettings.submit }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("4年2組");
	await expect(settings.getByText(ja.classSettings.saved)).toBeVisible();
	await second
		.getByRole("region", { name: ja.classPage.settings, exact: true })
		.getByRole("button", { name: ja.classSettings.submit })
		.click();
	await expect(second.getByText(ja.errors["changed-meanwhile"])).toBeVisible();
	await expect(second.getByRole("heading", { level: 1 })).toHaveText("4年2組");

	await page.getByRole("button", { name: ja.joinCode.renew }).click();
	await expect(page.getByText(old)).toHaveCount(0);
	const code = await classCodeOf(page);
	const learner = await anotherBrowser();
	await learner.goto(`/join?code=${old}`);
	await learner.getByLabel(ja.joinForm.nickname).fill("すみれ");
	await learner.getByRole("button", { name: ja.joinForm.submit }).click();
	await expect(learner.getByText(ja.errors["join-code-wrong"])).toBeVisible();
	await expect(learner.getByLabel(ja.joinForm.code, { exact: true })).toBeFocused();
	await expectAccessible(learner);
	const returnCode = await joinClass(learner, code, "すみれ");
	const session = async () =>
		(await learner.context().cookies()).find(({ name }) => name === "yomitoi.session")?.expires;
	expect(await session()).toBe(-1); // ends with the browser
	await comeBack(learner, old, "すみれ", returnCode);
	await learner.waitForURL(/\/$/);
	expect(await session()).toBe(-1);

	await page.getByRole("button", { name: ja.joinCode.close }).click();
	await expect(page.getByText(ja.classPage.closed)).toBeVisible();
	await page.getByRole("button", { name: ja.classSettings.archive }).click();
	await expect(page.getByText(ja.classPage.archivedNote)).toBeVisible();
	await expectAccessible(page);
	expect((await learner.goto(classUrl))?.status()).toBe(404);
	await page.getByRole("button", { name: ja.classSettings.unarchive }).click();
	await expect(page.getByText(ja.classPage.closed)).toBeVisible();
	expect((await learner.goto(classUrl))?.status()).toBe(200);
});
