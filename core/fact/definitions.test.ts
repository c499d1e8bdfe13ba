import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { findCalled } from "./called";
import { findDefinition } from "./definitions";
import { factsOf, isDoubtful } from "./doubt";
import { isOneOfAKind, isToldByNames } from "./one-of-a-kind";

async function defined(text: string) {
	const { sentences } = await readText(text, analyser);
	return factsOf(sentences.flatMap((s) => findDefinition(text, s) ?? []));
}

const told = async (text: string) => (await defined(text)).map((d) => `${d.told} → ${d.term.quote}`);

describe("what a sentence defines", () => {
	test("とは, with をいう or without, behind an opening word too", async () => {
		expect(await told("フレイルとは、加齢によって心身の機能が衰えた状態をいう。")).toEqual([
			"加齢によって心身の機能が衰えた状態 → フレイル",
		]);
		expect(await told("なお、漏刻とは、水の流れる量で時を計る装置である。")).toEqual([
			"水の流れる量で時を計る装置 → 漏刻",
		]);
	});

	test("brackets are left out, a reading in them is kept", async () => {
		const [definition] = await defined("漏刻（ろうこく）は、水の流れる量（水量）で時を計る装置である。");
		expect(definition).toMatchObject({
			told: "水の流れる量で時を計る装置",
			reading: "ろうこく",
			isMeant: true,
		});
	});

	test("what is said of the whole sentence, one of many, or an opinion is no definition", async () => {
		expect(await told("漏刻は、日本では水の流れる量で時を計る装置である。")).toEqual([]);
		expect(await told("漏刻は、水の流れる量で時を計る装置の一つである。")).toEqual([]);
		expect(await told("漏刻は、水の流れる量で時を計る装置とされる。")).toEqual([]);
		expect(await told("問題は、橋を架ける費用が二年続けて足りないことだ。")).toEqual([]);
		expect(await told("この装置とは、水の流れる量で時を計る装置である。")).toEqual([]);
	});

	test("words that give the term away, but for a class noun both end in", async () => {
		expect(await told("水時計とは、水の流れる量で時を計る装置である。")).toHaveLength(1);
		expect(await told("水流計とは、管を通る水流の速さを測る装置である。")).toEqual([]);
		expect(await told("たばことは、タバコの葉を乾かして作る製品である。")).toEqual([]);
		expect(await told("木像とは、木を彫って人の姿を表した像である。")).toEqual([]);
		expect(await told("総合防災訓練とは、町の人々が地震に備えて毎年行う防災訓練である。")).toHaveLength(1);
	});
});

describe("one of a kind", () => {
	const alone = async (text: string) => (await defined(text)).map(isOneOfAKind);

	test("an ordinal, a capital, a superlative of place, a maker with the year", async () => {
		expect(await alone("松江市は島根県の県庁所在地である。")).toEqual([true]);
		expect(await alone("利根川は、日本で2番目に長い川である。")).toEqual([true]);
		expect(await alone("富士山は、山梨県と静岡県にまたがる日本で最も高い山である。")).toEqual([true]);
		expect(await alone("アジア青空協会は、1921年に青森市で高橋一郎が創設した国際団体である。")).toEqual([
			true,
		]);
	});

	test("one of many is none", async () => {
		expect(await alone("盛岡市は、岩手県の中央部に位置する市である。")).toEqual([false]);
		expect(await alone("利根川は、日本最大級の川である。")).toEqual([false]);
		expect(await alone("日本航空は、東京都に本社を置く大きな企業である。")).toEqual([false]);
	});

	test("names and dates in the words", async () => {
		const isTold = async (text: string) => (await defined(text)).map(isToldByNames);
		expect(await isTold("漏刻とは、水の流れる量で時を計る装置である。")).toEqual([false]);
		expect(await isTold("改暦とは、1873年に日本が暦を改めた政策である。")).toEqual([true]);
	});
});

describe("what a thing is called", () => {
	const called = async (text: string) =>
		(await readText(text, analyser)).sentences.flatMap((s) => {
			const found = findCalled(text, s);
			return found === null || isDoubtful(found) ? [] : [`${found.asked} → ${found.term.quote}`];
		});

	test("を…と呼ぶ, は…と呼ばれる, を…という", async () => {
		expect(await called("空に浮かぶ小さな水滴の集まりを雲と呼ぶ。")).toEqual([
			"空に浮かぶ小さな水滴の集まりを何と呼びますか → 雲",
		]);
		expect(await called("人の住む町に大きな被害を及ぼした洪水は「水魔」（すいま）と呼ばれている。")).toEqual([
			"人の住む町に大きな被害を及ぼした洪水は何と呼ばれていますか → 水魔",
		]);
		expect(await called("川の水が海に流れ込むところを河口という。")).toEqual([
			"川の水が海に流れ込むところを何といいますか → 河口",
		]);
	});

	test("one of several names, a pointer, a lost subject or somebody's word is not asked for", async () => {
		expect(await called("川の水をせき止めて発電に使う構造物をダムまたは堰という。")).toEqual([]);
		expect(await called("この川の水をせき止める構造物をダムという。")).toEqual([]);
		expect(await called("橋が壊れ、町の人々の不便な暮らしを天罰と呼ぶ。")).toEqual([]);
		expect(await called("高橋市長は新しく架かる橋を希望の道と呼んでいる。")).toEqual([]);
		expect(await called("学校の校門を出た先にある古い坂道は、地獄坂とも呼ばれる。")).toEqual([]);
	});
});

describe("what is built to define and is not taken says why", () => {
	test.each([
		["not-told-as-fact", "漏刻は、水の流れる量で時を計る装置であるとされる装置だ。", "漏刻"],
		["supposed", "漏刻とは、水が流れる場合に時を計る装置である。", "漏刻"],
		["term-unsure", "これは、水の流れる量で時を計る装置である。", "これ"],
		["class-unsure", "漏刻は、水の流れる量で時を計る装置の一つである。", "漏刻"],
		["class-unsure", "漏刻とは、水の流れる量で時を計る。", "漏刻"],
		["too-little-said", "漏刻は装置である。", "漏刻"],
		["belongs-elsewhere", "漏刻は、日本では水の流れる量で時を計る装置である。", "漏刻"],
		["context-missing", "漏刻とは、この国で時を計る装置である。", "漏刻"],
		["key-in-stem", "木像とは、木を彫って人の姿を表した像である。", "木像"],
		["belongs-elsewhere", "川の水をせき止めて発電に使う構造物をダムまたは堰という。", "堰"],
		["context-missing", "この川の水をせき止める構造物をダムという。", "ダム"],
		["belongs-elsewhere", "橋が壊れ、町の人々の不便な暮らしを天罰と呼ぶ。", "天罰"],
		["object-missing", "古い坂道は地獄坂と呼ぶ。", "地獄坂"],
	])("%s: %s", async (reason, text, key) => {
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s) => [findDefinition(text, s) ?? [], findCalled(text, s) ?? []].flat());
		expect(found.map((d) => isDoubtful(d) && [d.reason, d.key])).toEqual([[reason, key]]);
	});

	test("nothing is said of sentences that are not built so", async () => {
		const text = "漏刻は、時を計る。古い漏刻が壊れた装置だ。高橋氏は来ると言う。";
		const { sentences } = await readText(text, analyser);
		expect(sentences.flatMap((s) => [findDefinition(text, s), findCalled(text, s)])).toEqual(
			Array(6).fill(null),
		);
	});
});
