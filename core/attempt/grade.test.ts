import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedForms } from "../language/ja/time-forms";
import type { Asked } from "./asked";
import { gradeChoice, gradedByKind, gradeTyped, isShortToType, LONGEST_TYPED_KEY } from "./grade";

const when = (key: string, accepted: string[] = []): Asked => ({ kind: "when", key, accepted });
const whoSaid = (key: string, accepted: string[] = []): Asked => ({ kind: "who-said", key, accepted });
const who = (key: string, accepted: string[] = []): Asked => ({ kind: "who", key, accepted });
const where = (key: string, accepted: string[] = []): Asked => ({ kind: "where", key, accepted });
const role = (key: string, accepted: string[] = []): Asked => ({ kind: "role", key, accepted });
const verdict = (asked: Asked, reply: string) => gradeTyped(asked, reply).verdict;

describe("a date", () => {
	test("is right in any form, and the form is named", () => {
		expect(gradeTyped(when("2018年"), "平成30年")).toEqual({
			verdict: "right",
			acceptedAs: { reply: "平成30年", as: "2018年" },
		});
		expect(gradeTyped(when("2018年6月12日"), " ２０１８年６月１２日。")).toEqual({ verdict: "right" });
		expect(verdict(when("平成30年6月12日"), "June 12, 2018")).toBe("right");
		expect(verdict(when("6月12日", ["2018年6月12日"]), "2018/6/12")).toBe("right");
	});

	test.each([
		["2018年", "2019年"],
		["2018年", "2018年6月"],
		["2018年6月", "2018年"],
		["6月12日", "2018年6月12日"],
		["2018年", "2018年度"],
		["2018年", "2018年か2019年"],
		["2018年初め", "2018年末"],
		["2018年", ""],
		["1970年代", "1970年"],
		["1970年代から1980年代", "1970年代"],
	])("%s is not %s", (key, reply) => {
		expect(verdict(when(key), reply)).toBe("wrong");
	});

	const dates = fc.record({
		year: fc.integer({ min: 1000, max: 2100 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 28 }),
	});

	test("in a form that somebody has accepted is right, though it is no date that we can read", () => {
		expect(gradeTyped(when("2018年", ["皇紀2678年"]), " 皇紀2678年 ")).toEqual({
			verdict: "right",
			acceptedAs: { reply: "皇紀2678年", as: "2018年" },
		});
		expect(verdict(when("2018年", ["皇紀2678年"]), "皇紀2679年")).toBe("wrong");
		expect(verdict(when("2018年", [""]), "。")).toBe("wrong");
	});

	test("in every form of it is right for itself; another year never is", () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: 1000, max: 2100 }), (date, year) => {
				for (const time of [date, { year: date.year, month: date.month }, { year: date.year }]) {
					for (const key of acceptedForms(time)) {
						for (const reply of acceptedForms(time)) expect(verdict(when(key), reply)).toBe("right");
						const others = year === date.year ? [] : acceptedForms({ ...time, year });
						for (const reply of others)
							expect([key, reply, verdict(when(key), reply)]).toEqual([key, reply, "wrong"]);
					}
				}
			}),
		);
	});
});

