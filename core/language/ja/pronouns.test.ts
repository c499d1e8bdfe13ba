import { describe, expect, test } from "vitest";
import { analyser } from "../../../server/analyser";
import { findPronouns } from "./pronoun-forms";
import { readText } from "./reading";
import { edited, meantEdits } from "./rewriting";

/** What each pronoun of a text stands for, null where nobody can tell. */
async function meant(text: string) {
	const { sentences } = await readText(text, analyser);
	const known = sentences.flatMap((s) => s.pronouns);
	return sentences
		.flatMap(findPronouns)
		.map((p) => known.find((r) => r.start === p.start && r.end === p.end)?.name.quote ?? null);
}

async function expectMeant(cases: Record<string, (string | null)[]>) {
	for (const [text, names] of Object.entries(cases)) expect([text, await meant(text)]).toEqual([text, names]);
}

describe("a person's pronoun takes up", () => {
	test("the topic before it, with its title as it stood", async () => {
		await expectMeant({
			"高橋市長は会見を開いた。彼は「やめる」と述べた。": ["高橋市長"],
			"高橋花子教授は新説を発表した。彼女は来年、青森へ移る。": ["高橋花子教授"],
			"高橋市長も反対した。彼は費用が高いと考えた。": ["高橋市長"],
			"後任には佐藤知事が選ばれた。彼は喜んだ。": ["佐藤知事"],
			"ポール・スミスは橋を設計した。彼は南の島で生まれた。": ["ポール・スミス"],
		});
	});

	test("whoever the sentence before was there to bring in", async () => {
		await expectMeant({
			"そう話すのは青空財団の高橋誠理事長だ。彼は元教師だ。": ["高橋誠理事長"],
			"高橋市長は会見を開いた。計画に反対したのが佐藤知事だ。彼は橋を建てた。": ["佐藤知事"],
		});
	});

	test("the latest of several topics", async () => {
		await expectMeant({
			"高橋市長は会見を開いた。佐藤知事は欠席した。彼は来月辞任する。": ["佐藤知事"],
		});
	});

	test("the topic and not who is named beside it, in a quotation or as a modifier", async () => {
		await expectMeant({
			"高橋市長は佐藤知事との会談に意欲を示した。彼は来月にも日程を決める。": ["高橋市長"],
			"高橋市長は「佐藤知事は正しい」と述べた。彼は来月東京へ行く。": ["高橋市長"],
			"高橋市長は会見を開いた。佐藤知事が望めば橋は建つ。市は待っている。彼は急がない。": ["高橋市長"],
		});
	});

	test("a pronoun before it that was resolved, and the office alone", async () => {
		await expectMeant({
			"高橋市長は会見を開いた。彼は資料を配った。橋は高い。彼は予算も示した。": ["高橋市長", "高橋市長"],
			"高橋市長は会見を開いた。市長は橋の計画を説明した。彼は予算も示した。": ["高橋市長"],
		});
	});

	test("a topic of the paragraphs before, headings left out, but no farther than two", async () => {
		await expectMeant({
			"高橋市長は会見を開いた。\n橋の計画\n彼は満足している。": ["高橋市長"],
			"高橋市長は会見を開いた。\n橋は来年できる。\n彼は満足している。": ["高橋市長"],
			"高橋市長は会見を開いた。\n橋は来年できる。\n費用は高い。\n彼は満足している。": [null],
		});
	});

	test("its topic as an owner or an object too, where nobody else is about", async () => {
		await expectMeant({
			"高橋市長は計画を発表した。彼の在任中に橋は三つ完成した。": ["高橋市長"],
			"高橋市長は会見を開いた。議会は彼を批判した。": ["高橋市長"],
			"高橋市長は橋に反対した。最初の計画は彼によるものだ。": ["高橋市長"],
		});
	});

	test("同氏 and 同 with a title the one who bears it", async () => {
		await expectMeant({
			"高橋誠氏は橋を設計した。同氏は来年引退する。": ["高橋誠氏"],
			"高橋市長は佐藤知事と会談した。同知事は橋の費用を県が出すと述べた。": ["佐藤知事"],
			"高橋市長は橋を視察した。工事は順調だ。同市長は費用を出すと述べた。": ["高橋市長"],
		});
	});
});

