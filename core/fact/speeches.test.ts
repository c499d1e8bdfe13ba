import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { factsOf, isDoubtful } from "./doubt";
import { findReports, findSpeeches } from "./speeches";

async function speakers(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences.flatMap((s) => factsOf(findSpeeches(text, s))).map((s) => s.speaker?.name?.quote ?? null);
}

async function reports(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences
		.flatMap((s) => factsOf(findReports(text, s)))
		.map((r) => [r.speaker.name?.quote, text.slice(r.start, r.verb.start)]);
}

describe("findSpeeches", () => {
	test("a name is a speaker, an office or a crowd is none", async () => {
		expect(await speakers("高橋市長は「やめる」と述べた。")).toEqual(["高橋市長"]);
		expect(await speakers("市長は「やめる」と述べた。")).toEqual([null]);
		expect(await speakers("多くの専門家は「危ない」と指摘した。")).toEqual([null]);
		expect(await speakers("高橋氏と佐藤氏は「やめる」と述べた。")).toEqual([null]);
	});

	test("a ministry goes with its country", async () => {
		expect(await speakers("会談の後、フランスの外務省は「前進だ」と強調した。")).toEqual([
			"フランスの外務省",
		]);
	});

	test("彼 is whom the sentences before surely mean, or nobody", async () => {
		expect(await speakers("高橋市長は会見を開いた。彼は「やめる」と述べた。")).toEqual(["高橋市長"]);
		expect(await speakers("高橋市長は佐藤氏が来ると聞いた。彼は「やめる」と述べた。")).toEqual([null]);
		expect(await speakers("雨が降った。彼は「やめる」と述べた。")).toEqual([null]);
	});

	test("what is supposed was not said", async () => {
		expect(await speakers("もし高橋市長が「やめる」と述べ、議会が認めれば、選挙になる。")).toEqual(
			[null].slice(1),
		);
	});
});

describe("findReports", () => {
	test("the topic of the sentence reports", async () => {
		expect(await reports("ミライ・タイムズは、計画は無謀だと指摘した。")).toEqual([
			["ミライ・タイムズ", "計画は無謀だと"],
		]);
	});

	test("of two reports the last", async () => {
		expect(await reports("ミライ・タイムズは、計画は無謀だとし、フランスは手を引くと強調した。")).toEqual([
			["ミライ・タイムズ", "フランスは手を引くと"],
		]);
	});

	test("whole where every predicate has its subject", async () => {
		const isWhole = async (words: string) => {
			const text = `ミライ・タイムズは、${words}と指摘した。`;
			const { sentences } = await readText(text, analyser);
			return sentences.flatMap((s) => factsOf(findReports(text, s))).map((r) => r.isWhole);
		};
		expect(await isWhole("青森市の計画は無謀だ")).toEqual([true]);
		expect(await isWhole("青森市の計画は開発ではなく、宣伝に近い")).toEqual([true]);
		expect(await isWhole("青森市長の橋へのこだわりを名誉欲だ")).toEqual([true]);
		expect(await isWhole("計画が目的ではなく、橋を宣伝に使う可能性がある")).toEqual([false]);
		expect(await isWhole("橋を宣伝に使う")).toEqual([false]);
	});

	test("no report without a name, nor in the passive", async () => {
		expect(await reports("専門家は、計画は無謀だと指摘した。")).toEqual([]);
		expect(await reports("高橋氏は、無謀だと批判された。")).toEqual([]);
	});
});

describe("what is no speech says why", () => {
	test.each([
		["not-speech", "「青い鳥」は青森の喫茶店だ。", "「青い鳥」"],
		["not-speech", "高橋市長は「危ない」橋を見た。", "「危ない」"],
		["saying-unsure", "古い坂道は「地獄坂」と呼ばれる。", "「地獄坂」"],
		["saying-unsure", "高橋市長は「やめる」と述べなかった。", "「やめる」"],
		["supposed", "高橋市長は、橋が落ちた場合には「やめる」と述べた。", "「やめる」"],
		["speaker-unsure", "専門家は、計画は無謀だと指摘した。", "専門家は、計画は無謀だと指摘した。"],
		["saying-unsure", "高橋氏は、無謀だと批判された。", "高橋氏は、無謀だと批判された。"],
		["supposed", "橋が落ちれば、高橋氏は無謀だと批判する。", "橋が落ちれば、高橋氏は無謀だと批判する。"],
	])("%s: %s", async (reason, text, key) => {
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s) => [...findSpeeches(text, s), ...findReports(text, s)]);
		expect(found.map((d) => isDoubtful(d) && [d.rule, d.key, d.reason])).toEqual([
			["who-said", key, reason],
			["what-said", key, reason],
		]);
	});
});
