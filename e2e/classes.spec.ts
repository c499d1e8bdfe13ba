// A teacher makes a class and projects its code; learners come in by the QR code, by a name on the list or by a card,
// come back on another device, hand the device on, and are removed.
import type { Page } from "@playwright/test";
import decodeQR from "qr/decode.js";
import ja from "../messages/ja.json" with { type: "json" };
import {
	classCodeOf,
	comeBack,
	finishJoining,
	joinClass,
	makeClass,
	memberRow,
	switchButton,
} from "./class-verbs";
import { expect, test } from "./test";
import { expectAccessible, makeSetOf, newName, signUp } from "./verbs";

// What is refused is refused with a status, and the browser says so in its console.
test.use({ expectedErrors: [/40[0349]/] });

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Reads the QR code off the page as a camera does: from what is drawn. */
async function readQr(page: Page): Promise<string> {
	const image = await page.locator("main svg[role=img]").evaluate(async (svg) => {
		const size = 400;
		const copy = svg.cloneNode(true) as SVGElement;
		for (const side of ["width", "height"]) copy.setAttribute(side, String(size));
		const picture = new Image();
		picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
		await picture.decode();
		const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
		const context = canvas.getContext("2d");
		context?.drawImage(picture, 0, 0, size, size);
		return { size, data: Array.from(context?.getImageData(0, 0, size, size).data ?? []) };
	});
	return decodeQR({ width: image.size, height: image.size, data: Uint8Array.from(image.data) });
}

// Stories of many pages and several people.
test.describe.configure({ timeout: 60_000 });

test("through the QR code into the class, back on another device, and out again", async ({
	server,
	anotherBrowser,
}) => {
	// The teacher reaches the server by the school's name for it, and so will the class.
	const baseURL = `http://school.test:${server.port}`;
	const teacher = await anotherBrowser({ baseURL });
	await signUp(teacher, newName());
	await makeClass(teacher, "1年1組");
	const code = await classCodeOf(teacher);
	await expectAccessible(teacher);
	await teacher.getByRole("link", { name: ja.classPage.project }).click();
	await expect(teacher.getByText(code, { exact: true })).toBeVisible();
	await expectAccessible(teacher);
	const address = await readQr(teacher);
	expect(address).toBe(`${baseURL}/join?code=${code.replace("-", "")}`);

	const learner = await anotherBrowser({ baseURL });
	await learner.goto(address);
	await expect(learner.getByLabel(ja.joinForm.code, { exact: true })).toHaveValue(code);
	await expectAccessible(learner);
	const returnCode = await finishJoining(learner, "さくら");
	await expect(learner.getByRole("heading", { level: 1 })).toHaveText("1年1組");
	await expect(learner.getByText("さくら", { exact: false }).first()).toBeVisible();
	await expectAccessible(learner);
	for (const place of ["/settings", "/sets/new", "/classes", "/"]) {
		await learner.goto(place);
		await expect(switchButton(learner)).toBeVisible();
	}
	await learner.goto("/classes");
	await expect(learner.getByText(ja.classesPage.needAccount)).toBeVisible();

	// Somebody who gives the same name is led to coming back instead.
	const other = await anotherBrowser({ baseURL });
	await other.goto(address);
	await other.getByLabel(ja.joinForm.nickname).fill("さくら");
	await other.getByRole("button", { name: ja.joinForm.submit }).click();
	await expect(other.getByText(ja.errors["nickname-taken"])).toBeVisible();
	await expect(other.getByLabel(ja.joinForm.nickname)).toBeFocused();
	await other.getByRole("link", { name: ja.joinPage.toReturn }).click();
	await expect(other.getByRole("heading", { level: 1 })).toHaveText(ja.returnPage.title);
	await expectAccessible(other);
	await comeBack(other, code, "さくら", "AAA-AAA");
	await expect(other.getByText(ja.errors["wrong-return"])).toBeVisible();
	await comeBack(other, code.toLowerCase(), "ｻｸﾗ", returnCode);
	await expect(other.getByText(ja.errors["wrong-return"])).toBeVisible(); // another name after all
	await comeBack(other, code.toLowerCase(), "さくら ", returnCode.toLowerCase());
	await expect(switchButton(other)).toBeVisible();

	// A press falls on nothing while the page that was just opened is not alive yet.
	await expect(async () => {
		await switchButton(other).click();
		await expect(other.getByRole("heading", { level: 1 })).toHaveText(ja.returnPage.title, { timeout: 2000 });
	}).toPass();
	await expect(other.getByRole("banner").getByRole("link", { name: ja.shell.signIn })).toBeVisible();
	await learner.reload();
	await expect(switchButton(learner)).toBeVisible(); // the session of the other device
	await learner.setViewportSize({ width: 360, height: 740 });
	await expect(switchButton(learner)).toBeHidden();
	await learner.getByRole("banner").getByRole("button", { name: "さくら" }).click();
	await switchButton(learner).click();
	await expect(learner.getByRole("heading", { level: 1 })).toHaveText(ja.returnPage.title);
});

