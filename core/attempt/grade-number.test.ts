import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeNumber } from "./grade-number";
import { isQuantity } from "./grade-number-forms";

const grade = (key: string, reply: string, accepted: string[] = []) =>
	gradeNumber({ kind: "number", key, accepted }, reply);
const verdict = (key: string, reply: string, accepted: string[] = []) => grade(key, reply, accepted).verdict;

test.each([
	["三度", "3度 ３回 三回 ３"],
	["2度", "二度 2回 ２ 二 「2回」 2回です。"],
	["三度目", "3回目 第3回 ３ 第3"],
	["36時間後", "３６時間後 三十六時間後 36時間 三六時間 36 36hours"],
	["36時間", "36時間後 三十六時間"],
	["1万2千人", "12,000人 12000人 1万2000人 一万二千人 1.2万人 12000名 1万2,000"],
	["30%", "30パーセント ３０％ 三〇% 30 30percent 3割 三割"],
	["三〇・五%", "30.5% 30・5パーセント"],
	["3か月", "三ヶ月 3カ月 3ヵ月間 3箇月 3months"],
	["5年間", "5年 五年間"],
	["2時間半", "2.5時間 2時間30分 二時間三十分"],
	["三つ", "3つ みっつ 3個 三"],
	["二人", "2人 ふたり 2名"],
	["100ドル", "$100 百ドル"],
	["12キロメートル", "12km 12キロ 十二キロ"],
	["500㎡", "500平方メートル 500m2"],
	["氷点下5度", "-5度 マイナス5℃ −5"],
	["10年ぶり", "10年 十年ぶり 10"],
	["ゼロ", "0 〇 零"],
])("%s may be written %s", (key, replies) => {
	for (const reply of replies.split(" ")) expect([reply, verdict(key, reply)]).toEqual([reply, "right"]);
});

test.each([
	["3度", "2度 3日 3人 3度目 30度 -3度 数度 三度三度"],
	["36時間後", "36時間前 36日後 36分後 35時間後"],
	["36時間", "1.5日 36分 36時"],
	["30%", "3人 30人 0.3"],
	["35度", "35回"],
	["3回", "3回目 第3回 3回以上 約3回 2〜3回 2、3回 三回か四回"],
	["12000人", "1万人 1万3千 5人 1,2000人 12,00人 12万人"],
	["30", "30% 30人"],
	["3人前", "3人 3日前"],
	["12キロ", "12km 12kg"],
	["1勝2敗", "1勝 2敗 12 1.2 1勝3敗"],
	["十数人", "10人 十人 10 十"],
	["二三人", "23人 2人"],
	["2、3回", "23回 2回 3"],
	["3回", "です 。"],
])("%s is none of %s", (key, replies) => {
	for (const reply of [...replies.split(" "), ""])
		expect([reply, verdict(key, reply)]).toEqual([reply, "wrong"]);
});

describe("limits and ranges", () => {
	test.each([
		["30人以上", "少なくとも30人 三十人以上 30以上 最低30名"],
		["5日以内", "5日以下 五日以内"],
		["100人を超える", "100人超 百人超え"],
		["30人余り", "30余人 三十人あまり 30人 30"],
		["延べ30人", "30人 のべ三十人"],
		["総額3億円", "3億円 三億"],
		["2年以上前", "2年以上"],
		["約3日後", "およそ3日後 3日ほど後 三日 3日程度後"],
		["30〜40人", "30人から40人 三十~四十人 30-40名 30人から40人まで ３０～４０"],
		["2〜3万人", "2万〜3万人 20000人から30000人 二、三万人"],
		["2、3回", "二、三回 2〜3度 2回から3回"],
		["約30〜40人", "30〜40人 30人から40人ほど"],
	])("%s may be written %s", (key, replies) => {
		for (const reply of replies.split(" ")) expect([reply, verdict(key, reply)]).toEqual([reply, "right"]);
	});

	test.each([
		["30人以上", "30人 30人以下 30人未満 30人超 約30人 31人以上"],
		["30人余り", "30人弱 30人足らず 約30人 30人以上"],
		["30人弱", "30人強 30人余り"],
		["5強", "5 5弱"],
		["30%台", "30% 30 30%以上"],
		["30〜40人", "30人 40人 30〜50人 40〜30人 20人から40人"],
		["2〜3万人", "2〜3人 2人から3万人"],
	])("%s is none of %s", (key, replies) => {
		for (const reply of replies.split(" ")) expect([reply, verdict(key, reply)]).toEqual([reply, "wrong"]);
	});
});

