import { DomUtils, parseDocument } from "htmlparser2";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { calendarWeeks } from "@/core/review/calendar";
import { HeatMap } from "./heat-map";

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString();
const today = dayOf("2026-04-15");
const answers: Record<string, number> = {
	"2026-03-30": 1,
	"2026-04-01": 20,
	"2026-04-02": 3,
	"2026-04-14": 9,
};

function draw() {
	const counts = Object.entries(answers).map(([date, count]) => ({
		learnerDay: dayOf(date),
		answers: count,
	}));
	const props = {
		title: "Days studied",
		gist: "33 answers.",
		weeks: calendarWeeks(counts, dayOf("2026-03-23"), today, 1),
		today,
		dayText: (day: number) => dateOf(day).slice(0, 10),
		monthText: (day: number) => dateOf(day).slice(0, 7),
		answersText: (count: number) => `${count} answers`,
		labels: {
			table: "As a table",
			week: "Week",
			weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
			less: "less",
			more: "more",
		},
	};
	const page = parseDocument(renderToStaticMarkup(createElement(HeatMap, props)));
	const all = (name: string) => DomUtils.getElementsByTagName(name, page);
	return { all, texts: (name: string) => all(name).map((node) => DomUtils.textContent(node)) };
}

/** The cell of a day: where it stands, its ground, and the side of its ink. */
function cellOf(date: string) {
	const title = draw()
		.all("title")
		.find((node) => DomUtils.textContent(node).startsWith(date));
	const cell = title?.parent;
	if (!cell || !("attribs" in cell)) throw new Error(`no cell of ${date}`);
	const [ground, ink] = DomUtils.getElementsByTagName("rect", cell);
	const place = cell.attribs.transform?.match(/[\d.]+/g)?.map(Number);
	return { place, ground, ink: Number(ink?.attribs.width ?? 0), words: title && DomUtils.textContent(title) };
}

describe("a heat map", () => {
	test("is said as a picture with its gist", () => {
		const picture = draw()
			.all("div")
			.find(({ attribs }) => attribs.role === "img");
		expect(picture?.attribs["aria-label"]).toBe("Days studied: 33 answers.");
		for (const svg of draw().all("svg")) expect(svg.attribs["aria-hidden"]).toBe("true");
	});

	test("has a cell for every day up to today, in the column of its week and the row of its weekday", () => {
		expect(draw().all("title")).toHaveLength(today - dayOf("2026-03-23") + 1);
		const [left = Number.NaN, top = Number.NaN] = cellOf("2026-03-23").place ?? [];
		const stepsFrom = (date: string) => {
			const [x = Number.NaN, y = Number.NaN] = cellOf(date).place ?? [];
			return [(x - left) / 16, (y - top) / 16];
		};
		expect(stepsFrom("2026-03-24")).toEqual([0, 1]);
		expect(stepsFrom("2026-04-05")).toEqual([1, 6]);
		expect(stepsFrom("2026-04-06")).toEqual([2, 0]);
		expect(stepsFrom("2026-04-15")).toEqual([3, 2]);
	});

	test("tells how much by size, and by no colour alone", () => {
		const inks = ["2026-03-31", "2026-03-30", "2026-04-02", "2026-04-14", "2026-04-01"].map(
			(date) => cellOf(date).ink,
		);
		expect(inks[0]).toBe(0);
		expect(inks).toEqual([...new Set(inks)].toSorted((a, b) => a - b));
		expect(cellOf("2026-04-01").words).toBe("2026-04-01: 20 answers");
	});

	test("marks today and no other day", () => {
		const marked = (date: string) => cellOf(date).ground?.attribs.class?.includes("stroke-ink");
		expect([marked("2026-04-15"), marked("2026-04-14")]).toEqual([true, false]);
	});

	test("names weekdays, and months where they begin", () => {
		expect(draw().texts("text")).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "2026-04"]);
		const month = draw().all("text").at(-1);
		expect(Number(month?.attribs.x)).toBe(cellOf("2026-03-30").place?.[0]);
	});

	test("has every number in the table behind it, a row a week", () => {
		const rows = draw()
			.all("tr")
			.map((row) => DomUtils.getChildren(row).map((cell) => DomUtils.textContent(cell)));
		expect(rows).toEqual([
			["Week", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
			["2026-03-23", "0", "0", "0", "0", "0", "0", "0"],
			["2026-03-30", "1", "0", "20", "3", "0", "0", "0"],
			["2026-04-06", "0", "0", "0", "0", "0", "0", "0"],
			["2026-04-13", "0", "9", "0", "", "", "", ""],
		]);
	});
});
