import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarTime, isPossible, sameTime } from "../calendar-time";
import { eraYears } from "./eras";
import { acceptedForms, describeTime } from "./time-forms";
import { parseTime, readTimeReply } from "./time-reply";
import { findTimes } from "./times";

const DAY = { year: 2018, month: 6, day: 12 };

test.each(
	`２０１８年６月１２日 2018/6/12 2018-06-12 2018.6.12 平成30年6月12日 平成三十年六月十二日 H30.6.12 h30/6/12 平30.6.12
	二〇一八年六月十二日 二千十八年六月十二日 2018年6月12日(火) 2018年6月12日（現地時間） 2018年6月12日です。 2018年の6月12日
	2018年(平成30年)6月12日 ㍻30年6月12日`.split(/\s+/),
)("%s is 12 June 2018", (reply) => {
	expect(parseTime(reply)).toEqual(DAY);
});

test.each([
	"June 12, 2018",
	"12 June 2018",
	"june 12th 2018",
	"the 12th of June, 2018",
	"Jun. 12, 2018",
	"on 12 Jun 2018",
	"Tuesday, June 12, 2018",
	"Tues. 12 June 2018",
	"2018 June 12",
	"20180612",
	"2018年6月12日 火曜日",
	"2018年6月12",
	"「2018年6月12日」",
	"(June 12, 2018)",
])("%s is 12 June 2018", (reply) => {
	expect(parseTime(reply)).toEqual(DAY);
});

test.each<[string, CalendarTime]>([
	["2018", { year: 2018 }],
	["二〇一八", { year: 2018 }],
	["平30", { year: 2018 }],
	["H30年", { year: 2018 }],
	["R元", { year: 2019 }],
	["2018年（平成30年）", { year: 2018 }],
	["2018年ごろ", { year: 2018 }],
	["2018年から", { year: 2018 }],
	["100年", { year: 100 }],
	["2018/6", { year: 2018, month: 6 }],
	["Jun 2018", { year: 2018, month: 6 }],
	["6/12", { month: 6, day: 12 }],
	["June 12", { month: 6, day: 12 }],
	["5月", { month: 5 }],
	["May", { month: 5 }],
	["the 1970s", { decade: 1970 }],
	["19th century", { century: 19 }],
	["autumn 2025", { year: 2025, season: "autumn" }],
	["1970年代から1980年代にかけて", { decade: 1970, until: { decade: 1980 } }],
	["1970〜80年代", { decade: 1970, until: { decade: 1980 } }],
	["1995-2018", { year: 1995, until: { year: 2018 } }],
	["from 1995 to 2018", { year: 1995, until: { year: 2018 } }],
	["June 12-15", { month: 6, day: 12, until: { month: 6, day: 15 } }],
	["12 to 15 June 2018", { year: 2018, month: 6, day: 12, until: { year: 2018, month: 6, day: 15 } }],
	["June 12 to July 3, 2018", { year: 2018, month: 6, day: 12, until: { year: 2018, month: 7, day: 3 } }],
	["the late 1970s", { decade: 1970, part: "end" }],
	["mid-June 2018", { year: 2018, month: 6, part: "middle" }],
	["the second half of 2018", { year: 2018, part: "second-half" }],
	["fiscal year 2018", { fiscalYear: 2018 }],
	["FY2018", { fiscalYear: 2018 }],
	["44 BC", { year: -44 }],
	["AD 79", { year: 79 }],
	["the 4th century BC", { century: -4 }],
	["Heisei 30", { year: 2018 }],
	["Shōwa 64", { year: 1989 }],
	["June 12 at 9:30 p.m.", { month: 6, day: 12, hour: 21, minute: 30 }],
	["12 am on June 12, 2018", { year: 2018, month: 6, day: 12, hour: 0 }],
	["5/25/2018", { year: 2018, month: 5, day: 25 }],
	["25.5.2018", { year: 2018, month: 5, day: 25 }],
	["6/6/2018", { year: 2018, month: 6, day: 6 }],
	["6月12日から15日", { month: 6, day: 12, until: { month: 6, day: 15 } }],
])("%s", (reply, time) => {
	expect(parseTime(reply)).toEqual(time);
});

test.each(
	[
		"",
		"  ",
		"昨日",
		"2018年2019年",
		"2018年か2019年",
		"2018年(平成31年)",
		"2018年以降",
		"2年間",
		"2019/2/29",
		"H32",
		"30",
	].concat([
		"2018/6-12",
		"6月12日の会談",
		"32/1",
		"Smarch 12",
		"0th century",
		"1.5",
		"\ud800",
		"9".repeat(100),
		"018",
		"6/12/2018",
		"13/13/2018",
		"20181301",
		"1980〜70年代",
		"2018-1995",
		"June 15-12",
		"June 31",
		"9 pm",
		"Heisei 32",
		"early spring 2018",
		"the president",
	]),
)("%j is no time", (reply) => {
	expect(parseTime(reply)).toBeNull();
});

test("a date that may be two is both, and no time; what is said around a time is told", () => {
	const [june, december] = [DAY, { year: 2018, month: 12, day: 6 }];
	expect(readTimeReply("6/12/2018")).toEqual({ times: [june, december], isAbout: false });
	for (const about of ["2018年頃", "around 2018", "約2018年", "c. 2018"])
		expect(readTimeReply(about)).toEqual({ times: [{ year: 2018 }], isAbout: true });
	for (const from of ["2018年から", "since 2018", "2018年より"])
		expect(readTimeReply(from)).toEqual({ times: [{ year: 2018 }], isAbout: false, bound: "from" });
	for (const until of ["2018年まで", "until 2018", "by 2018"])
		expect(readTimeReply(until)).toEqual({ times: [{ year: 2018 }], isAbout: false, bound: "until" });
	expect(readTimeReply("from 1995 to 2018")).not.toHaveProperty("bound");
	expect(readTimeReply("昨日")).toBeNull();
});

