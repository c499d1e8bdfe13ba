import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "./collection";
import { askDefinitions } from "./definition";
import { draftsOf } from "./dropped";

async function asked(...texts: string[]) {
	const documents = texts.map((text, i) => ({ id: `d${i}`, language: "ja", text }));
	const collection = await readCollection(documents, analyser);
	return draftsOf(collection.documents.flatMap((d) => askDefinitions(d, collection)));
}

const questions = async (...texts: string[]) => (await asked(...texts)).map((d) => `${d.stem} → ${d.key}`);

describe("questions for what is explained", () => {
	test("a term by its definition, with its reading accepted", async () => {
		const [draft] = await asked("漏刻（ろうこく）とは、器から流れ出る水の量で時刻を計る昔の装置をいう。");
		expect(draft).toMatchObject({
			kind: "definition",
			rule: "definition",
			stem: "器から流れ出る水の量で時刻を計る昔の装置を何といいますか",
			key: "漏刻",
			accepted: ["ろうこく"],
		});
	});

	test("a short definition, or one of many things of its sort, is not asked", async () => {
		expect(await questions("漏刻とは、時を計る装置である。")).toEqual([]);
		expect(await questions("コトハ社とは、計測機器の製造と販売を営んだアメリカの企業である。")).toEqual([]);
		expect(await questions("タテガミとは、食肉目の大きなネコ科に分類される動物である。")).toEqual([]);
	});

	test("in running text は alone defines only what the document is about", async () => {
		const text = "漏刻は、器から流れ出る水の量で時刻を計る昔の装置である。";
		expect(await questions(text)).toHaveLength(1);
		expect(await questions(`漏刻\n${text}`)).toHaveLength(1);
		expect(await questions(`高橋一郎は青森で橋を架けた。${text}`)).toEqual([]);
	});

	test("a name by what it alone is: who, where, what", async () => {
		expect(await questions("松江市は島根県の県庁所在地である。")).toEqual([
			"島根県の県庁所在地はどこですか → 松江市",
		]);
		expect(await questions("利根川は、日本で2番目に長い川である。")).toEqual([
			"日本で2番目に長い川は何ですか → 利根川",
		]);
		expect(await questions("佐藤さんは日本一古い店のパン職人だ。")).toEqual([]);
	});

	test("a like sentence of something else is a rival", async () => {
		const text = "漏刻とは、器から流れ出る水の量で時刻を計る昔の装置をいう。";
		const other = "水時計も、器から流れ出る水の量で時刻を計る昔の装置だ。";
		expect((await asked(text))[0]?.rivals).toEqual([]);
		expect((await asked(text, other))[0]?.rivals).toHaveLength(1);
	});
});

describe("questions for abbreviations", () => {
	test("one question; a shorter form of the long name is accepted", async () => {
		const drafts = await asked("一般社団法人世界青空協会（WAO）は青森で会議を開いた。");
		expect(drafts.map((d) => [d.stem, d.key, d.accepted])).toEqual([
			["「WAO」は何の略称ですか", "一般社団法人世界青空協会", ["世界青空協会"]],
		]);
	});

	test("another long name is a rival", async () => {
		const [draft] = await asked("世界青空協会（WAO）が動いた。", "西部青果連合（WAO）が動いた。");
		expect(draft?.rivals).toEqual(["西部青果連合"]);
	});

	test("wrong answers end in the same noun, three with their passages or none", async () => {
		const text = "世界青空協会（WAO）は会議を開いた。日本サッカー協会が来た。";
		expect((await asked(text))[0]?.distractors).toEqual([]);
		const [draft] = await asked(`${text}東京銀行協会が来た。大阪医師協会が来た。`);
		expect(draft?.distractors.map((d) => d.text)).toEqual([
			"日本サッカー協会",
			"東京銀行協会",
			"大阪医師協会",
		]);
		expect(draft?.distractors[0]?.from?.quote).toBe("日本サッカー協会が来た。");
	});
});
