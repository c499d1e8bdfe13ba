// A teacher turns a text into a set: pastes it, watches it being read, checks and mends what is proposed, writes one
// question, and brings a new version of the text.
import type { Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { expect, test } from "./test";
import { cardOf, deskTab, expectAccessible, makeSetOf, newName, questionForm, signUp } from "./verbs";

const TEXT = `白浜市の水族館

白浜市は1968年に市立水族館を設立した。館長の岡本みどり氏は2016年8月、「海の命を伝えたい」と述べた。

2021年4月29日、白浜市は新しい水族館を開館した。総工費は約45億円だった。`;

// What is refused is refused with a status, and the browser says so in its console.
test.use({ expectedErrors: [/40[09]|422/] });

const cards = (page: Page) => page.getByRole("main").getByRole("article");

// Stories of many pages and several people.
test.describe.configure({ timeout: 60_000 });

test("a pasted text is read, its questions are taken, mended, turned down and written", async ({
	page,
	server,
}) => {
	await signUp(page, newName());
	await makeSetOf(page, TEXT);
	await expectAccessible(page);
	const waiting = await cards(page).count();
	expect(waiting).toBeGreaterThan(1);
	const first = cards(page).first();
	const stem = (await first.getByRole("heading").textContent()) ?? "";

	// An answer that the passage does not give is refused with the reason, at its field.
	await first.getByRole("button", { name: ja.desk.edit }).click();
	const form = questionForm(page, ja.questionForm.editTitle);
	const key = await form.getByLabel(ja.questionForm.key, { exact: true }).inputValue();
	await form.getByLabel(ja.questionForm.key, { exact: true }).fill("1999年");
	await form.getByRole("button", { name: ja.questionForm.submit }).click();
	await expect(form.getByText(ja.faults["key-unsupported"])).toBeVisible();
	await expect(form.getByLabel(ja.questionForm.key, { exact: true })).toBeFocused();
	await expectAccessible(page);
	await form.getByLabel(ja.questionForm.key, { exact: true }).fill(key);
	await form.getByLabel(ja.questionForm.rationale).fill("年表を見てください。");
	await form.getByRole("button", { name: ja.questionForm.submit }).click();
	await expect(form).toHaveCount(0);
	await expect(cardOf(page, stem).getByText("年表を見てください。")).toBeVisible();

	// One is turned down, the rest are taken together.
	await cards(page).last().getByRole("button", { name: ja.desk.reject }).click();
	await expect(cards(page)).toHaveCount(waiting - 1);
	await page.getByLabel(ja.desk.selectAll).check();
	await page.getByRole("button", { name: ja.desk.acceptSelected }).click();
	await expect(cards(page)).toHaveCount(0);
	await deskTab(page, ja.desk["in-set"]);
	await expect(cards(page)).toHaveCount(waiting - 1);

	// One is written from a passage that nobody asks about.
	await deskTab(page, ja.desk.all);
	await page.getByRole("button", { name: ja.desk.writeHere }).last().click();
	const written = questionForm(page, ja.questionForm.newTitle);
	await written.getByLabel(ja.questionForm.stem).fill("白浜市の新しい水族館の総工費はいくらですか");
	await written.getByLabel(ja.questionForm.key, { exact: true }).fill("約45億円");
	await written.getByLabel(ja.questionForm.kind).selectOption("number");
	await written.getByLabel(ja.questionForm.evidence).fill("総工費は約45億円だった。");
	await written.getByRole("button", { name: ja.questionForm.submit }).click();
	await expect(written).toHaveCount(0);
	await expect(cardOf(page, "総工費")).toContainText(ja.desk["in-set"]);
	expect(
		await server.count(`SELECT count(*) FROM "SetItem" i JOIN "StudySet" s ON s."id" = i."setId"
		WHERE s."title" = '白浜市の水族館'`),
	).toBe(waiting);
});

test("a new version keeps what still stands and lists what does not", async ({ page }) => {
	await signUp(page, newName());
	await makeSetOf(page, TEXT);
	await page.getByLabel(ja.desk.selectAll).check();
	await page.getByRole("button", { name: ja.desk.acceptSelected }).click();
	await expect(cards(page)).toHaveCount(0);
	await page.getByRole("link", { name: ja.deskPage.revise }).click();
	await page
		.getByLabel(ja.sourceForm.text)
		.fill(TEXT.replace("白浜市は1968年に市立水族館を設立した。", "白浜市の水族館には長い歴史がある。"));
	await page.getByRole("button", { name: ja.sourceForm.revise }).click();
	await page.waitForURL(/desk/);
	await expect(page.getByText("を読み終えました")).toBeVisible({ timeout: 30_000 });
	await deskTab(page, ja.desk["held-back"]);
	await expect(page.getByText(ja.faults["evidence-not-in-text"]).first()).toBeVisible();
	await deskTab(page, ja.desk["in-set"]);
	await expect(cardOf(page, "開館した")).toBeVisible();
});

test("of two people who change one question, the second sees what it is now", async ({ page, context }) => {
	await signUp(page, newName());
	await makeSetOf(page, TEXT);
	const second = await context.newPage();
	await second.goto(page.url());
	for (const each of [page, second])
		await cards(each).first().getByRole("button", { name: ja.desk.edit }).click();
	const save = async (each: Page, words: string) => {
		const form = questionForm(each, ja.questionForm.editTitle);
		await form.getByLabel(ja.questionForm.rationale).fill(words);
		await form.getByRole("button", { name: ja.questionForm.submit }).click();
	};
	await save(page, "先に書いた説明。");
	await expect(questionForm(page, ja.questionForm.editTitle)).toHaveCount(0);
	await save(second, "後から書いた説明。");
	await expect(second.getByText(ja.errors["changed-meanwhile"])).toBeVisible();
	await expect(second.getByText("先に書いた説明。")).toBeVisible();
	await expectAccessible(second);
	await second.getByRole("button", { name: ja.questionForm.keepMine }).click();
	await expect(cards(second).first()).toContainText("後から書いた説明。");
});

test("files in other encodings come in as they read; one that is none is refused in words", async ({
	page,
}) => {
	await signUp(page, newName());
	await page.goto("/sets/new");
	await page.getByText(ja.sourceForm.file, { exact: true }).click();
	const give = (name: string, buffer: Buffer) =>
		page
			.getByLabel(ja.sourceForm.fileLabel, { exact: true })
			.setInputFiles({ name, mimeType: "text/html", buffer });
	const submit = () => page.getByRole("button", { name: ja.sourceForm.make }).click();
	await give("data.txt", Buffer.from([0x81, 0xff, 0x00, 0xfe, 0x93]));
	await submit();
	await expect(page.getByText(ja.documentFaults["unknown-encoding"])).toBeVisible();
	await give("big.txt", Buffer.alloc(5 * 1024 * 1024 + 1, "a"));
	await submit();
	await expect(page.getByText(ja.sourceForm.tooLarge)).toBeVisible();
	const html = `<title>灯台の話</title><script>window.injected = 1</script><p onclick="window.injected = 1">
		岬町は<b>1931年</b>に灯台を建設した。</p><img src=x onerror="window.injected = 1">`;
	await give("page.html", Buffer.from(`\ufeff${html}`, "utf16le"));
	await submit();
	await page.waitForURL(/desk/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("灯台の話");
	await page.getByRole("link", { name: "灯台の話" }).first().click();
	await expect(page.getByText("岬町は1931年に灯台を建設した。")).toBeVisible();
	expect(await page.evaluate(() => "injected" in window)).toBe(false);
});
