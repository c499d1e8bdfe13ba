import { describe, expect, test } from "vitest";
import { tokenize } from "../../../server/kuromoji.mjs";
import { entitiesOf, mayBeSame } from "./aliases";
import { findNames } from "./names";

const names = async (text: string) => findNames(text, await tokenize(text));
const types = async (text: string) => (await names(text)).map((n) => `${n.quote}:${n.type}`);

describe("findNames", () => {
	test("a title right behind makes a person", async () => {
		expect(await types("ポール・ホワイト首相が来た。")).toEqual(["ポール・ホワイト首相:person"]);
		expect(await types("高橋氏は帰った。")).toEqual(["高橋氏:person"]);
	});

	test("family and given name are a person without a title", async () => {
		expect(await types("佐藤一郎は帰った。")).toEqual(["佐藤一郎:person"]);
	});

	test("a country with a title is an office, not a person", async () => {
		expect((await names("米国大統領は帰った。")).every((n) => n.type !== "person")).toBe(true);
	});

	test("bodies are told by their ending, with a short form in brackets", async () => {
		const [name] = await names("ミライ・タイムズ(MT)は報じた。");
		expect(name).toMatchObject({ type: "organization", body: "media", short: "MT" });
		expect(await types("京都大学は公表した。")).toEqual(["京都大学:organization"]);
	});

	test("a newspaper of the list is a medium, with or without 紙", async () => {
		const [paper] = await names("ガーディアン紙は報じた。");
		expect(paper).toMatchObject({ bare: "ガーディアン", type: "organization", body: "media" });
		expect((await names("フォルモンドは報じた。"))[0]).not.toHaveProperty("body");
	});

	test("a government is of another sort than a ministry", async () => {
		expect((await names("日本政府は認めた。"))[0]).toMatchObject({ body: "government" });
		expect((await names("日本外務省は認めた。"))[0]).toMatchObject({ body: "ministry" });
	});

	test("a common noun is no name", async () => {
		expect(await names("市民団体は会議を開いた。")).toEqual([]);
	});
});

describe("entitiesOf", () => {
	const entities = async (text: string) => entitiesOf(await names(text));

	test("a family name is the one full name that bears it", async () => {
		const [person] = await entities("佐藤一郎首相が来た。佐藤氏は話した。佐藤首相は帰った。");
		expect(person?.forms).toEqual(expect.arrayContaining(["佐藤一郎首相", "佐藤氏", "佐藤首相", "佐藤一郎"]));
	});

	test("a family name that two bear stays apart, and may be either", async () => {
		const found = await entities("佐藤一郎首相と佐藤花子知事が来た。佐藤氏は話した。");
		const [short, ichiro] = ["佐藤", "佐藤一郎"].map((e) => found.find((x) => x.entity === e));
		expect(short).toBeDefined();
		expect(short && ichiro && mayBeSame(short, ichiro)).toBe(true);
	});

	test("foreign names go by their last part", async () => {
		const [person] = await entities("ポール・ホワイト首相が来た。ホワイト氏は話した。");
		expect(person?.entity).toBe("ポール・ホワイト");
		expect(person?.forms).toContain("ホワイト氏");
	});

	test("the family name of one person stands for them, that of two for neither", async () => {
		const [person] = await entities("佐藤一郎首相が来た。");
		expect(person?.forms).toEqual(expect.arrayContaining(["佐藤", "佐藤首相"]));
		const two = await entities("佐藤一郎首相と佐藤花子首相が来た。");
		expect(two.flatMap((e) => e.forms)).not.toContain("佐藤首相");
	});

	test("a given name before a body's is the person's, where the title is", async () => {
		const text = "ポール・ホワイト・青空財団研究員が来た。ホワイト研究員は話した。";
		expect((await entities(text)).find((e) => e.type === "person")?.forms).toContain("ポール・ホワイト");
		const other = await entities(text.replace("財団研究員", "財団"));
		expect(other.find((e) => e.type === "person")?.forms).not.toContain("ポール・ホワイト");
	});

	test("a short form in brackets names the same body later", async () => {
		const found = await entities("ミライ・タイムズ(MTX)は報じた。MTXは続報を出した。");
		expect(found.find((e) => e.entity === "ミライ・タイムズ")?.forms).toContain("MTX");
	});
});
