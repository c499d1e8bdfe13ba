import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, type Kind } from "../fact/fact";
import { clozeOf, type Quoted } from "./cloze";

const asking = (kind: Kind, key: string, quotes: string[], rest: Partial<Quoted> = {}): Quoted => ({
	...{ kind, key, stem: "橋について何が書かれていますか。", accepted: [] },
	...{ evidence: quotes.map((quote) => ({ quote })), ...rest },
});
const blanked = (question: Quoted) => {
	const cloze = clozeOf(question);
	return cloze && `${cloze.before}＿${cloze.after}`;
};

describe("a sentence with the key in it once", () => {
	test.each<[Kind, string, string, string]>([
		["when", "1904年", "港の橋は1904年に架けられた。", "港の橋は＿に架けられた。"],
		["when", "6月12日", "橋は2018年6月12日に開いた。", "橋は2018年＿に開いた。"],
		["when", "6月12日", "工事は3月1日から6月12日までだった。", "工事は3月1日から＿までだった。"],
		["number", "30人", "開通式には約30人が集まった。", "開通式には約＿が集まった。"],
		[
			"number",
			"36時間",
			"工事（夜間）は36時間（休みを含む）かかった。",
			"工事（夜間）は＿（休みを含む）かかった。",
		],
		["who", "山本太郎", "橋は山本太郎市長が開いた。", "橋は＿市長が開いた。"],
		["where", "トルコ", "橋はトルコの技師が設計した。", "橋は＿の技師が設計した。"],
		["who", "Anna Berg", "The bridge was Anna Berg's idea.", "The bridge was ＿'s idea."],
		["when", "June 12, 2018", "It was opened on June 12, 2018, at noon.", "It was opened on ＿, at noon."],
		["number", "36 hours", "The work took 36 hours.", "The work took ＿."],
	])("%s %s is left out of %s", (kind, key, quote, expected) => {
		expect(blanked(asking(kind, key, [quote]))).toBe(expected);
	});

	test("is shown without the sentences around it", () => {
		const quote = "橋は古い。山本太郎が「渡ろう。」と言って開いた。山は高い。";
		expect(blanked(asking("who", "山本太郎", [quote]))).toBe("＿が「渡ろう。」と言って開いた。");
	});

	test("is found whichever piece of evidence it is", () => {
		expect(blanked(asking("when", "1904年", ["橋は長い。", "橋は1904年に開いた。"]))).toBe(
			"橋は＿に開いた。",
		);
	});
});

