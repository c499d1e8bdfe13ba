import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { gradeNumber } from "../attempt/grade-number";
import { parseAmount } from "../language/ja/amounts";
import { generate } from "./generate";
import { shiftedAmounts } from "./shifted-amounts";

async function wrongFor(key: string, ...texts: string[]) {
	const documents = texts.map((text, i) => ({ id: `d${i}`, language: "ja", text }));
	const questions = (await generate(documents, analyser)).flatMap((d) => d.questions);
	const question = questions.find((q) => q.kind === "number" && q.key === key);
	if (question === undefined) throw new Error(`nobody asks for ${key}`);
	for (const { text } of question.distractors)
		expect(gradeNumber({ kind: "number", key, accepted: [] }, text).verdict).toBe("wrong");
	return question.distractors;
}

describe("wrong amounts", () => {
	const founded = "高橋財団は1921年に青森で職員を36人雇った。";

	test("what the collection counts alike comes first, with its passage", async () => {
		const elsewhere =
			"佐藤商会の本店は広く、社員の家族を52人も招いた。中村工場では火事のあと工員が24人働いた。";
		const wrong = await wrongFor("36人", founded, elsewhere);
		expect(wrong).toHaveLength(3);
		const found = wrong.filter((d) => d.from !== undefined);
		expect(found.map((d) => d.text).sort()).toEqual(["24人", "52人"]);
		for (const { text, from } of found) expect(elsewhere.slice(from?.start, from?.end)).toBe(text);
	});

	test("nothing of another form, another counter or another size", async () => {
		const elsewhere =
			"中村工場では工員が五十人働いた。佐藤商会は客を約40人招いた。林商店は品を48台売り、客を900人集めた。";
		expect((await wrongFor("36人", founded, elsewhere)).every((d) => d.from === undefined)).toBe(true);
	});

	test("nothing that some document gives for the same thing", async () => {
		const again = "1921年に青森で高橋財団が職員を45人雇ったという。";
		const without = (await wrongFor("36人", founded)).map((d) => d.text);
		const wrong = (await wrongFor("36人", founded, again)).map((d) => d.text);
		expect(without).toContain("45人");
		expect(wrong).not.toContain("45人");
	});

	test("none for a limit: what is over 15 is over 12 too", async () => {
		const text = (mark: string) => `2021年、高橋財団の寄付は青森で15${mark}を超えた。`;
		expect(await wrongFor("15件", text("件"))).toEqual([]);
		expect(await wrongFor("15件", text("件").replace("を超え", "に達し"))).toHaveLength(3);
	});
});

describe("shiftedAmounts", () => {
	const shifted = (words: string, seed = "a") => {
		const amount = parseAmount(words);
		return amount === null ? [] : shiftedAmounts(amount, seed);
	};

	test("written as the key is", () => {
		expect(shifted("約３００人").every((t) => /^約[０-９]+人$/.test(t))).toBe(true);
		expect(shifted("三十六時間後").every((t) => /^[一二三四五六七八九十]+時間後$/.test(t))).toBe(true);
		expect(shifted("1,800円").every((t) => /^([0-9]{3}|[0-9],[0-9]{3})円$/.test(t))).toBe(true);
		expect(shifted("12.5%").every((t) => /^[0-9]+\.[0-9]%$/.test(t))).toBe(true);
		expect(shifted("35万人").every((t) => /^[0-9]+万人$/.test(t))).toBe(true);
		expect(shifted("3万5千人")).toEqual([]);
	});

	test("small ones by one, large ones by fifths, as round as the key", () => {
		expect(shifted("2度").sort()).toEqual(["1度", "3度", "4度", "5度", "6度"]);
		expect(shifted("300人").sort()).toEqual(["100人", "200人", "250人", "400人", "450人", "550人"]);
		expect(shifted("36人")).not.toContain("35人");
	});

	test("no share of more than all, nothing below one", () => {
		expect(shifted("98%").every((t) => Number.parseInt(t, 10) <= 100)).toBe(true);
		expect(shifted("8割").sort()).toEqual(["4割", "5割", "6割", "7割", "9割"]);
		expect(shifted("1回").sort()).toEqual(["2回", "3回", "4回", "5回"]);
	});

	test("the key stands at no fixed place among them", () => {
		const below = ["a", "b", "c", "d"].map(
			(seed) =>
				shifted("36人", seed)
					.slice(0, 3)
					.filter((t) => Number.parseInt(t, 10) < 36).length,
		);
		expect(new Set(below)).toEqual(new Set([0, 1, 2, 3]));
	});
});