const dates = fc
	.record({
		year: fc.integer({ min: 1000, max: 2100 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 31 }),
	})
	.filter(isPossible);

const positional = (value: number) =>
	String(value).replace(/./g, (d) => "〇一二三四五六七八九".charAt(Number(d)));
const small = (value: number) => {
	const [tens, ones] = [Math.floor(value / 10), value % 10];
	return (tens > 1 ? positional(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? positional(ones) : "");
};
const wide = (text: string) => text.replace(/[0-9/]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function formsInText({ year, month, day }: { year: number; month: number; day: number }): string[] {
	const western = `${year}年${month}月${day}日`;
	const slashed = `${year}/${month}/${day}`;
	const padded = [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
	const kanji = `${positional(year)}年${small(month)}月${small(day)}日`;
	const eras = eraYears({ year, month, day }).map((era) => `${era}${month}月${day}日`);
	return [western, wide(western), slashed, wide(slashed), padded, kanji, ...eras, ...eras.map(wide)];
}

function formsOfReplies(date: { year: number; month: number; day: number }): string[] {
	const { year, month, day } = date;
	const english = new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-US", {
		...({ dateStyle: "long", timeZone: "UTC" } as const),
	});
	return [...formsInText(date), ...acceptedForms(date), english, `${year}.${month}.${day}`];
}

describe("every date in every written form", () => {
	test("reads back as itself, in a reply and in a text", () => {
		fc.assert(
			fc.property(dates, (date) => {
				for (const form of formsOfReplies(date)) expect([form, parseTime(form)]).toEqual([form, date]);
				for (const form of formsInText(date)) {
					expect(findTimes(`会は${form}に開かれた。`).map(({ quote, time }) => [quote, time])).toEqual([
						[form, date],
					]);
				}
			}),
		);
	});

	test("is never another date, nor the same with less or more said", () => {
		fc.assert(
			fc.property(dates, dates, (date, other) => {
				const same = date.year === other.year && date.month === other.month && date.day === other.day;
				for (const form of formsOfReplies(other)) {
					const read = parseTime(form);
					expect(read !== null && sameTime(date, read)).toBe(same);
				}
				const { year, month } = date;
				expect(sameTime(date, { year, month }) || sameTime({ year, month }, date)).toBe(false);
			}),
		);
	});
});

const part = fc.constantFrom(
	undefined,
	"start",
	"middle",
	"end",
	"first-half",
	"second-half",
) as fc.Arbitrary<CalendarTime["part"]>;
const defined = (time: CalendarTime): CalendarTime => JSON.parse(JSON.stringify(time));
const year = fc.integer({ min: -500, max: 2100 }).filter((value) => value !== 0);
const times = fc
	.oneof(
		fc.record({ century: fc.integer({ min: 1, max: 21 }), part }),
		fc.record({ decade: fc.integer({ min: 100, max: 210 }).map((tens) => tens * 10), part }),
		fc.record({ fiscalYear: fc.integer({ min: 1900, max: 2100 }) }),
		fc.record({ year, part }),
		fc.record({
			year,
			season: fc.constantFrom("spring", "summer", "autumn", "winter") as fc.Arbitrary<CalendarTime["season"]>,
		}),
		fc.record({ year, month: fc.integer({ min: 1, max: 12 }), part }),
		fc.record({ month: fc.integer({ min: 1, max: 12 }), part }),
		fc.record({
			month: fc.constant(3),
			day: fc.integer({ min: 1, max: 31 }),
			hour: fc.integer({ min: 0, max: 23 }),
		}),
		fc.record({ decade: fc.constant(1970), until: fc.record({ decade: fc.constantFrom(1980, 1990) }) }),
		fc.record({ year: fc.constant(1995), until: fc.record({ year: fc.integer({ min: 1996, max: 2020 }) }) }),
	)
	.map(defined);

test("every accepted form of every time says exactly that time", () => {
	fc.assert(
		fc.property(times, (time) => {
			for (const form of acceptedForms(time)) expect([form, parseTime(form)]).toEqual([form, time]);
		}),
		{ numRuns: 500 },
	);
});

test("messages and accepted forms", () => {
	expect(describeTime({ year: 2025, season: "autumn" })).toBe("2025年秋");
	expect(describeTime({ decade: 1970, until: { decade: 1980 } })).toBe("1970年代から1980年代");
	expect(describeTime({ year: -44 })).toBe("紀元前44年");
	expect(acceptedForms(DAY)).toEqual(["2018年6月12日", "平成30年6月12日", "2018/6/12"]);
	expect(acceptedForms({ year: 2019 })).toEqual(["2019年", "平成31年", "令和元年"]);
	expect(acceptedForms({ month: 6, day: 12 })).toEqual(["6月12日", "6/12"]);
});

test("any reply gives a possible time or none", () => {
	const unit = fc.constantFrom(..."0123456789年月日/-.HR平成元 ()からjune,", "binary");
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit })), (reply) => {
			const time = parseTime(reply);
			expect(time === null || isPossible(time)).toBe(true);
		}),
		{ numRuns: 1000 },
	);
});
