import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { findCauses } from "./causes";
import { factsOf, isDoubtful } from "./doubt";

async function causes(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences
		.flatMap((s, i) => factsOf(findCauses(text, s, sentences[i - 1])))
		.map((c) => [c.effect, c.cause.quote + (c.verbatim ? c.ending : ""), c.rule]);
}

describe("findCauses", () => {
	test("Aことで B, with the roles of both sides", async () => {
		const text =
			"2012年のリヨン会談では、西国側が「完全な撤去」を求め、東国側が「賠償」を要求したことで交渉が決裂しました。";
		expect(await causes(text)).toEqual([
			[
				"2012年のリヨン会談で交渉が決裂した",
				"西国側が「完全な撤去」を求め、東国側が「賠償」を要求した",
				"why-koto-de",
			],
		]);
	});

	test("Aため、B: the topic goes with the effect", async () => {
		expect(await causes("青森市は財源を失ったため、橋の建設を中止した。")).toEqual([
			["青森市が橋の建設を中止した", "財源を失ったため", "why-tame"],
		]);
		expect(await causes("1985年、豪雨で堤が崩れたため、水路の一部は補強された。")).toEqual([
			["1985年、水路の一部が補強された", "豪雨で堤が崩れたため", "why-tame"],
		]);
	});

	test("an analysis stays one", async () => {
		expect(await causes("財源が多くないため、計画が実現する可能性が低いという分析である。")).toEqual([
			["計画が実現する可能性が低いと分析されている", "財源が多くないため", "why-tame"],
		]);
	});

	test("BのはAからだ, and the reason in the next sentence", async () => {
		expect(await causes("高橋氏が辞任したのは、病気が悪化したからである。")).toEqual([
			["高橋氏が辞任した", "病気が悪化したから", "why-no-wa"],
		]);
		expect(await causes("高橋氏は辞任した。病気が悪化したためだ。")).toEqual([
			["高橋氏が辞任した", "病気が悪化したため", "why-next-sentence"],
		]);
		expect(
			await causes("高橋氏は計画に冷笑的だ。会議を開いてはいるが、実際には準備がないという理由からだ。"),
		).toEqual([["高橋氏が計画に冷笑的な", "準備がないという理由から", "why-next-sentence"]]);
		expect(
			await causes("橋の耐震性に不安が生じたことから、青森市は全面的な建て替えを決めた。"),
		).toMatchObject([["青森市が全面的な建て替えを決めた", "橋の耐震性に不安が生じた", "why-koto-kara"]]);
		expect(await causes("橋の素材が不足するため、青森市は工事を見送った。")).toMatchObject([
			["青森市が工事を見送った", "橋の素材が不足するため", "why-tame"],
		]);
		expect(await causes("高橋氏が辞任した理由は、病気が悪化したことだ。")).toEqual([
			["高橋氏が辞任した", "病気が悪化したこと", "why-reason"],
		]);
	});

	test.each([
		["a purpose", "青森市は橋を建てるため、税を上げた。"],
		["a supposition", "青森市が財源を失ったため、橋が落ちれば困る。"],
		["two causes", "雨が降ったため、川が増水したことで橋が流された。"],
		["no subject for the effect", "雨が降ったため、中止した。"],
		["a cause torn from its subject", "高橋氏は辞任した。会議を開いてはいるが、実際には準備がないからだ。"],
		["a cause that hangs on an adverb", "高橋氏が辞任したのは、実際には予算がないからである。"],
		["a cause without a subject", "高橋氏が辞任したのは、議会で対立したからである。"],
		["the body", "高橋氏は病気の体だ。"],
		["a guess", "雨が降ったため、試合は中止になるだろう。"],
		["the other way round", "橋が落ちた。ためだ。"],
	])("nothing for %s: %s", async (_, text) => {
		expect(await causes(text)).toEqual([]);
	});
});

describe("each reason that is not asked for says why", () => {
	async function doubts(text: string) {
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s, i) => findCauses(text, s, sentences[i - 1]));
		return found.filter(isDoubtful).map((d) => [d.reason, d.key]);
	}

	test.each([
		["form-not-asked", "青森市は、財源を失ったので、橋の建設を中止した。", "財源を失ったので"],
		["form-not-asked", "雨が降ったから川が増水した。", "雨が降ったから"],
		["form-not-asked", "地震のため列車が止まった。", "地震のため"],
		["form-not-asked", "橋が落ちたのは雨が原因である。", "橋が落ちたのは雨が原因である"],
		["maybe-means", "地震により、橋が壊れた。", "地震により"],
		["maybe-means", "地震や雨などにより、橋が壊れた。", "地震や雨などにより"],
		["form-not-asked", "橋が落ちたのは、雨が降ったからだと言われている。", "雨が降ったからだと"],
		["maybe-means", "橋を架けることで市は栄えた。", "橋を架けることで"],
		["maybe-purpose", "青森市は橋を建てるため、税を上げた。", "橋を建てるため"],
		["context-missing", "このため、青森市は橋を直した。", "このため"],
		["supposed", "青森市が財源を失ったため、橋が落ちれば困る。", "青森市が財源を失ったため"],
		["subject-missing", "雨が降ったため、中止した。", "雨が降ったため"],
		["subject-missing", "高橋氏が辞任したのは、議会で対立したからである。", undefined],
		["context-missing", "高橋氏が辞任したのは、実際には予算がないからである。", undefined],
		["no-form", "雨が降ったため、試合は中止になるだろう。", undefined],
		["effect-unsure", "なぜなら、雨が降ったからだ。", "なぜなら、雨が降ったからだ"],
		["not-told-as-fact", "高橋氏が辞任したという理由は、病気が悪化したことだ。", undefined],
	])("%s: %s", async (reason, text, key) => {
		expect(await doubts(text)).toEqual([[reason, key ?? expect.any(String)]]);
	});

	test("of two that could be causes, both", async () => {
		expect(await doubts("雨が降ったため、川が増水したことで橋が流された。")).toEqual([
			["several-causes", "雨が降ったため"],
			["several-causes", expect.stringMatching(/増水したことで$/)],
		]);
	});

	test("beside one that is asked for", async () => {
		expect(await doubts("豪雨により堤が崩れたため、青森市の水路は補強された。")).toEqual([
			["maybe-means", "豪雨により"],
		]);
		expect(await doubts("高橋氏が辞任した理由は、病気が悪化したことだ。")).toEqual([]);
		expect(await doubts("学校からだ。")).toEqual([]);
	});
});
