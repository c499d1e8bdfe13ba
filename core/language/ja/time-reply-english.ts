// A time in English: its words are put in one order of plain tokens first (no commas, weekdays, of, the, -th), so that
// few patterns read all the ways of writing one.
import {
	type CalendarPoint,
	type CalendarTime,
	comparePoints,
	isPossible,
	type PartOfPeriod,
	type Season,
} from "../calendar-time";
import { commonEraYear } from "./eras";

const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day\b|\.|\b(?=[ ,]))/g;

/** The time that a whole text in English gives, null when it gives none; `text` is narrowed and has no quotation marks. */
export function englishTime(text: string): CalendarTime | null {
	const plain = text
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(WEEKDAY, " ")
		.replace(/\b(?:of|the|year)\b|,/g, " ")
		.replace(/(?<=[0-9])(?:st|nd|rd|th)\b/g, "")
		.replace(/(?<=[a-z]{3})\.(?= |$)/g, "")
		.replace(/\s+/g, " ")
		.trim();
	return englishPoint(plain) ?? englishRange(plain);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
	"(?<month>january|february|march|april|may|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)";
const DAY = "(?<day>[0-9]{1,2})";
const YEAR = "(?<year>[1-9][0-9]{2,3})";
const DATES = [
	new RegExp(`^${MONTH} ${DAY}(?: ${YEAR})?$`),
	new RegExp(`^${DAY} ${MONTH}(?: ${YEAR})?$`),
	new RegExp(`^${YEAR} ${MONTH}(?: ${DAY})?$`),
	new RegExp(`^${MONTH}(?: ${YEAR})?$`),
	new RegExp(`^${YEAR}$`),
];

function englishPoint(plain: string): CalendarPoint | null {
	return date(plain) ?? period(plain) ?? yearOfAnEpoch(plain) ?? partOfPeriod(plain) ?? withHour(plain);
}

function date(plain: string): CalendarPoint | null {
	const groups = DATES.map((pattern) => pattern.exec(plain)?.groups).find((found) => found !== undefined);
	if (!groups) return null;
	const { year, month, day } = groups;
	const time = {
		...(year !== undefined && { year: Number(year) }),
		...(month !== undefined && { month: MONTHS.indexOf(month.slice(0, 3)) + 1 }),
		...(day !== undefined && { day: Number(day) }),
	};
	return isPossible(time) ? time : null;
}

const PERIODS = [
	/^(?<decade>[1-9][0-9]{2}0)'?s$/,
	/^(?<century>[1-9][0-9]?) ?century(?<before> bce?)?$/,
	/^(?<season>spring|summer|autumn|fall|winter) (?<year>[0-9]{4})$/,
	/^(?:fiscal|fy) ?(?<fiscalYear>[0-9]{4})$/,
];
const SEASONS: Record<string, Season> = {
	...{ spring: "spring", summer: "summer", autumn: "autumn", fall: "autumn", winter: "winter" },
};

function period(plain: string): CalendarPoint | null {
	const groups = PERIODS.map((pattern) => pattern.exec(plain)?.groups).find((found) => found !== undefined);
	if (!groups) return null;
	const { decade, century, before, season, year, fiscalYear } = groups;
	if (decade !== undefined) return { decade: Number(decade) };
	if (century !== undefined) return { century: before === undefined ? Number(century) : -Number(century) };
	if (season !== undefined) return { year: Number(year), season: SEASONS[season] };
	return { fiscalYear: Number(fiscalYear) };
}

const EPOCHS =
	/^(?:(?<sign>ad|ce|bce?) ?(?<signed>[1-9][0-9]{0,3})|(?<year>[1-9][0-9]{0,3}) ?(?<epoch>bce?|ad|ce)|(?<era>meiji|taisho|showa|heisei|reiwa) (?<yearOfEra>[0-9]{1,2}))$/;
const ERAS: Record<string, string> = { meiji: "m", taisho: "t", showa: "s", heisei: "h", reiwa: "r" };

/** 44 BC, AD 79, Heisei 30. */
function yearOfAnEpoch(plain: string): CalendarPoint | null {
	const { sign, signed, year = signed, epoch = sign, era, yearOfEra } = EPOCHS.exec(plain)?.groups ?? {};
	if (year !== undefined) return { year: epoch?.startsWith("bc") ? -Number(year) : Number(year) };
	const found = era === undefined ? null : commonEraYear(ERAS[era] ?? "", Number(yearOfEra));
	return found === null ? null : { year: found };
}

const PART =
	/^(?<part>early|beginning|start|mid|middle|late|end|first half|second half)[ -](?:in )?(?<rest>.+)$/;
const PARTS: Record<string, PartOfPeriod> = {
	...{ early: "start", beginning: "start", start: "start", mid: "middle", middle: "middle" },
	...{ late: "end", end: "end", "first half": "first-half", "second half": "second-half" },
};

function partOfPeriod(plain: string): CalendarPoint | null {
	const { part = "", rest = "" } = PART.exec(plain)?.groups ?? {};
	const whole = date(rest) ?? period(rest);
	if (whole === null || whole.day !== undefined || whole.season !== undefined) return null;
	return { ...whole, part: PARTS[part] };
}

const HOUR =
	/(?: at)? ?\b(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5][0-9]))? ?(?<half>[ap])\.?m\b\.?(?: on)? ?/;

/** June 12 at 9:30 p.m., 9 am on June 12. */
function withHour(plain: string): CalendarPoint | null {
	const { hour, minute, half } = HOUR.exec(plain)?.groups ?? {};
	if (hour === undefined) return null;
	const day = date(plain.replace(HOUR, " ").trim());
	if (day?.day === undefined) return null;
	const clock = (Number(hour) % 12) + (half === "p" ? 12 : 0);
	return { ...day, hour: clock, ...(minute !== undefined && { minute: Number(minute) }) };
}

const RANGE =
	/^(?:from |between )?(?<from>.+?)(?: to | through | until | till | and | ?[~〜–—-] ?)(?<until>.+)$/;
/** June 12 to 15: the last day of a range whose month stands in the first. */
const DAY_WITH_YEAR = new RegExp(`^${DAY}(?: ${YEAR})?$`);

function englishRange(plain: string): CalendarTime | null {
	const { from = "", until = "" } = RANGE.exec(plain)?.groups ?? {};
	const first = englishPoint(/^[0-9]{1,2}$/.test(from) ? until.replace(/^[0-9]{1,2}/, from) : from);
	if (first === null) return null;
	const { day, year } = DAY_WITH_YEAR.exec(until)?.groups ?? {};
	const said = { ...first, ...(year !== undefined && { year: Number(year) }) };
	const last = day === undefined ? englishPoint(until) : { ...said, day: Number(day) };
	return last && ascending(first, last);
}

/** A year said once is the year of both ends. */
function ascending(first: CalendarPoint, last: CalendarPoint): CalendarTime | null {
	const year = first.month === undefined ? undefined : (first.year ?? last.year);
	const [from, until] =
		year === undefined
			? [first, last]
			: [
					{ year, ...first },
					{ year, ...last },
				];
	const isLikeFirst = Object.keys(from).sort().join() === Object.keys(until).sort().join();
	if (!isLikeFirst || !isPossible(until) || comparePoints(from, until) >= 0) return null;
	return { ...from, until };
}
