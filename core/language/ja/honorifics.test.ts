import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../fold";
import { isBareTitle, mayBePlaceWithTitle, stripCourtesies, stripHonorifics } from "./honorifics";

test.each([
	["山本氏", "山本"],
	["山本 さん", "山本"],
	["山本大統領", "山本"],
	["山本一郎・前大統領", "山本一郎"],
	["山本次期首相", "山本"],
	["山本上級研究員", "山本"],
	["山本外務大臣", "山本"],
	["山本大統領閣下", "山本"],
	["ジョン・スミス教授", "ジョンスミス"],
	["スミス米大統領", "スミス"],
	["阿部首相", "阿部"],
	["中村先生", "中村"],
	["田中首相", "田中"],
	["林議員", "林"],
	["荒木新さん", "荒木新"],
	["山本", "山本"],
])("%s is %s", (name, bare) => {
	expect(stripHonorifics(name)).toBe(bare);
});

test.each(
	`大統領 元首相 外務大臣 農林水産大臣 副大統領 主席研究員 第三代大統領 大統領閣下 トルコ大統領 米大統領 日本代表 東大教授 国連事務総長
	千葉県知事 氏 さん 君 同氏`.split(/\s+/),
)("%s keeps its title: it is all the name there is", (name) => {
	expect(stripHonorifics(name)).toBe(name);
	expect(stripCourtesies(name)).toBe(name);
});

test("courtesies alone leave the office", () => {
	expect(stripCourtesies("山本 一郎 様")).toBe("山本一郎");
	expect(stripCourtesies("山本首相")).toBe("山本首相");
	expect(stripCourtesies("")).toBe("");
});

test("a bare title names nobody, a title with a name or a country somebody", () => {
	for (const title of ["大統領", "前大統領", "首相", "外務大臣", "上級研究員", "同氏", "閣下"]) {
		expect([title, isBareTitle(title)]).toEqual([title, true]);
	}
	for (const name of ["山本大統領", "トルコ大統領", "山本", "", "国連事務総長"]) {
		expect([name, isBareTitle(name)]).toEqual([name, false]);
	}
	expect(mayBePlaceWithTitle("横浜市長")).toBe(true);
	expect(mayBePlaceWithTitle("山本議長")).toBe(false);
});

test("nothing is ever made empty, and stripping twice is stripping once", () => {
	const unit = fc.constantFrom(
		"山",
		"本",
		"元",
		"氏",
		"さん",
		"様",
		"大統領",
		"代",
		"第",
		"委員",
		"長",
		"米",
		"・",
		"\ud800",
	);
	fc.assert(
		fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
			const name = parts.join("");
			for (const strip of [stripHonorifics, stripCourtesies]) {
				const bare = strip(name);
				expect(bare === "").toBe(foldText(name) === "");
				expect(foldText(name).startsWith(bare)).toBe(true);
			}
			expect(stripHonorifics(stripHonorifics(name))).toBe(stripHonorifics(name));
		}),
	);
});