test("what is no number is right only by its own letters, and is none", () => {
	for (const key of ["数十人", "十数人", "半数", "何人か", "二三人", "30人ちょっと", "3本ずつ", "多く", ""]) {
		expect([key, isQuantity(key)]).toEqual([key, false]);
		if (key !== "") expect(verdict(key, `「${key}」`)).toBe("right");
	}
	expect(isQuantity("約1万2千人以上")).toBe(true);
});

test("other forms are right as accepted ones, and what was taken as what is told", () => {
	expect(grade("一ダース", "１２本", ["12本"])).toEqual({
		verdict: "right",
		acceptedAs: { reply: "１２本", as: "一ダース" },
	});
	expect(verdict("30人以上", "30人", ["30人"])).toBe("right");
	expect(verdict("30人以上", "三十", ["30人"])).toBe("right");
	expect(grade("3回", " ３ 回。")).toEqual({ verdict: "right" });
	expect(grade("三度", "3").acceptedAs).toEqual({ reply: "3", as: "三度" });
	expect(verdict("3回", "3constructor")).toBe("wrong");
});

const DIGITS = "〇一二三四五六七八九";

/** Up to four places with multipliers; 一 is left out before 十, 百 and 千. */
function section(four: number): string {
	return ["千", "百", "十", ""]
		.map((place, i) => {
			const digit = Math.floor(four / 10 ** (3 - i)) % 10;
			return digit === 0 ? "" : (digit === 1 && place !== "" ? "" : DIGITS.charAt(digit)) + place;
		})
		.join("");
}

function formsOf(value: number): string[] {
	const [high, low] = [Math.floor(value / 10_000), value % 10_000];
	return [
		String(value),
		value.toLocaleString("en"),
		String(value).replace(/./g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
		section(high) + (high > 0 ? "万" : "") + section(low),
		(high > 0 ? `${high}万` : "") + (low > 0 ? low : ""),
	];
}

const values = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 99_999_999 }));
const counters = fc.constantFrom(..."回 人 % 歳 時間 か国 本 つ ドル 倍 年目 キロメートル".split(" "));
const limits = fc.constantFrom("", "以上", "以下", "未満", "超", "台");

test("a number is right in every form, with its counter or without, and no other number is", () => {
	fc.assert(
		fc.property(values, values, counters, (value, other, counter) => {
			for (const key of formsOf(value)) {
				for (const form of formsOf(value)) {
					for (const reply of [form, form + counter])
						expect([key, reply, verdict(key + counter, reply)]).toEqual([key, reply, "right"]);
				}
				if (other === value) continue;
				for (const form of formsOf(other)) {
					for (const reply of [form, form + counter])
						expect([key, reply, verdict(key + counter, reply)]).toEqual([key, reply, "wrong"]);
				}
			}
		}),
	);
});

const ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(
	" ",
);
ONES.push(..."fifteen sixteen seventeen eighteen nineteen".split(" "));
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Below a million, in words. */
function inWords(value: number): string {
	if (value >= 1000) return rest(inWords(Math.floor(value / 1000)), "thousand", value % 1000, " ");
	if (value >= 100) return rest(inWords(Math.floor(value / 100)), "hundred", value % 100, " and ");
	if (value < 20) return ONES[value] ?? "";
	return TENS[Math.floor(value / 10) - 2] + (value % 10 > 0 ? `-${ONES[value % 10]}` : "");
}
const rest = (count: string, scale: string, more: number, joint: string) =>
	`${count} ${scale}${more > 0 ? joint + inWords(more) : ""}`;

