import { describe, expect, test } from "vitest";
import { analyser } from "../../../server/analyser";
import { findQuotations } from "./quotations";
import { readText } from "./reading";

async function said(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences
		.flatMap((s) => findQuotations(text, s))
		.map((q) => [
			q.words.quote,
			q.speaker && text.slice(q.speaker.start, q.speaker.contentEnd),
			q.saying.cleft,
		]);
}

describe("findQuotations", () => {
	test("the speaker is the topic or subject outside", async () => {
		expect(await said("高橋市長は「中止する」と述べた。")).toEqual([["中止する", "高橋市長", "述べた"]]);
		expect(await said("会議で高橋市長が「中止する」と明言しました。")).toEqual([
			["中止する", "高橋市長", "明言した"],
		]);
	});

	test("nobody is taken from inside the quotation or from a relative clause", async () => {
		expect(await said("高橋市長は「佐藤氏が決めた」と述べた。")).toEqual([
			["佐藤氏が決めた", "高橋市長", "述べた"],
		]);
		expect(await said("高橋市長は佐藤氏が求めた計画について「無理だ」と述べた。")).toEqual([
			["無理だ", "高橋市長", "述べた"],
		]);
		expect(await said("「佐藤氏が決めた」と述べた。")).toEqual([["佐藤氏が決めた", null, "述べた"]]);
	});

	test("とし、 goes by the verb behind the second quotation", async () => {
		const text = "高橋市長は「雨だ」とし、「中止する」と発言した。";
		expect(await said(text)).toEqual([
			["雨だ", "高橋市長", "発言した"],
			["中止する", "高橋市長", "発言した"],
		]);
	});

	test("emphasis, names, conditions, denials and passives are no speech", async () => {
		expect(await said("高橋市長は「記念写真」を撮った。")).toEqual([]);
		expect(await said("高橋市長が「大丈夫だ」と強調しても、市民は納得しない。")).toEqual([]);
		expect(await said("高橋市長は「中止する」とは述べなかった。")).toEqual([]);
		expect(await said("計画は「無謀だ」と評価された。")).toEqual([]);
		expect(await said("「どうするのか」という質問に高橋市長は答えなかった。")).toEqual([]);
		expect(await said("「月の石」と称される岩がある。")).toEqual([]);
	});

	test("the verb keeps its aspect", async () => {
		expect((await said("高橋市長は「急がない」と強調してきた。"))[0]?.[2]).toBe("強調してきた");
		expect((await said("高橋市長は「急がない」と話しています。"))[0]?.[2]).toBe("話している");
	});

	test("offsets are those of the text", async () => {
		const text = "前置き。\r\n高橋市長は「𠮷野へ行く」と述べた。";
		const { sentences } = await readText(text, analyser);
		for (const q of sentences.flatMap((s) => findQuotations(text, s)))
			expect(text.slice(q.words.start, q.words.end)).toBe(q.words.quote);
	});
});
