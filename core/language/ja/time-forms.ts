// How a time is written: the form of messages (西暦), and the other forms that say exactly as much.
import type { CalendarPoint, CalendarTime, PartOfPeriod, Season } from "../calendar-time";
import { eraYears } from "./eras";

const SEASONS: Record<Season, string> = { spring: "春", summer: "夏", autumn: "秋", winter: "冬" };
const PARTS: Record<PartOfPeriod, string> = {
	start: "初め",
	middle: "半ば",
	end: "末",
	"first-half": "前半",
	"second-half": "後半",
	"first-ten-days": "上旬",
	"middle-ten-days": "中旬",
	"last-ten-days": "下旬",
};

/** The time in the common era and in ASCII digits: 2018年6月12日, 2025年秋, 1970年代から1980年代. */
export function describeTime(time: CalendarTime): string {
	const first = describePoint(time);
	return time.until ? `${first}から${describePoint(time.until)}` : first;
}

function describePoint(point: CalendarPoint): string {
	const year = point.year === undefined ? "" : commonEra(point.year);
	return year + describeRest(point);
}

function describeRest(point: CalendarPoint): string {
	const { century, decade, fiscalYear, month, day, hour, minute, season, part } = point;
	return [
		century !== undefined && `${signed(century)}世紀`,
		decade !== undefined && `${decade}年代`,
		fiscalYear !== undefined && `${fiscalYear}年度`,
		month !== undefined && `${month}月`,
		day !== undefined && `${day}日`,
		season && SEASONS[season],
		hour !== undefined && `${hour}時`,
		minute !== undefined && `${minute}分`,
		part && PARTS[part],
	]
		.filter((written) => written !== false && written !== undefined)
		.join("");
}

function signed(value: number): string {
	return value < 0 ? `紀元前${-value}` : String(value);
}

/** 西暦 before a year that alone would be read as a number of years. */
function commonEra(year: number): string {
	return year > 0 && year < 100 ? `西暦${year}年` : `${signed(year)}年`;
}

/** Written forms that parseTime reads as exactly this time: common era, Japanese era, slashes. */
export function acceptedForms(time: CalendarTime): string[] {
	const forms = [describeTime(time)];
	if (time.until) return forms;
	forms.push(...eraYears(time).map((year) => year + describeRest(time)));
	const { year, month, day, hour, part, season } = time;
	const isPlainDate = month !== undefined && hour === undefined && !part && !season;
	if (isPlainDate && (day !== undefined || year !== undefined) && (year === undefined || year >= 100)) {
		forms.push([year, month, day].filter((written) => written !== undefined).join("/"));
	}
	return forms;
}
