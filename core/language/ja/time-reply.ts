// A learner's reply read as a time: the grammar of running text, and the short forms people type.
import { type CalendarTime, isPossible, type Season, sameTime } from "../calendar-time";
import { commonEraYear } from "./eras";
import { numeralValue } from "./numerals";
import { narrow } from "./time-grammar";
import { readTime } from "./times";

const BRACKETED = /\((?:現地時間|日本時間|[日月火水木金土](?:曜日?)?)\)/g;
const TRAILING = /(?:のこと)?(?:です|でした|だ|である)?[。．.!]?$/;
const ABOUT = /(?:頃|ころ|ごろ|に|にかけて|まで|の間|から|より)$/;
const LONGEST_REPLY = 80;

/**
 * The time a whole reply gives, null when it gives none or more than one: every form of findTimes, and 2018,
 * 2018/6, 6/12, 2018.6.12, H30.6.12, 平30, June 12, 2018, 12 June 2018, Jun 2018, 1970s.
 */
export function parseTime(reply: string): CalendarTime | null {
	if (reply.length > LONGEST_REPLY) return null;
	const plain = narrow(reply.normalize("NFKC")).replace(BRACKETED, "").trim();
	const bare = plain.replace(TRAILING, "").replace(ABOUT, "").trim();
	const [, outside, inside] = SAID_TWICE.exec(bare) ?? [];
	if (outside === undefined || inside === undefined) return wholeTime(bare);
	const [first, second] = [wholeTime(outside), wholeTime(inside)];
	return first && second && sameTime(first, second) ? first : null;
}

/** 2018年(平成30年). */
const SAID_TWICE = /^([^()]+)\(([^()]+)\)$/;

function wholeTime(text: string): CalendarTime | null {
	const read = readTime(text, 0, true);
	if (read?.time && read.end === text.length) return read.time;
	return shortDate(text) ?? shortEra(text) ?? englishTime(text);
}

const SHORT_DATE =
	/^(?<year>[1-9][0-9]{2,3})(?:年?$|(?<mark>[/.-])(?<month>[0-9]{1,2})(?:\k<mark>(?<day>[0-9]{1,2}))?$)/;
const MONTH_DAY = /^(?<month>[0-9]{1,2})\/(?<day>[0-9]{1,2})$/;

function shortDate(text: string): CalendarTime | null {
	const { year, month, day } = (SHORT_DATE.exec(text) ?? MONTH_DAY.exec(text))?.groups ?? {};
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

function calendarTime(written: { year?: string; month?: string; day?: string }): CalendarTime | null {
	const time: CalendarTime = {};
	for (const part of ["year", "month", "day"] as const) {
		const value = written[part] === undefined ? undefined : numeralValue(written[part]);
		if (value === null) return null;
		if (value !== undefined) time[part] = value;
	}
	return isPossible(time) ? time : null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
	"(?<month>january|february|march|april|may|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\.?";
const DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>[1-9][0-9]{2,3})";
const ENGLISH = [
	new RegExp(`^${MONTH} ${DAY}(?:(?:,? |,)${YEAR})?$`),
	new RegExp(`^(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?$`),
	new RegExp(`^${MONTH}(?: of)?,? ${YEAR}$`),
	new RegExp(`^${MONTH}$`),
	/^(?:the )?(?<decade>[0-9]{3}0)'?s$/,
	/^(?:the )?(?<century>[0-9]{1,2})(?:st|nd|rd|th) century$/,
	/^(?:the )?(?<season>spring|summer|autumn|fall|winter)(?: of)?,? (?<year>[0-9]{4})$/,
];

function englishTime(text: string): CalendarTime | null {
	const plain = text
		.toLowerCase()
		.replace(/\s+/g, " ")
		.replace(/^(?:in|on) /, "");
	const groups = ENGLISH.map((pattern) => pattern.exec(plain)?.groups).find((found) => found !== undefined);
	if (!groups) return null;
	const { month, day, year, decade, century, season } = groups;
	if (decade !== undefined) return { decade: Number(decade) };
	if (century !== undefined) return Number(century) > 0 ? { century: Number(century) } : null;
	if (season !== undefined) return { year: Number(year), season: ENGLISH_SEASONS[season] };
	return calendarTime({ year, month: String(MONTHS.indexOf(month?.slice(0, 3) ?? "") + 1), day });
}

const ENGLISH_SEASONS: Record<string, Season> = {
	...{ spring: "spring", summer: "summer", autumn: "autumn", fall: "autumn", winter: "winter" },
};
