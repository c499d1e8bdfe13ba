// Reads one calendar point at an offset: the longest of the grammar's forms, checked against eras and calendar.
import type { CalendarPoint, CalendarTime, PartOfPeriod, Season } from "../calendar-time";
import { isPossible } from "../calendar-time";
import { commonEraYear } from "./eras";
import { numeralValue } from "./numerals";
import {
	CENTURY,
	CLOCK,
	DATE,
	DECADE,
	ERA_DECADE,
	FISCAL_YEAR,
	HOUR,
	LONE_DAY,
	MONTH_AND_DAY,
	matchAt,
	OPEN_YEAR,
	PART,
	SEASON,
	SLASHED,
} from "./time-grammar";

/** What was read and where it ends; `time` is absent where the form is a time's but no such time is meant. */
export type ReadPoint = { time?: CalendarTime; end: number; open?: true };

type Groups = Record<string, string | undefined>;
type Form = {
	pattern: RegExp;
	read: (groups: Groups, reply: boolean, around: Around) => CalendarTime | null;
};
type Around = { before: string; after: string };

const FORMS: readonly Form[] = [
	{ pattern: CENTURY, read: century },
	{ pattern: ERA_DECADE, read: eraDecade },
	{ pattern: DECADE, read: decade },
	{ pattern: FISCAL_YEAR, read: fiscalYear },
	{ pattern: SLASHED, read: date },
	{ pattern: DATE, read: date },
	{ pattern: MONTH_AND_DAY, read: date },
];

/**
 * The point that starts at `at` in narrowed text, null where no form of the grammar matches. In a reply, which
 * is nothing but a time, what could be a duration in running text is read as a time.
 */
export function readPoint(text: string, at: number, reply = false): ReadPoint | null {
	for (const { pattern, read } of FORMS) {
		const match = matchAt(pattern, text, at);
		if (!match) continue;
		const end = at + match[0].length;
		const around = { before: text.slice(Math.max(0, at - 8), at), after: text.slice(end, end + 4) };
		const time = read(match.groups ?? {}, reply, around);
		if (!time || !isPossible(time)) return { end };
		return time.until ? { time, end } : qualified(text, end, time);
	}
	return null;
}

/** The first year of a range like 1995-2018年; open: it is no time without the rest. */
export function readOpenYear(text: string, at: number): ReadPoint | null {
	const match = matchAt(OPEN_YEAR, text, at);
	if (!match) return null;
	return { time: { year: Number(match.groups?.year) }, end: at + match[0].length, open: true };
}

/** The last point of a range, with what it leaves out taken from the first (6月12日から15日). */
export function readRestOfRange(text: string, at: number, first: CalendarPoint): ReadPoint | null {
	const day = first.day === undefined ? null : matchAt(LONE_DAY, text, at);
	const read = day
		? { time: { month: first.month, day: numeral(day.groups?.day) }, end: at + day[0].length }
		: readPoint(text, at);
	if (!read?.time || read.time.until) return null;
	const inherits = first.year !== undefined && read.time.month !== undefined && read.time.year === undefined;
	const time: CalendarPoint = inherits ? { year: first.year, ...read.time } : read.time;
	if ((time.day === undefined) !== (first.day === undefined)) return null;
	return isPossible(time) ? { time, end: read.end } : null;
}

function numeral(text: string | undefined): number | undefined {
	return text === undefined ? undefined : (numeralValue(text) ?? Number.NaN);
}

function century({ epoch, century }: Groups, reply: boolean, { after }: Around): CalendarTime | null {
	const value = numeral(century) ?? 0;
	if (!(value >= 1 && value <= 30)) return null;
	if (epoch === "紀元前") return { century: -value };
	if (
		!reply &&
		(value === 1 || /^(?:間|ぶり|以上|以内|余|近く|にわた|もの?間|ほど|前(?!半)|後(?!半))/.test(after))
	)
		return null;
	return { century: value };
}

function decade({ decade }: Groups): CalendarTime | null {
	const value = numeral(decade) ?? 0;
	return value >= 1000 && value % 10 === 0 ? { decade: value } : null;
}

/** 昭和30年代 is ten years of the common era, and no decade of it. */
function eraDecade({ era = "", decade }: Groups): CalendarTime | null {
	const tens = numeral(decade) ?? 0;
	const first = commonEraYear(era, tens);
	if (first === null || tens % 10 !== 0) return null;
	const last = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((more) => commonEraYear(era, tens + more));
	return { year: first, until: { year: last.find((year) => year !== null) ?? first } };
}

function fiscalYear(groups: Groups): CalendarTime | null {
	const year = yearOf(groups);
	return year === null || groups.epoch || year < 1000 ? null : { fiscalYear: year };
}

