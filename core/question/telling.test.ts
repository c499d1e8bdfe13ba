import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate } from "./generate";

async function asked(text: string, kind: string) {
	const documents = [{ id: "a", language: "ja", text }];
	const questions = (await generate(documents, analyser)).flatMap((d) => d.questions);
	return questions
		.filter((q) => q.kind === kind && q.status !== "held-back")
		.map((q) => `${q.stem} → ${q.key}`);
}

describe("who said a quotation", () => {
	const who = (text: string) => asked(text, "who-said");

	test("is asked where the words tell what they are about", async () => {
		expect(await who("高橋一郎市長は「新しい橋は住民の暮らしを大きく変える」と述べた。")).toEqual([
			"「新しい橋は住民の暮らしを大きく変える」と述べたのは誰ですか → 高橋一郎市長",
		]);
	});

	test.each([
		["a stock phrase", "高橋一郎市長は「良い関係を保っている」と述べた。"],
		["a pointer", "高橋一郎市長は「これ以上のものはないだろう」と述べた。"],
		[
			"a pointer in its second sentence",
			"高橋一郎市長は「学生は困っている。こういった噂に負けない学校を作る」と述べた。",
		],
		["an answer without its question", "高橋一郎市長は「青森の橋は日本の誇りだ」と応じた。"],
	])("is not asked for %s", async (_, text) => {
		expect(await who(text)).toEqual([]);
	});

	test("a short quotation is asked with its occasion and what it judges", async () => {
		const text = "青森での会見で、高橋一郎市長は知事の案を「大きな前進」と評価した。";
		expect(await who(text)).toEqual([
			"青森での会見で、知事の案を「大きな前進」と評価したのは誰ですか → 高橋一郎市長",
		]);
		expect(await who(text.replace("青森での会見で、", ""))).toEqual([]);
	});

	test("誰 asks for a person, a body for its sort, what is neither surely is not asked", async () => {
		const words = "は、青森市の計画は無謀だと指摘する。";
		expect(await who(`ミライ・タイムズ${words}`)).toEqual([
			"青森市の計画は無謀だと指摘しているのはどのメディアですか → ミライ・タイムズ",
		]);
		expect(await who(`京都財団${words}`)).toEqual([
			"青森市の計画は無謀だと指摘しているのはどの機関ですか → 京都財団",
		]);
		expect(await who(`フォルモンド${words}`)).toEqual([]);
		expect(await who(`日本政府${words}`)).toEqual([]);
		const torn = "は、計画が目的ではなく、青森市を宣伝に使う可能性があると指摘する。";
		expect(await who(`ミライ・タイムズ${torn}`)).toEqual([]);
	});

	test("a stem that fits only who holds an office has only such choices", async () => {
		const others = "森四郎研究員と原五郎研究員が来た。佐藤花子首相と中村次郎首相と林三郎首相も来た。";
		const text = `首脳会談において、高橋一郎首相は「日本の橋を架ける」と述べた。${others}`;
		const [document] = await generate([{ id: "a", language: "ja", text }], analyser);
		const choices = document?.questions.find((q) => q.kind === "who-said")?.distractors ?? [];
		expect(choices).toHaveLength(3);
		for (const { text: choice } of choices) expect(choice).toMatch(/首相$/);
	});
});

describe("what was said", () => {
	const what = (text: string) => asked(text, "what-said");

	test("is asked with a topic or a thing judged, not with an occasion alone", async () => {
		expect(await what("高橋一郎市長は橋の建設について「三年で終わる」と述べた。")).toEqual([
			"高橋一郎市長は橋の建設について何と述べましたか → 三年で終わる",
		]);
		expect(await what("高橋一郎市長は会見で「三年で終わる」と述べた。")).toEqual([]);
	});

	test("an adjective alone is asked for with どのように", async () => {
		const judged = (words: string) => `高橋一郎市長は知事の案を「${words}」と評価した。`;
		expect(await what(judged("良好"))).toEqual(["高橋一郎市長は知事の案をどのように評価しましたか → 良好"]);
		expect(await what(judged("無謀な賭け"))).toEqual([
			"高橋一郎市長は知事の案を何と評価しましたか → 無謀な賭け",
		]);
	});

	test("is not asked where the next sentence goes on with it", async () => {
		const said = "高橋一郎市長は橋の建設について「三年で終わる」と述べた。";
		expect(await what(`${said}特に冬のうちなら、すぐに始められるとも語った。`)).toEqual([]);
		expect(await what(`${said}住民は喜んでいる。`)).toHaveLength(1);
	});

	test("is not asked of one who says two things, nor behind what was done before", async () => {
		expect(
			await what(
				"高橋一郎市長は橋の建設について「三年で終わる」と述べ、知事の案を「無謀な賭け」と批判した。",
			),
		).toEqual([]);
		const behind = "高橋一郎市長は、過去に佐藤知事と会談して橋の建設について「三年で終わる」と述べた。";
		expect(await what(behind)).toEqual([]);
	});

	test("is asked with what it answers, a pronoun taking the name the text gives it", async () => {
		const text =
			"佐藤花子知事が、青森駅で彼(高橋市長)に会えると投稿すると、フランスの外務省が「面白い提案だ」と応じ、会談が実現した。";
		expect(await what(text)).toEqual([
			"佐藤花子知事が、青森駅で高橋市長に会えると投稿すると、フランスの外務省は何と応じましたか → 面白い提案だ",
		]);
		expect(await what(text.replace("(高橋市長)", ""))).toEqual([]);
	});
});

describe("what is reported or analysed", () => {
	const what = (text: string) => asked(text, "what-said");

	test("the noun phrase before the predicate of a whole report", async () => {
		const text = "京都財団は、青森市の計画は開発ではなく、選挙宣伝に近づいていると指摘する。";
		expect(await what(text)).toEqual([
			"京都財団は、青森市の計画は開発ではなく、何に近づいていると指摘していますか → 選挙宣伝",
		]);
		expect(await what(text.replace("選挙宣伝", "イメージ"))).toEqual([]);
	});

	test("what a person is held to aim at", async () => {
		const text = "高橋市長が橋の建設を通じてノーベル平和賞を再び狙っているという分析も出ている。";
		expect(await what(text)).toEqual([
			"高橋市長が橋の建設を通じて何を再び狙っていると分析されていますか → ノーベル平和賞",
		]);
		expect(await what(text.replace("ノーベル平和賞", "人気"))).toEqual([]);
		expect(await what(text.replace("高橋市長が", ""))).toEqual([]);
	});
});

describe("the rationale", () => {
	const rationales = async (text: string) => {
		const [document] = await generate([{ id: "a", language: "ja", text }], analyser);
		return document?.questions
			.filter((q) => q.kind === "when" && q.status !== "held-back")
			.map((q) => q.rationale);
	};

	test("is as precise as the text, and counts paragraphs of running text", async () => {
		const event = "山本四郎氏は1998年に青森美術館を設立した。";
		expect(await rationales(`美術館の歴史\n・開館の話\n前置きである。\n${event}`)).toEqual([
			"第2段落で、この出来事が年とともに述べられています。",
		]);
		expect(await rationales(event.replace("1998年", "1998年5月2日"))).toEqual([
			"第1段落で、この出来事が日付とともに述べられています。",
		]);
		expect(await rationales(`・${event}`)).toEqual(["本文で、この出来事が年とともに述べられています。"]);
	});
});