test("names of a list are claimed, by joining or by card; who is removed is signed out", async ({
	page,
	anotherBrowser,
}) => {
	await signUp(page, newName());
	await makeClass(page, "2年3組");
	const code = await classCodeOf(page);
	const classUrl = page.url();
	await page.getByRole("link", { name: ja.classPage.roster }).click();
	const list = page.getByLabel(ja.rosterForm.list);
	const submit = page.getByRole("button", { name: ja.rosterForm.submit });
	await list.fill("1 青木\n0 石田\n3\t青 木");
	await submit.click();
	await expect(page.getByText(`2行目${ja.rosterFaults["bad-number"]}`)).toBeVisible();
	await expect(page.getByText(`3行目${ja.rosterFaults["same-name"]}`)).toBeVisible();
	await expectAccessible(page);
	await list.fill("２　石田\n1,青木\n上野");
	await submit.click();
	const cards = page.getByRole("main").getByRole("listitem");
	await expect(cards).toHaveCount(3);
	await expect(cards.nth(1)).toContainText(code);
	const card = /[A-Z2-9]{3}-[A-Z2-9]{3}(?![A-Z2-9])/.exec(
		(await cards.nth(0).locator("dd").last().textContent()) ?? "",
	);
	await expectAccessible(page);
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("banner")).toBeHidden();
	await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
	await expect(cards.nth(2)).toBeVisible();
	await page.emulateMedia({ media: "screen" });

	const byCard = await anotherBrowser();
	await comeBack(byCard, code, "石田", card?.[0] ?? "");
	await expect(switchButton(byCard)).toBeVisible();
	const byName = await anotherBrowser();
	await joinClass(byName, code, "青木");

	await page.goto(classUrl);
	const rows = page.getByRole("list", { name: ja.members.list }).getByRole("listitem");
	await expect(rows).toContainText(["1青木", "2石田", "上野"]);
	await expect(memberRow(page, "上野")).toContainText(ja.members.listed);
	await memberRow(page, "上野").getByRole("button", { name: ja.members.change }).click();
	await page.getByLabel(ja.members.number).fill("０");
	await page.getByRole("button", { name: ja.members.save }).click();
	await expect(page.getByText(ja.errors["bad-number"])).toBeVisible();
	await page.getByLabel(ja.members.number).fill("１２");
	await page.getByRole("button", { name: ja.members.save }).click();
	await expect(memberRow(page, "上野")).toContainText("12");

	await memberRow(page, "青木").getByRole("button", { name: ja.members.change }).click();
	await page.getByRole("button", { name: ja.members.newCode }).click();
	const renewed = await page.getByLabel(ja.members.code).inputValue();
	await expectAccessible(page);
	const elsewhere = await anotherBrowser();
	await comeBack(elsewhere, code, "青木", renewed);
	await expect(switchButton(elsewhere)).toBeVisible();
	await page.getByRole("button", { name: ja.members.remove }).click();
	await expect(memberRow(page, "青木")).toContainText(ja.members.removed);
	for (const removed of [byName, elsewhere]) {
		await removed.goto("/");
		await expect(removed.getByRole("banner").getByRole("link", { name: ja.shell.signIn })).toBeVisible();
	}
	await comeBack(elsewhere, code, "青木", renewed);
	await expect(elsewhere.getByText(ja.errors["wrong-return"])).toBeVisible();
});