function date(groups: Groups, reply: boolean, around: Around): CalendarTime | null {
	const month = numeral(groups.month);
	const day = numeral(groups.day);
	if (month !== undefined && Number.isNaN(month)) return null;
	if (day !== undefined && Number.isNaN(day)) return null;
	if (OTHER_CALENDAR.test(around.before)) return null;
	if (groups.mark !== undefined && /[A-Za-z]$/.test(around.before)) return null;
	const rest = { ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
	if (groups.year === undefined && groups.era === undefined) {
		return month !== undefined && (day !== undefined || reply || !MONTH_IN_A_NAME.test(around.after))
			? rest
			: null;
	}
	const year = yearOf(groups, month, day);
	if (year === null) return null;
	const bare = groups.era === undefined && groups.epoch === undefined;
	if (bare && year < 100) return null;
	if (bare && month === undefined && !reply && maybeDuration(groups.year ?? "", year, around)) return null;
	return { year, ...rest };
}

function yearOf(groups: Groups, month?: number, day?: number): number | null {
	if (groups.era !== undefined) {
		const yearOfEra = groups.eraYear === "元" ? 1 : numeral(groups.eraYear);
		return yearOfEra ? commonEraYear(groups.era, yearOfEra, month, day) : null;
	}
	const year = numeral(groups.year);
	if (!year) return null;
	return groups.epoch === "紀元前" ? -year : year;
}

/** Years and days of calendars that are not ours to convert: 仏暦2431年, 皇紀2600年, 旧暦の5月5日. */
const OTHER_CALENDAR = /(?:(?<!新|西|グレゴリオ|太陽)暦|皇紀|檀紀|民国)の?$/;
/** 五月雨, 二月堂, 十月革命, 3月期, 6月号: a month in a name. */
const MONTH_IN_A_NAME =
	/^(?:号|期|雨|病|堂|革命|場所|刊|人形|町|党|蜂起|戦争|危機|さん|ちゃん|君|様|生まれ|曜)/;
const AFTER_DURATION =
	/^(?:間|前(?![半期])|後(?![半期])|以上|以下|以内|余|ぶり|あまり|近く|来|もの|未満|程度|ほど|弱|強|目|祭|忌|記念|の歴史|の伝統|の歳月|の眠り|も前|にわた|にも(?:及|わた))/;
const BEFORE_DURATION =
	/(?:約|およそ|おおよそ|ほぼ|過去|今後|この|わずか|計|最低|最大|最長|満|築|創業|没後|生後|樹齢)$/;

/** Whether a year alone may as well be a number of years: 百年, 150年, 約2000年, 2000年前, 創業1300年. */
function maybeDuration(written: string, year: number, { before, after }: Around): boolean {
	if (AFTER_DURATION.test(after) || BEFORE_DURATION.test(before) || year > 2200) return true;
	if (year >= 1100) return false;
	return year % 50 === 0 || /[十百千]/.test(written) || /[一-鿿々ァ-ヶー]$/.test(before);
}

const SEASONS: Record<string, Season> = { 春: "spring", 夏: "summer", 秋: "autumn", 冬: "winter" };
const PARTS: Record<string, PartOfPeriod> = {
	...{ 初め: "start", 始め: "start", はじめ: "start", 初頭: "start", 末: "end", 末期: "end", 終わり: "end" },
	...{ 半ば: "middle", なかば: "middle", 中頃: "middle", 中ごろ: "middle", 中葉: "middle" },
	...{ 前半: "first-half", 後半: "second-half", 上半期: "first-half", 下半期: "second-half" },
	...{ 上旬: "first-ten-days", 中旬: "middle-ten-days", 下旬: "last-ten-days" },
};

/** The point with the season, part or hour that follows it. */
function qualified(text: string, end: number, point: CalendarPoint): ReadPoint {
	const plain = { time: point, end };
	if (point.day !== undefined) return withHour(text, end, point) ?? plain;
	const season = point.year !== undefined && point.month === undefined ? matchAt(SEASON, text, end) : null;
	if (season) {
		return { time: { ...point, season: SEASONS[season.groups?.season ?? ""] }, end: end + season[0].length };
	}
	const match = matchAt(PART, text, end);
	const part = PARTS[match?.groups?.part ?? ""];
	if (!match || !part || (part.endsWith("ten-days") && point.month === undefined)) return plain;
	return { time: { ...point, part }, end: end + match[0].length };
}

function withHour(text: string, end: number, point: CalendarPoint): ReadPoint | null {
	const match = matchAt(HOUR, text, end) ?? matchAt(CLOCK, text, end);
	if (!match) return null;
	const { half, thirty, ...written } = match.groups ?? {};
	const said = numeral(written.hour) ?? Number.NaN;
	if (half !== undefined && said > 11) return null;
	const hour = half === "午後" ? said + 12 : said;
	const minute = thirty === undefined ? numeral(written.minute) : 30;
	const time = { ...point, hour, ...(minute !== undefined && { minute }) };
	if (Number.isNaN(hour) || Number.isNaN(minute ?? 0) || !isPossible(time)) return null;
	return { time, end: end + match[0].length };
}
