import { expect, test } from "vitest";
import { tokenize } from "../../../../server/kuromoji.mjs";
import { withBareDays } from "./bare-days";

async function cut(text: string, ...dates: string[]) {
	const entities = dates.map((date) => {
		const start = text.indexOf(date);
		return { start, end: start + date.length, type: "DATE" };
	});
	const found = withBareDays({ tokens: await tokenize(text), bunsetsu: [], entities });
	return found === null
		? null
		: [
				found.tokens.map((t) => t.surface).join(""),
				...found.entities.map(({ start, end }) => text.slice(start, end)),
			];
}

test.each([
	["2011年3月11日に開いた。", ["2011年3月11日"], ["11日に開いた。", "11日"]],
	["橋は五月十五日に開いた。", ["五月十五日"], ["橋は十五日に開いた。", "十五日"]],
	["3月1日から5月2日まで", ["3月1日", "5月2日"], ["1日から2日まで", "1日", "2日"]],
	["2011年に始まり3月1日に終わる。", ["2011年", "3月1日"], ["2011年に始まり1日に終わる。", "2011年", "1日"]],
])("%s", async (text, dates, expected) => {
	expect(await cut(text, ...dates)).toEqual(expected);
});

test.each([
	["2011年3月に開いた。", "2011年3月"],
	["11日に開いた。", "11日"],
	["橋は古い。"],
	["3月11日頃に開いた。", "3月11日頃"],
])("nothing to cut in %s", async (text, ...dates) => {
	expect(await cut(text, ...dates)).toBeNull();
});