describe("a person's pronoun takes up nobody", () => {
	test("where two may be meant", async () => {
		await expectMeant({
			"高橋市長は佐藤氏を後任に選んだ。彼は弁護士だ。": [null],
			"高橋市長は佐藤知事と会った。彼は来月にも日程を決める。": [null],
			"高橋市長が辞任し、佐藤知事が反発した。彼は理由を問うた。": [null],
			"高橋市長と佐藤知事は会見を開いた。彼は譲らない。": [null],
			"高橋市長らは会見を開いた。彼は譲らない。": [null],
		});
	});

	test("where somebody else has come to the fore since", async () => {
		await expectMeant({
			"高橋市長は会見を開いた。佐藤知事の意向は固い。彼は譲らない。": [null],
			"高橋市長は会見を開いた。佐藤知事が望む橋は高すぎる。彼は反対だ。": [null],
			"高橋市長は会見を開いた。担当の課長は反対した。彼は予算がないと話した。": [null],
			"高橋市長は会見を開いた。隣の市の市長は欠席した。彼は理由を明かさなかった。": [null],
			"高橋市長は橋を建てた。橋は佐藤氏の設計であった。彼は来年引退する。": [null],
		});
	});

	test("where its own sentence names another, or the same person beside it", async () => {
		await expectMeant({
			"高橋市長は会見を開いた。佐藤議員は彼を批判した。": [null],
			"高橋市長は会見を開いた。彼は高橋市長を批判した。": [null],
			"高橋市長は会見を開いた。「高橋市長は立派だ」と彼は述べた。": [null],
		});
	});

	test("where the one left unsaid may be the topic", async () => {
		await expectMeant({ "高橋市長は会見を開いた。彼に期待すると話した。": [null] });
	});

	test("where 彼が brings somebody in anew, unless it goes on about the topic", async () => {
		await expectMeant({
			"高橋市長は報告を書いた。彼が席を立つと、電話が鳴った。": [null],
			"高橋市長は報告を書いた。彼が懸念するのは費用だ。": ["高橋市長"],
		});
	});

	test("where the topic is somebody's, or stands beside one whose name the analyser does not know", async () => {
		await expectMeant({
			"佐藤さんの息子の高橋さんは家を出た。彼女は悲しんだ。": [null],
			"佐藤氏は会見を開いた。レガート上院議員は欠席した。同氏は反対だ。": [null],
		});
	});

	test("in a quotation of several lines, or behind a sentence nobody can read", async () => {
		await expectMeant({
			"「高橋市長は元気だ」と佐藤氏は話す。\n「自信がある。\n彼は橋を建てた。\n今も元気だ」。": [null],
			"高橋市長は会見を開いた。」佐藤知事は反対した。彼は橋を建てた。": [null],
		});
	});

	test("where the name stands in a quotation only", async () => {
		await expectMeant({
			"市民は「高橋市長は立派だ」と話す。彼は来月東京へ行く。": [null],
			"「高橋市長は立派だ」。彼は来月東京へ行く。": [null],
		});
	});

	test("where the same pronoun stood for somebody unknown before", async () => {
		await expectMeant({ "高橋市長は彼女を称えた。彼女は来月引退する。": [null, null] });
	});

	test("where a woman or a man is nearer", async () => {
		await expectMeant({
			"佐藤夫人は展覧会を開いた。彼は画家だ。": [null],
			"高橋市長は会見を開き、妻への感謝を述べた。彼女は教師だ。": [null],
			"高橋教授は賞を受けた。彼女は青森に住む。橋は長い。彼は喜んだ。": [null, null],
		});
	});

	test("where two bear the title, or one without a name does", async () => {
		await expectMeant({
			"高橋市長は佐藤市長と会談した。同市長は費用を出すと述べた。": [null],
			"高橋市長は隣の市の市長と会談した。同市長は費用を出すと述べた。": [null],
			"同大統領は計画を認めた。": [null],
		});
	});
});

describe("同 with what a body's name ends in", () => {
	test("is the one name with that ending, here or in the sentence before", async () => {
		await expectMeant({
			"山田研究所は結果を発表した。同研究所の高橋誠研究員は「驚いた」と述べた。": ["山田研究所"],
			"京都大学の佐藤誠教授は新説を唱えた。彼は同大学で学んだ。": ["佐藤誠教授", "京都大学"],
			"山田製作所は工場を閉じる。同社は土地も売る。同社の株は上がった。": ["山田製作所", "山田製作所"],
			"フランスの外務省は抗議した。同省は大使を呼んだ。": ["フランスの外務省"],
		});
	});

	test("is none where another may be meant, or it was named longer ago", async () => {
		await expectMeant({
			"山田研究所と佐藤研究所は結果を発表した。同研究所の職員は喜んだ。": [null],
			"国の研究所は山田研究所に協力した。同研究所の職員は喜んだ。": [null],
			"山田製作所は佐藤電機を買収する。同社は「残念だ」としている。": [null],
			"山田製作所は子会社を売却する。同社は「残念だ」としている。": [null],
			"山田研究所は結果を発表した。橋は長い。同研究所の職員は喜んだ。": [null],
		});
	});
});

test("the names take the pronouns' places, never inside a quotation", async () => {
	const text = "高橋市長は会見を開いた。彼は「彼に会いたい」と述べ、彼の計画を示した。";
	const [, sentence] = (await readText(text, analyser)).sentences;
	if (sentence === undefined) throw new Error("two sentences");
	expect(edited(text, sentence.start, sentence.end, meantEdits(sentence))).toBe(
		"高橋市長は「彼に会いたい」と述べ、高橋市長の計画を示した。",
	);
});
