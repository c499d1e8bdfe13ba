// Newspapers leave year and month to the reader, 11日に; encyclopedias, which is what is learned from, hardly ever do.
import type { Token } from "../../token";
import type { Annotated } from "./training";

const DAY = /^[0-9０-９一二三四五六七八九十]+日$/;

/** The sentence with its dates cut down to the day, 3月11日に as 11日に; null where it has none to cut. */
export function withBareDays(sentence: Annotated): Annotated | null {
	const dates = sentence.entities.filter((e) => e.type === "DATE");
	const days = new Map(dates.map((date) => [date, dayOf(sentence.tokens, date)] as const));
	const isCut = ({ start }: Token) =>
		dates.some((date) => date.start <= start && start < (days.get(date) ?? -1));
	const tokens = sentence.tokens.filter((token) => !isCut(token));
	if (tokens.length === sentence.tokens.length) return null;
	const entities = sentence.entities.map((e) => ({ ...e, start: days.get(e) ?? e.start }));
	return { ...sentence, tokens, entities };
}

/** Where the day begins in a date that names the month before it. */
function dayOf(tokens: Token[], { start, end }: Annotated["entities"][number]): number | undefined {
	const own = tokens.filter((token) => start <= token.start && token.end <= end);
	const behind = own.slice(own.findLastIndex((token) => token.surface.endsWith("月")) + 1);
	const isDay = behind.length < own.length && DAY.test(behind.map((token) => token.surface).join(""));
	return isDay ? behind[0]?.start : undefined;
}