describe("a name", () => {
	test.each([
		["山本一郎", ["山本"], "山本さん"],
		["山本一郎", ["山本"], "山本大統領"],
		["山本大統領", [], "山本"],
		["山本大統領", [], "山本氏"],
		["山本氏", [], "山本"],
		["ジョン・スミス", [], "ジョン スミス"],
		["ジョン・スミス", [], "ｼﾞｮﾝ･ｽﾐｽ"],
		["ジョン・スミス", [], "じょん・すみす"],
		["国際調査機構", ["IRO"], "ＩＲＯ"],
		["北斗タイムズ", [], "北斗タイムズ紙"],
		["外務大臣", [], "外務大臣"],
	])("%s (%s): %s is right", (key, accepted, reply) => {
		expect(verdict(whoSaid(key, accepted), reply)).toBe("right");
	});

	test.each([
		["山本大統領", [], "大統領"],
		["山本大統領", ["山本", "大統領"], "大統領"],
		["山本大統領", ["山本"], "元大統領"],
		["山本大統領", [], "山本議員"],
		["山本一郎", ["山本"], "山本次郎"],
		["山本一郎", [], "山元一郎"],
		["トルコ大統領", [], "トルコ"],
		["千葉県知事", [], "千葉県"],
		["横浜市長", [], "横浜"],
		["北国", [], "南国"],
		["北", [], "北紙"],
		["北斗タイムズ", [], "南斗タイムズ紙"],
		["山本氏", [], "氏"],
		["山本氏", [], ""],
		["山本氏", [], "・"],
		["ー", [], ""],
	])("%s (%s): %s is wrong", (key, accepted, reply) => {
		expect(verdict(whoSaid(key, accepted), reply)).toBe("wrong");
	});

	test("what it was accepted as is told only where it was written otherwise", () => {
		expect(gradeTyped(whoSaid("山本大統領"), "山本さん").acceptedAs).toEqual({
			reply: "山本さん",
			as: "山本大統領",
		});
		expect(gradeTyped(whoSaid("山本 大統領"), "山本大統領")).toEqual({ verdict: "right" });
	});

	test("every key is right for itself and wrong for another", () => {
		const name = fc.string({
			unit: fc.constantFrom(..."山本田中一郎ジョンー氏君"),
			minLength: 1,
			maxLength: 6,
		});
		fc.assert(
			fc.property(name, name, (key, other) => {
				expect(verdict(whoSaid(key), key)).toBe("right");
				const samePerson = key.replace(/[氏君]+$/, "") === other.replace(/[氏君]+$/, "");
				if (!samePerson) expect([key, other, verdict(whoSaid(key), other)]).toEqual([key, other, "wrong"]);
			}),
		);
	});
});

describe("a country", () => {
	test.each([
		["英国", "イギリス"],
		["イギリス", "英国"],
		["オーストラリア", "豪州"],
		["フランス", "ふらんす"],
	])("%s may be called %s", (key, reply) => {
		expect(verdict(who(key), reply)).toBe("right");
		expect(verdict(where(key), reply)).toBe("right");
	});

	test.each([
		["英国", "英国政府"],
		["英国政府", "イギリス"],
		["ドイツ", "オランダ"],
		["インド", "インドネシア"],
	])("%s is not %s", (key, reply) => {
		expect(verdict(who(key), reply)).toBe("wrong");
		expect(verdict(where(key), reply)).toBe("wrong");
	});
});

describe("a place", () => {
	test.each([
		["横浜市", [], "横浜"],
		["神奈川県横浜市", [], "横浜市"],
		["神奈川県横浜市", [], "横浜"],
		["長野県", [], "長野"],
		["東京都", [], "東京"],
		["京都府", [], "京都"],
		["フランスのリヨン", [], "リヨン"],
		["フランス・リヨン", [], "りよん"],
		["市民会館", ["青葉会館"], "「青葉会館」"],
	])("%s (%s): %s is right", (key, accepted, reply) => {
		expect(verdict(where(key, accepted), reply)).toBe("right");
	});

	test.each([
		["横浜", [], "横浜市"],
		["千葉県", [], "千葉市"],
		["神奈川県横浜市", [], "神奈川県"],
		["長野県議会", [], "議会"],
		["四日市", [], "四日"],
		["津市", [], ""],
		["インドネシア", [], "ネシア"],
		["青葉の森", [], "森"],
		["冬宮殿", [], "冬宮"],
		["市民会館", [], "会館"],
	])("%s (%s): %s is wrong", (key, accepted, reply) => {
		expect(verdict(where(key, accepted), reply)).toBe("wrong");
	});
});

describe("a role", () => {
	test.each([
		["青空財団の理事長", [], "青空財団理事長"],
		["理事長", [], "「理事長」"],
		["最高経営責任者", ["CEO", "社長"], "ＣＥＯ"],
		["最高経営責任者", ["CEO", "社長"], "社長"],
	])("%s (%s): %s is right", (key, accepted, reply) => {
		expect(verdict(role(key, accepted), reply)).toBe("right");
	});

	test.each([
		["青空研究所長", "青空研究"],
		["理事長", "副理事長"],
		["前市長", "市長"],
		["青空財団の理事長", "理事長"],
		["理事長", ""],
	])("%s: %s is wrong", (key, reply) => {
		expect(verdict(role(key), reply)).toBe("wrong");
	});
});

