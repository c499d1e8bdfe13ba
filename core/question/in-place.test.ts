import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "./collection";
import { draftsOf, isDropped } from "./dropped";
import { heldBackFor } from "./gates";
import { askInPlace } from "./in-place";

async function asked(...texts: string[]) {
	const collection = await readCollection(
		texts.map((text, i) => ({ id: `d${i}`, language: "ja", text })),
		analyser,
	);
	return collection.documents.flatMap((d) => {
		const made = d.predications.flatMap((predication) => askInPlace(predication, d, collection));
		const passed = draftsOf(made).filter((draft) => heldBackFor(draft).length === 0);
		return [
			...passed.map(({ stem, key }) => `${stem} → ${key}`),
			...made.filter(isDropped).map(({ key, reason }) => `${key}: ${reason}`),
		];
	});
}

describe("askInPlace", () => {
	test("who did it, turned round; with whom, where and what, where they stand", async () => {
		const found = await asked("2015年5月、高橋一郎市長は青森で佐藤花子知事と会談した。");
		expect(found).toContain("2015年5月、青森で佐藤花子知事と会談したのは誰ですか → 高橋一郎市長");
		expect(found).toContain("2015年5月、高橋一郎市長は青森で誰と会談しましたか → 佐藤花子知事");
		expect(found).toContain("2015年5月、高橋一郎市長はどこで佐藤花子知事と会談しましたか → 青森");
	});

	test("an object of two words, not a common noun alone nor one of a verb that says nothing", async () => {
		const found = await asked("フランスは2015年に太平洋での漁業協定を破棄した。");
		expect(found).toContain("フランスは2015年に何を破棄しましたか → 太平洋での漁業協定");
		expect(await asked("フランスは2015年に協定を破棄した。")).not.toContain(
			"フランスは2015年に何を破棄しましたか → 協定",
		);
		expect((await asked("フランスは首脳会談を行った。")).join()).not.toContain("何を行いましたか");
	});

	test("a quoted term, an amount, a country beside a common noun", async () => {
		expect(await asked("2012年の会議でフランスは「完全な撤去」を求めた。")).toContain(
			"2012年の会議でフランスは何を求めましたか → 「完全な撤去」",
		);
		expect(await asked("フランスは2012年にドイツへ観測衛星を3機輸出した。")).toContain(
			"フランスは2012年にドイツへ観測衛星を何機輸出しましたか → 3機",
		);
		expect(await asked("フランスは近年、スペインとの軍事協力を強めている。")).toContain(
			"フランスはどの国との軍事協力を強めていますか → スペイン",
		);
	});

	test("the place a meeting is named by, and what a relative clause tells of a name", async () => {
		expect(await asked("2012年のリヨン会談では漁業交渉が決裂した。")).toContain(
			"漁業交渉が決裂したのは、2012年のどこで開かれた会談ですか → リヨン",
		);
		expect((await asked("2012年の仙台首脳会談では漁業交渉が決裂した。")).join()).toContain("仙台");
		expect((await asked("2012年のフランス首脳会談では漁業交渉が決裂した。")).join()).not.toContain("どこで");
		expect(await asked("1921年に青森大聖堂を設計した高橋一郎氏は、晩年をパリで過ごした。")).toContain(
			"1921年に青森大聖堂を設計したのは誰ですか → 高橋一郎氏",
		);
	});

	test("a time with words of its own, as precisely as it is told", async () => {
		expect(await asked("フランスは改革前の2015年6月、リヨンの海軍基地を閉鎖した。")).toContain(
			"フランスは改革前の何年何月に、リヨンの海軍基地を閉鎖しましたか → 2015年6月",
		);
		expect((await asked("フランスは翌2015年、リヨンの海軍基地を閉鎖した。")).join()).not.toContain("何年");
	});

	test("what says too little alone is asked with what it goes on to, or what leads up to it", async () => {
		const found = await asked("フランスは一貫して「対話」を重視し、ドイツとの漁業協定を批判してきた。");
		expect(found).toContain(
			"フランスは一貫して何を重視し、ドイツとの漁業協定を批判してきましたか → 「対話」",
		);
		expect(await asked("フランスは2015年にドイツと直接協議し、「漁業協定」を実現させた。")).toContain(
			"フランスは2015年にドイツと直接協議し、何を実現させましたか → 「漁業協定」",
		);
	});

	test("a term that a noun is about", async () => {
		expect(await asked("2012年の会議でフランスは「完全な撤去」に向けた漁業声明を発表した。")).toContain(
			"2012年の会議でフランスは何に向けた漁業声明を発表しましたか → 「完全な撤去」",
		);
	});

	test("somebody who may not be known for one is not asked for with 何", async () => {
		expect((await asked("フランスのデュポンは2015年に王者のフィッシャーを破った。")).join()).not.toContain(
			"何を",
		);
	});

	test("people and places are not asked for with 何", async () => {
		const found = await asked("フランスは2015年にドイツの駐在大使を追放し、2016年に北海の島々を回った。");
		expect(found.join()).not.toContain("何を");
	});

	test("what is so now is asked without now", async () => {
		expect(await asked("フランスは現在、スペインとの軍事協力を強めており、民間の交流も盛んだ。")).toContain(
			"フランスはどの国との軍事協力を強めていますか → スペイン",
		);
	});

	test("a pronoun gives way to whom it surely means", async () => {
		const found = await asked("高橋一郎市長は会見を開いた。彼は2015年にフランスの政治大学院を卒業した。");
		expect(found.join()).not.toMatch(/彼/);
	});

	test.each([
		["a negation", "フランスは軍事協定の破棄を望まなかった。"],
		["a subject left out", "2015年に軍事協定の破棄を決めた。"],
		["an object told elsewhere", "フランスは2015年にリヨンで建設した。"],
		["one of several", "フランスはヨーロッパの文化大国の一つである。"],
		["a condition", "フランスがドイツの軍事協定を破棄すれば、会談は開かれない。"],
		["a heading", "フランスが破棄したドイツの軍事協定"],
		["a narrator's present", "フランスは1895年、北海での漁業協定を破棄している。"],
		["a deed by its noun alone", "フランスは2015年にリヨンで脱退を通告した。"],
		["two topics", "会議の記録は1873年の火災で、フランスの海軍地図は1923年の震災で失われた。"],
		["what も ties to another statement", "フランスは国内でも漁業協定の延長を断念した。"],
		[
			"somebody besides whom a deed may be",
			"フランスは敗れ、ドイツも撤退して、2015年に軍事協定の破棄を決めた。",
		],
	])("nothing is asked of %s", async (_, text) => {
		expect((await asked(text)).filter((line) => line.includes("→"))).toEqual([]);
	});

	test("the same part of the same deed, told otherwise, is another answer", async () => {
		const one = "フランスは2015年にスペインの軍事基地を閉鎖した。";
		const question = "フランスは2015年に何を閉鎖しましたか → スペインの軍事基地";
		expect(await asked(one)).toContain(question);
		expect(await asked(one, "フランスは2015年にイタリアの軍事基地を閉鎖した。")).not.toContain(question);
	});

	test("what could not be asked keeps its reason", async () => {
		expect(await asked("市は2015年に青森駅前の図書館を閉鎖した。")).toContain(
			"青森駅前の図書館: subject-not-named",
		);
	});
});
