import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteAt } from "../span";
import { findTimes } from "./times";

const found = (text: string) => findTimes(text).map(({ quote, time }) => [quote, time]);

describe("findTimes", () => {
	test.each([
		["2025年2月7日、港で会談。", "2025年2月7日", { year: 2025, month: 2, day: 7 }],
		["２０２５年２月７日に", "２０２５年２月７日", { year: 2025, month: 2, day: 7 }],
		["2018 年 6 月 12 日", "2018 年 6 月 12 日", { year: 2018, month: 6, day: 12 }],
		["2019年6月に", "2019年6月", { year: 2019, month: 6 }],
		["6月12日(現地時間)に", "6月12日", { month: 6, day: 12 }],
		["6月12日（火）午前9時", "6月12日", { month: 6, day: 12 }],
		["2018年に", "2018年", { year: 2018 }],
		["710年、都を移した", "710年", { year: 710 }],
		["西暦79年", "西暦79年", { year: 79 }],
		["紀元前44年", "紀元前44年", { year: -44 }],
		["2018年度の予算", "2018年度", { fiscalYear: 2018 }],
		["1970年代に", "1970年代", { decade: 1970 }],
		["2025年の秋に", "2025年の秋", { year: 2025, season: "autumn" }],
		["2025年秋田県で", "2025年", { year: 2025 }],
		["2025年初め", "2025年初め", { year: 2025, part: "start" }],
		["2025年初めて開いた", "2025年", { year: 2025 }],
		["2025年末まで", "2025年末", { year: 2025, part: "end" }],
		["6月半ばに", "6月半ば", { month: 6, part: "middle" }],
		["6月末日に", "6月", { month: 6 }],
		["6月20日間の旅に", "6月", { month: 6 }],
		["6月12日から15日間", "6月12日", { month: 6, day: 12 }],
		["19世紀に", "19世紀", { century: 19 }],
		["19世紀後半の", "19世紀後半", { century: 19, part: "second-half" }],
		["紀元前4世紀", "紀元前4世紀", { century: -4 }],
		["平成30年6月12日", "平成30年6月12日", { year: 2018, month: 6, day: 12 }],
		["令和元年に", "令和元年", { year: 2019 }],
		["明治三十七年", "明治三十七年", { year: 1904 }],
		["2018年(平成30年)6月12日", "2018年(平成30年)6月12日", { year: 2018, month: 6, day: 12 }],
		["平成30年（2018年）に", "平成30年", { year: 2018 }],
		["二〇一八年六月十二日", "二〇一八年六月十二日", { year: 2018, month: 6, day: 12 }],
		["千九百四十五年八月", "千九百四十五年八月", { year: 1945, month: 8 }],
		["日時:2018/6/12", "2018/6/12", { year: 2018, month: 6, day: 12 }],
		["2018-06-12.", "2018-06-12", { year: 2018, month: 6, day: 12 }],
		["6月12日午後9時半に", "6月12日午後9時半", { month: 6, day: 12, hour: 21, minute: 30 }],
		["6月12日 13:05に", "6月12日 13:05", { month: 6, day: 12, hour: 13, minute: 5 }],
		["6月12日9時間も", "6月12日", { month: 6, day: 12 }],
	])("%s: %s", (text, quote, time) => {
		expect(found(text)[0]).toEqual([quote, time]);
	});

	test.each([
		["1970年代から1980年代にかけて", "1970年代から1980年代", { decade: 1970, until: { decade: 1980 } }],
		["6月12日から15日まで", "6月12日から15日", { month: 6, day: 12, until: { month: 6, day: 15 } }],
		[
			"2018年6月から8月にかけて",
			"2018年6月から8月",
			{ year: 2018, month: 6, until: { year: 2018, month: 8 } },
		],
		["1995-2018年", "1995-2018年", { year: 1995, until: { year: 2018 } }],
		["1995年 - 2018年", "1995年 - 2018年", { year: 1995, until: { year: 2018 } }],
		["昭和30年代には", "昭和30年代", { year: 1955, until: { year: 1964 } }],
	])("a range: %s", (text, quote, time) => {
		expect(found(text)).toEqual([[quote, time]]);
		expect(findTimes(text)[0]?.granularity).toBe("range");
	});

	test("から … に is a change, not a range, and a range does not run backwards", () => {
		expect(found("6月12日から6月20日に延期した").map(([quote]) => quote)).toEqual(["6月12日", "6月20日"]);
		expect(findTimes("2018年〜1995年").map(({ granularity }) => granularity)).toEqual(["year", "year"]);
	});

	test.each(
		`2年間 3年後 第2次 10日間 36時間後 1/2 比率は2018/6だ v2018.6.12 例/2018/06/12/話 F2018-06-12 12,018年 100年 150年以上
		約2000年 2000年前 千年 数千年 創業1300年 二千年の歴史 18年6月12日 慶応3年12月9日 明治3年9月8日 昭和64年1月8日 平成32年 平成31年5月
		2月30日 2019年2月29日 6月31日 13月 6〜8月 六か月 五月雨 二月堂 十月革命 3月期 12日 1世紀 半世紀 5世紀ぶり 第3世代 80年代
		仏暦2431年 皇紀2600年 旧暦の5月5日 民国107年 四日市 三日月 三千年`.split(/\s+/),
	)("no time: %s", (text) => {
		expect(found(text)).toEqual([]);
	});

	test("times of one text come in order, and each once", () => {
		const text = "2018年6月12日に始まり、2019年2月まで続いた。2020年の春と、21世紀初頭に。";
		expect(found(text).map(([quote]) => quote)).toEqual([
			"2018年6月12日",
			"2019年2月",
			"2020年の春",
			"21世紀初頭",
		]);
	});
});

describe("findTimes on any text", () => {
	const pieces = fc.constantFrom(
		..."0123456789〇一二十百千年月日時代世紀初末の/-~〜,.()から平成令和元秋春１８",
		"2018年",
		"6月",
		"12日",
		"から",
		"にかけて",
		"\ud842",
		"𠮷",
		"é",
	);
	const text = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
	);

	test("every quote is the text at its offsets, in order, without overlap", () => {
		fc.assert(
			fc.property(text, (given) => {
				let end = 0;
				for (const time of findTimes(given)) {
					expect(time.start).toBeGreaterThanOrEqual(end);
					expect(time.end).toBeGreaterThan(time.start);
					expect(quoteAt(given, time.start, time.end)).toEqual({
						start: time.start,
						end: time.end,
						quote: time.quote,
					});
					end = time.end;
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test("a date is found where it stands, whatever stands around it", () => {
		const around = fc.constantFrom("", "　", "あ𠮷", "\ud800", "会談は", "」", "。");
		fc.assert(
			fc.property(around, around, fc.integer({ min: 1900, max: 2100 }), (before, after, year) => {
				const date = `${year}年6月12日`;
				const start = before.length;
				expect(findTimes(before + date + after)).toEqual([
					{
						start,
						end: start + date.length,
						quote: date,
						time: { year, month: 6, day: 12 },
						granularity: "day",
					},
				]);
			}),
		);
	});
});