test("clauses are right only as the key or an accepted form, and cannot be graded by kind", () => {
	const why: Asked = { kind: "why", key: "資金が足りなかったから", accepted: ["資金不足"] };
	expect(verdict(why, "「資金が足りなかったから。」")).toBe("right");
	expect(verdict(why, "資金不足")).toBe("right");
	expect(verdict(why, "資金が足りたから")).toBe("wrong");
	expect(verdict(why, "。")).toBe("wrong");
	expect(gradedByKind(why)).toBe(false);
	for (const kind of ["what", "what-said", "definition"] as const) {
		expect(verdict({ ...why, kind }, "資金不足")).toBe("right");
		expect(verdict({ ...why, kind }, "資金")).toBe("wrong");
		expect(gradedByKind({ kind, key: "青空財団" })).toBe(false);
	}
});

test("dates and numbers that parse, names and short roles can be graded by kind", () => {
	expect(gradedByKind(when("2018年6月"))).toBe(true);
	expect(gradedByKind(when("橋が落ちた後"))).toBe(false);
	expect(verdict(when("橋が落ちた後"), "橋が落ちた後")).toBe("right");
	for (const asked of [whoSaid("山本氏"), who("青空財団"), where("横浜市"), role("青空財団の理事長")]) {
		expect(gradedByKind(asked)).toBe(true);
		expect(gradedByKind({ ...asked, key: "「」" })).toBe(false);
	}
	expect(gradedByKind(role("長年にわたって橋の安全を調べてきた研究者の一人"))).toBe(false);
	expect(gradedByKind({ kind: "number", key: "約1万2千人" })).toBe(true);
	expect(gradedByKind({ kind: "number", key: "数十人" })).toBe(false);
	expect(verdict({ kind: "number", key: "数十人", accepted: [] }, "数十人")).toBe("right");
});

test("keys in English can be graded by kind as those in Japanese can", () => {
	for (const key of ["June 12, 2018", "June 2018", "the 1970s", "May 3 to 5, 2018"])
		expect([key, gradedByKind(when(key))]).toEqual([key, true]);
	for (const key of ["36 hours", "twelve thousand people", "at least 30%", "12 member states", "$5 billion"])
		expect([key, gradedByKind({ kind: "number", key })]).toEqual([key, true]);
	for (const key of ["many people", "dozens of people", "Room 5", "June 12"])
		expect([key, gradedByKind({ kind: "number", key })]).toEqual([key, false]);
	expect(gradedByKind(when("after the bridge fell"))).toBe(false);
	expect(gradedByKind(role("Permanent Secretary of the Environment"))).toBe(true);
	expect(gradedByKind(role("one of those who have studied the bridges for years"))).toBe(false);
});

test("a key is as long as it is wide", () => {
	expect(isShortToType("山".repeat(LONGEST_TYPED_KEY))).toBe(true);
	expect(isShortToType("山".repeat(LONGEST_TYPED_KEY + 1))).toBe(false);
	expect(isShortToType("a".repeat(2 * LONGEST_TYPED_KEY))).toBe(true);
	expect(isShortToType("a".repeat(2 * LONGEST_TYPED_KEY + 1))).toBe(false);
	expect(isShortToType("Ａ".repeat(LONGEST_TYPED_KEY + 1))).toBe(false);
	expect(isShortToType("ｱ".repeat(LONGEST_TYPED_KEY + 1))).toBe(true);
});

test("an accepted form is right without a near miss, where it would be one otherwise", () => {
	expect(gradeTyped({ kind: "number", key: "36時間", accepted: ["36"] }, "36")).toEqual({
		verdict: "right",
		acceptedAs: { reply: "36", as: "36時間" },
	});
	const inKanji: Asked = { kind: "number", key: "36時間", accepted: ["三十六"] };
	expect(gradeTyped(inKanji, "36").near).toBeUndefined();
	expect(gradeTyped(whoSaid("田中議長", ["田中", "田中首相"]), "田中首相").near).toBeUndefined();
});

test("a key of which nothing is left to compare is right for itself", () => {
	expect(verdict({ kind: "number", key: "だ", accepted: [] }, "だ")).toBe("right");
	expect(verdict(who("the O."), "the O.")).toBe("right");
});

test("a choice is right where the key's index stands", () => {
	expect(gradeChoice([2, 0, 3, 1], 1)).toBe("right");
	for (const chosen of [0, 2, 3, 4, -1, 0.5, Number.NaN])
		expect(gradeChoice([2, 0, 3, 1], chosen)).toBe("wrong");
});