test("a set is shown to a class from the desk; a second teacher edits it; a learner leaves and joins again", async ({
	page,
	anotherBrowser,
}) => {
	await signUp(page, newName());
	await makeClass(page, "3年2組");
	const code = await classCodeOf(page);
	const classUrl = page.url();
	await page.getByRole("button", { name: ja.teacherCode.make }).click();
	const teacherCode = await page.getByLabel(ja.teacherCode.code).inputValue();
	await makeSetOf(page, "東山町の橋\n\n東山町は1964年に東山大橋を開通させた。");
	const deskUrl = page.url();
	await page.getByLabel(ja.desk.selectAll).check();
	await page.getByRole("button", { name: ja.desk.acceptSelected }).click();
	await expect(page.getByRole("main").getByRole("article")).toHaveCount(0);
	const box = section(page, ja.shareSet.title).getByLabel("3年2組");
	await box.check();
	await expect(section(page, ja.shareSet.title).getByText(ja.shareSet.saved)).toBeVisible();
	await expectAccessible(page);

	const learner = await anotherBrowser();
	const name = newName();
	await signUp(learner, name);
	await learner.goto("/join");
	await expect(learner.getByLabel(ja.joinForm.nickname)).toHaveValue(name);
	await learner.getByLabel(ja.joinForm.code, { exact: true }).fill(code);
	await learner.getByLabel(ja.joinForm.nickname).fill("ひまわり");
	await learner.getByRole("button", { name: ja.joinForm.submit }).click();
	await learner.waitForURL(classUrl);
	await learner.getByRole("link", { name: "東山町の橋" }).click();
	await expect(learner.getByRole("heading", { level: 1 })).toHaveText("東山町の橋");
	expect((await learner.goto(deskUrl))?.status()).toBe(404);
	await page.goto(classUrl);
	await expect(memberRow(page, "ひまわり")).toContainText(ja.members.account);
	await expect(page.getByText(name)).toHaveCount(0);

	const second = await anotherBrowser();
	await signUp(second, newName());
	await second.goto("/join");
	await second.getByLabel(ja.joinForm.code, { exact: true }).fill(teacherCode);
	await second.getByRole("button", { name: ja.joinForm.submit }).click();
	await second.waitForURL(classUrl);
	await expect(second.getByRole("heading", { name: ja.classPage.settings })).toBeVisible();
	await second.getByRole("link", { name: ja.classPage.edit }).click();
	await expect(second).toHaveURL(/\/desk$/);

	await learner.goto(classUrl);
	await learner.getByRole("button", { name: ja.leaveClass.leave }).click();
	await expectAccessible(learner);
	await learner.getByRole("button", { name: ja.leaveClass.confirm, exact: true }).click();
	await expect(learner.getByText(ja.classesPage.noneJoined)).toBeVisible();
	expect((await learner.goto(classUrl))?.status()).toBe(404);
	await learner.goto(`/join?code=${code}`);
	await learner.getByRole("button", { name: ja.joinForm.submit }).click();
	await learner.waitForURL(classUrl);
	await page.goto(deskUrl);
	await box.uncheck();
	await expect(section(page, ja.shareSet.title).getByText(ja.shareSet.saved)).toBeVisible();
	await learner.reload();
	await expect(learner.getByText(ja.classPage.noSets)).toBeVisible();
});
