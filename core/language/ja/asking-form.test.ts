import { describe, expect, test } from "vitest";
import { tokenize } from "../../../server/kuromoji.mjs";
import { askingForm, politeForm } from "./politeness";

const polite = async (clause: string) => politeForm(await tokenize(clause));

const asking = async (clause: string) => askingForm(await tokenize(clause));

describe("refused", () => {
	test.each(
		[
			...["橋を造るだろう", "橋を造るでしょう", "橋を造るまい", "橋を造ろう", "橋を造りましょう", "橋を造れ"],
			...["橋を造ってください", "橋を造るか", "橋を造ったか", "橋を造りましたか", "橋は古いか"],
			...[
				"橋を造れば",
				"橋を造ったら",
				"橋を造り、",
				"橋を造って",
				"橋を造らず",
				"橋を造りながら",
				"橋が古く",
			],
			...["条件を満たさぬ", "橋を造らん", "美しき", "かくのごとし"],
			...[
				"一覧を参照されたい",
				"値段は低いだ",
				"橋は古いけれどない",
				"交渉は決裂",
				"ここは首都",
				"静かな",
				"静かに",
				"橋を",
				"橋を造ったので",
				"「橋は古い」",
				"。",
				"",
			],
		].map((clause) => [clause]),
	)("%s", async (clause) => {
		expect(await polite(clause)).toBeNull();
		expect(await asking(clause)).toBeNull();
	});

	test.each([
		["1921年に行った", "行く, 行う"],
		["住民に行った", "行く, 行う"],
		["船で行った", "行く, 行う"],
		["険しい道を行った", "行く, 行う"],
		["学校に通った", "通う, 通る"],
		["申し出を断った", "断る, 断つ"],
		["橋を覆った", "覆う, 覆る"],
		["事故にあった", "ある, 遭う"],
		["友人とあった", "ある, 会う"],
		["息があった", "ある, 合う"],
		["二人は話しあった", "ある, 合う"],
		["費用がいる", "居る, 要る"],
		["橋をかえる", "変える, 帰る"],
		["服をきる", "着る, 切る"],
		["本をかった", "買う, 刈る, 勝つ"],
		["本をよんだ", "読む, 呼ぶ"],
		["そういった", "言う, 行く"],
		["金賞を獲った", "獲る, which the analyser cannot read"],
		["金賞を獲る", "獲る, which the analyser cannot read"],
	])("%s, which is of more than one verb (%s)", async (clause) => {
		expect(await polite(clause)).toBeNull();
		expect(await asking(clause)).toBeNull();
	});
});

describe("askingForm", () => {
	test.each(
		`
		ここは首都だ ここは首都ですか
		ここは首都である ここは首都ですか
		ここは首都です ここは首都ですか
		ここは首都ではない ここは首都ではありませんか
		会議を行った 会議を行いましたか
		会議を行いました 会議を行いましたか
		会議を行わなかった 会議を行いませんでしたか
		値段は高かった 値段は高かったですか
		町は静かだった 町は静かでしたか
		橋を造っている 橋を造っていますか
		橋を造ったのだ 橋を造りましたか
		橋を造ったのである 橋を造りましたか
		橋を造ったのです 橋を造りましたか
		橋を造るんです 橋を造りますか
		値段は高いのだ 値段は高いですか
		橋を造ったわけだ 橋を造りましたか
		ここは首都なのだ ここは首都ですか
		町は静かなのである 町は静かですか
		町は静かだったのです 町は静かでしたか
		傘は市長のだ 傘は市長のですか
		橋を造りましたが、 橋を造りましたか
		`
			.trim()
			.split("\n")
			.map((row) => row.trim().split(" ")),
	)("%s → %s", async (clause = "", expected = "") => {
		expect(await asking(clause)).toBe(expected);
	});

	test.each([
		"雨が降るらしい",
		"雨が降るらしいです",
		"雨が降るそうだ",
		"雨が降るそうです",
		"遅れるかもしれない",
		"遅れるかもしれません",
		"遅れたかもしれなかった",
		"雨に違いない",
		"雨に違いありません",
		"雨にちがいない",
	])("%s is only heard or supposed", async (clause) => {
		expect(await asking(clause)).toBeNull();
		expect(await polite(clause)).not.toBeNull();
	});

	test("a predicate that stands alone is read as the analyser saw it in its sentence", async () => {
		const end = async (sentence: string, count: number) =>
			askingForm((await tokenize(sentence)).slice(-count));
		expect(await end("会議を行った。", 3)).toBe("行いましたか");
		expect(await end("1921年に行った。", 3)).toBeNull();
		expect(await end("問題がない。", 2)).toBe("ありませんか");
	});
});