test("a number is right in English words, and no other number is", () => {
	const upToAMillion = fc.integer({ min: 1, max: 999_999 });
	fc.assert(
		fc.property(upToAMillion, upToAMillion, (value, other) => {
			expect([inWords(value), verdict(`${value}人`, `${inWords(value)} people`)]).toEqual([
				inWords(value),
				"right",
			]);
			if (value !== other)
				expect([value, inWords(other), verdict(`${value}人`, inWords(other))]).toEqual([
					value,
					inWords(other),
					"wrong",
				]);
		}),
	);
});

test.each([
	["5 million people", "5,000,000 people | 500万人 | five million people"],
	["twice", "2 times | 2回 | two times"],
	["an hour", "1 hour | one hour | 60 minutes"],
	["two dozen eggs", "24 eggs"],
	["within 5 days", "5日以内 | 5 days or less"],
	["at most 5 days", "5日以下 | no more than 5 days"],
	["fewer than 5 people", "5人未満 | less than 5 people"],
	["up to 5 people", "最大5人"],
	["nearly 100 people", "100人近く | almost 100 people"],
	["the 21st time", "第21回 | 21回目"],
	["three quarters", "3/4 | 4分の3"],
	["20 km", "20 kilometers | 20,000 m"],
])("%s may be written %s", (key, replies) => {
	for (const reply of replies.split(" | ")) expect([reply, verdict(key, reply)]).toEqual([reply, "right"]);
});

test.each([
	["45人", "five forty people | forty twelve people | four hundred thousand | hundred | forty five hundred"],
	["3,002,000人", "two thousand three million people"],
	["1 hour", "a few hours | an hour or two"],
	["3 times", "a third | thirteen times"],
])("%s is none of %s", (key, replies) => {
	for (const reply of replies.split(" | ")) expect([reply, verdict(key, reply)]).toEqual([reply, "wrong"]);
});

test("another counter or another limit is wrong; 約 may be left out and not be added", () => {
	fc.assert(
		fc.property(values, counters, counters, limits, limits, (value, counter, other, limit, another) => {
			const key = `${value}${counter}${limit}`;
			if (counter !== other) expect(verdict(key, `${value}${other}${limit}`)).toBe("wrong");
			if (limit !== another) expect(verdict(key, `${value}${counter}${another}`)).toBe("wrong");
			expect(verdict(`約${key}`, key)).toBe("right");
			expect(verdict(`約${key}`, `およそ${key}`)).toBe("right");
			expect(verdict(key, `約${key}`)).toBe("wrong");
		}),
	);
});

test("a range is right as itself, and neither of its ends is", () => {
	fc.assert(
		fc.property(values, fc.integer({ min: 1, max: 999 }), counters, (low, more, counter) => {
			const [from, until] = [low, low + more];
			const key = `${from}〜${until}${counter}`;
			expect(verdict(key, `${from}${counter}から${until}${counter}`)).toBe("right");
			for (const reply of [from, until, `${from}〜${until + 1}`]) {
				expect([key, verdict(key, `${reply}${counter}`)]).toEqual([key, "wrong"]);
			}
		}),
	);
});

test("any text is graded, and a key is right for itself unless it is empty", () => {
	const text = fc.string({
		unit: fc.constantFrom(..."一二十万38.,・、〜-第約回度時間半分人超以上余り前後です。 $mつ目台強"),
		maxLength: 12,
	});
	fc.assert(
		fc.property(text, text, (key, reply) => {
			expect(["right", "wrong"]).toContain(verdict(key, reply));
			if (isQuantity(key)) expect([key, verdict(key, key)]).toEqual([key, "right"]);
		}),
	);
	expect(verdict("3回", "9".repeat(500))).toBe("wrong");
});