describe("no fair blank", () => {
	test.each<[string, Quoted]>([
		["without evidence", { kind: "when", key: "1904年", accepted: [], stem: "いつですか。" }],
		["where the evidence does not say the key", asking("who", "山本太郎", ["橋は市長が開いた。"])],
		["where the key is no word", asking("who", "。", ["橋は市長が開いた。"])],
		["where there is nothing beside the key", asking("when", "1904年", ["1904年。"])],
		["where two pieces of evidence say the key", asking("when", "1904年", ["1904年の春。", "1904年の橋。"])],
		["where the key stands twice", asking("where", "横浜", ["横浜の橋は古い。横浜の山は高い。"])],
		["where the key overlaps itself", asking("who", "ああ", ["橋はあああが開いた。"])],
		[
			"where the stem says the key",
			asking("when", "1904年", ["橋は1904年に開いた。"], { stem: "1904年に何が？" }),
		],
		[
			"where the sentence says an accepted form, in other letters",
			asking("who", "青空財団", ["橋は青空財団が架け、ＡＺが守る。"], { accepted: ["AZ"] }),
		],
		[
			"where an English sentence says an accepted form, in other letters",
			asking("who", "Blue Sky", ["The Blue Sky built it, and the SKY FUND owns it."], {
				accepted: ["Sky Fund"],
			}),
		],
		[
			"where the stem says an accepted form, in other kana",
			asking("who", "タナカ建設", ["橋はタナカ建設が架けた。"], {
				accepted: ["タナカ"],
				stem: "たなかとは？",
			}),
		],
		[
			"where the stem says the key, in other kana",
			asking("who", "すがわら", ["橋はすがわらが開いた。"], { stem: "スガワラとは？" }),
		],
		[
			"where the name stands with another title",
			asking("who", "山本市長", ["橋は山本市長が開き、山本氏が閉じた。"]),
		],
		["where a part is right by itself", asking("where", "横浜市", ["横浜市の橋は横浜の誇りだ。"])],
		[
			"where the country goes by another name",
			asking("where", "アメリカ", ["アメリカの橋を米国の技師が直した。"]),
		],
		[
			"where the country stands in a pair",
			asking("where", "アメリカ", ["橋は日米協力でアメリカから届いた。"]),
		],
		[
			"where the year stands in another form",
			asking("when", "2018年", ["平成30年の春、2018年の橋が開いた。"]),
		],
		[
			"where the year of the date is told",
			asking("when", "2018年6月12日", ["平成30年に直り、2018年6月12日に開いた。"]),
		],
		[
			"where the year ends a range",
			asking("when", "2018年", ["平成27年から平成30年まで直し、2018年に開いた。"]),
		],
		["where the day stands in other figures", asking("when", "6月12日", ["6月12日は六月十二日とも書く。"])],
		["where the number counts something else", asking("number", "1200人", ["1200席の劇場に1200人が来た。"])],
		["where the name is glossed", asking("who", "菅原", ["橋は菅原（すがわら）が開いた。"])],
		["where the key is the gloss", asking("who", "AZ", ["橋は青空財団（AZ）が開いた。"])],
	])("%s", (_, question) => {
		expect(clozeOf(question)).toBeNull();
	});

	test.each([
		["6月", "橋は16月に開いた。"],
		["6月", "橋は１6月に開いた。"],
		["38", "橋は138本ある。"],
		["38", "橋は380本ある。"],
		["200人", "橋に1,200人が集まった。"],
		["三回", "橋は十三回流された。"],
		["Ann", "The bridge is Anna's."],
		["rg", "The bridge is Berg."],
		["トルコ", "橋はトルコブルーに塗られた。"],
		["バーグ", "橋はアンナ・バーグが架けた。"],
		["ラーメン", "橋は全ラーメンー式だ。"],
		["ほ", "橋はほ\u3099ろだ。"],
	])("where it would cut a word in two: %s in %s", (key, quote) => {
		expect(clozeOf(asking("where", key, [quote]))).toBeNull();
	});
});

test("an accepted form that is part of the key, or not in the sentence, does no harm", () => {
	const accepted = ["山本", "山本氏", "Yamamoto", "", "―"];
	expect(blanked(asking("who", "山本市長", ["橋は山本市長が開いた。"], { accepted }))).toBe(
		"橋は＿が開いた。",
	);
});

test("before + key + after stands in the evidence, and neither they nor the stem says what is right", () => {
	const word = fc.constantFrom(
		..."山本市長三十8月年アBaｂ（）。、 ".split(""),
		"\u3099",
		"😀",
		"平成30年",
		"2018年",
	);
	const text = (maxLength: number) =>
		fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(""));
	const around = fc.tuple(text(6), text(6), fc.boolean());
	let fair = 0;
	fc.assert(
		fc.property(
			fc.constantFrom(...KINDS),
			text(3),
			fc.array(text(2), { maxLength: 2 }),
			text(4),
			fc.array(around, { maxLength: 2 }),
			(kind, key, accepted, stem, places) => {
				const quotes = places.map(([before, after, holds]) => before + (holds ? key : "") + after);
				const cloze = clozeOf(asking(kind, key, quotes, { accepted, stem }));
				if (cloze === null) return;
				fair++;
				const { before, after } = cloze;
				expect(quotes.some((quote) => quote.includes(before + key + after))).toBe(true);
				for (const shown of [before, after, stem])
					for (const form of [key, ...accepted]) expect(shown).not.toContain(form);
			},
		),
		{ numRuns: 5000, seed: 1 },
	);
	expect(fair).toBeGreaterThan(200);
});
