// A learner's reply read as a time: the grammar of running text, and the short forms people type.
import { type CalendarTime, isPossible, sameTime } from "../calendar-time";
import { unquoted } from "../fold";
import { commonEraYear } from "./eras";
import { numeralValue } from "./numerals";
import { englishTime } from "./time-reply-english";
import { readTime } from "./times";

export type TimeReply = {
	/** What it may mean: one time, or two where nobody knows the day from the month (6/12/2018). */
	times: CalendarTime[];
	/** It says 頃 or around. */
	isAbout: boolean;
	/** Which end of a stretch of time it says that it gives: から and since, まで and until. */
	bound?: "from" | "until";
};

/**
 * The time a whole reply gives, null when it gives none or more than one: every form of findTimes, and 2018,
 * 2018/6, 6/12, 2018.6.12, 20180612, H30.6.12, 平30, June 12, 2018, 12 June 2018, Jun 2018, 1970s.
 */
export function parseTime(reply: string): CalendarTime | null {
	const { times = [] } = readTimeReply(reply) ?? {};
	return times.length === 1 ? (times[0] ?? null) : null;
}

const NO_DATE = /\((?:現地時間|日本時間|[日月火水木金土](?:曜日?)?)\)|[ ,、]?[日月火水木金土]曜日?$/g;
const TRAILING = /(?:のこと)?(?:です|でした|だ|である)?[。．.!?]*$/;
const AROUND = /(?:頃|ころ|ごろ|前後|[くぐ]らい)$/;
const AROUND_BEFORE = /^(?:およそ|約|(?:around|about|approximately|circa|ca?\.) ?)/i;
const PARTICLE = /(?:に|にかけて|まで|の間|から|より)$/;
const PREPOSITION = /^(?:in|on|at|since|from|until|till|by) /i;
const FROM = /^(?:since|from) |(?:から|より)$/i;
const UNTIL = /^(?:until|till|by) |まで$/i;
const LONGEST_REPLY = 80;

/** A whole reply as a time with what is said around it; null when it gives none. */
export function readTimeReply(reply: string): TimeReply | null {
	if (reply.length > LONGEST_REPLY) return null;
	const said = unquoted(reply).replace(TRAILING, "").replace(NO_DATE, "").trim();
	const stated = said.replace(PARTICLE, "").replace(PREPOSITION, "");
	const bare = stated.replace(AROUND, "").replace(AROUND_BEFORE, "").trim();
	const times = timesOf(bare);
	if (times.length === 0) return null;
	const bound = FROM.test(said) ? "from" : UNTIL.test(said) ? "until" : undefined;
	const isPoint = times.every((time) => time.until === undefined);
	return { times, isAbout: bare !== stated.trim(), ...(isPoint && bound !== undefined && { bound }) };
}

/** 2018年(平成30年). */
const SAID_TWICE = /^([^()]+)\(([^()]+)\)$/;

function timesOf(bare: string): CalendarTime[] {
	const [, outside, inside] = SAID_TWICE.exec(bare) ?? [];
	if (outside === undefined || inside === undefined) {
		const time = wholeTime(bare);
		return time === null ? numericDates(bare) : [time];
	}
	const [first, second] = [wholeTime(outside), wholeTime(inside)];
	return first && second && sameTime(first, second) ? [first] : [];
}

function wholeTime(text: string): CalendarTime | null {
	const read = readTime(text, 0, true);
	if (read?.time && read.end === text.length) return read.time;
	return shortDate(text) ?? shortEra(text) ?? shortDecades(text) ?? englishTime(text);
}

const SHORT_DATE =
	/^(?<year>[1-9][0-9]{2,3})(?:年?$|(?<mark>[/.-])(?<month>[0-9]{1,2})(?:\k<mark>(?<day>[0-9]{1,2}))?$)/;
const NUM = "[0-9〇一二三四五六七八九十]";
const SHORT_DATES = [
	SHORT_DATE,
	/^(?<month>[0-9]{1,2})\/(?<day>[0-9]{1,2})$/,
	/^(?<year>[12][0-9]{3})(?<month>[01][0-9])(?<day>[0-3][0-9])$/,
	/** 6月12 lacks nothing but 日. */
	new RegExp(`^(?:(?<year>${NUM}{4})年)?(?<month>${NUM}{1,3})月(?<day>${NUM}{1,3})$`),
];

function shortDate(text: string): CalendarTime | null {
	const { year, month, day } = matchedBy(SHORT_DATES, text) ?? {};
	if (month !== undefined || year !== undefined) return calendarTime({ year, month, day });
	return /^[〇零一二三四五六七八九]{4}$/.test(text) ? calendarTime({ year: text }) : null;
}

const SHORT_ERA =
	/^(?<era>明治|大正|昭和|平成|令和|[明大昭平令]|[mtshr])(?<yearOfEra>元|[0-9〇一二三四五六七八九十]{1,4})(?:年?$|(?:年|[/.-])(?<month>[0-9]{1,2})(?:月?$|(?:月|[/.-])(?<day>[0-9]{1,2})日?$))/i;

function shortEra(text: string): CalendarTime | null {
	const { era, yearOfEra, month, day } = SHORT_ERA.exec(text)?.groups ?? {};
	if (era === undefined || yearOfEra === undefined) return null;
	const years = yearOfEra === "元" ? 1 : numeralValue(yearOfEra);
	const [monthNumber, dayNumber] = [month, day].map((part) =>
		part === undefined ? undefined : Number(part),
	);
	const year = years === null ? null : commonEraYear(era, years, monthNumber, dayNumber);
	return year === null ? null : calendarTime({ year: String(year), month, day });
}

/** 1970〜80年代. */
const SHORT_DECADES =
	/^(?<century>[0-9]{2})(?<from>[0-9]0)(?:年代)? ?(?:[~〜–—-]|から) ?(?<until>[0-9]0)年代$/;

function shortDecades(text: string): CalendarTime | null {
	const { century, from, until } = SHORT_DECADES.exec(text)?.groups ?? {};
	if (Number(from ?? 0) >= Number(until ?? 0)) return null;
	return { decade: Number(`${century}${from}`), until: { decade: Number(`${century}${until}`) } };
}

const NUMERIC_DATE = /^(?<one>[0-9]{1,2})(?<mark>[/.-])(?<other>[0-9]{1,2})\k<mark>(?<year>[12][0-9]{3})$/;

/** 25/12/2018 is one date, 6/12/2018 in June or in December by where the writer comes from. */
function numericDates(text: string): CalendarTime[] {
	const { one, other, year } = NUMERIC_DATE.exec(text)?.groups ?? {};
	if (one === undefined || other === undefined) return [];
	const dates = [
		{ year, month: one, day: other },
		{ year, month: other, day: one },
	].flatMap((written) => calendarTime(written) ?? []);
	const [first, second] = dates;
	return first && second && sameTime(first, second) ? [first] : dates;
}

function matchedBy(patterns: RegExp[], text: string): Record<string, string | undefined> | undefined {
	return patterns.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
}

function calendarTime(written: { year?: string; month?: string; day?: string }): CalendarTime | null {
	const time: CalendarTime = {};
	for (const part of ["year", "month", "day"] as const) {
		const value = written[part] === undefined ? undefined : numeralValue(written[part]);
		if (value === null) return null;
		if (value !== undefined) time[part] = value;
	}
	return isPossible(time) ? time : null;
}
