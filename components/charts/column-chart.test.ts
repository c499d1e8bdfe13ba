import { DomUtils, parseDocument } from "htmlparser2";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ColumnChart, type CountColumn } from "./column-chart";

function draw(columns: CountColumn[]) {
	const props = {
		title: "Due",
		gist: "Seven today.",
		columns,
		labels: { table: "As a table", label: "Day", count: "Cards" },
	};
	const page = parseDocument(renderToStaticMarkup(createElement(ColumnChart, props)));
	const all = (name: string) => DomUtils.getElementsByTagName(name, page);
	return { all, texts: (name: string) => all(name).map((node) => DomUtils.textContent(node)) };
}

const days = (...counts: number[]) => counts.map((count, day) => ({ label: `day ${day}`, count }));

describe("a column chart", () => {
	test("is said as a picture with its gist", () => {
		const picture = draw(days(7))
			.all("div")
			.find(({ attribs }) => attribs.role === "img");
		expect(picture?.attribs["aria-label"]).toBe("Due: Seven today.");
	});

	test("draws each count as high as it is on the scale", () => {
		const { all, texts } = draw(days(7, 0, 28));
		expect(texts("span")).toEqual(["0", "10", "20", "30"]);
		const heights = all("rect").map(({ attribs }) => Number.parseFloat(attribs.height ?? ""));
		expect(heights.map((height) => Math.round(height * 100) / 100)).toEqual([23.33, 0, 93.33]);
		for (const { attribs } of all("rect"))
			expect(Number.parseFloat(attribs.y ?? "") + Number.parseFloat(attribs.height ?? "")).toBeCloseTo(
				100,
				9,
			);
	});

	test("has every count in the table behind it", () => {
		const { texts } = draw(days(7, 0, 28));
		expect(texts("th")).toEqual(["Day", "Cards", "day 0", "day 1", "day 2"]);
		expect(texts("td")).toEqual(["7", "0", "28"]);
	});

	test("names the first and the last column before those between, which may have no room", () => {
		const columns = days(...Array<number>(30).fill(1)).map((day, index) => ({ ...day, tick: `${index}` }));
		expect(draw(columns).texts("text").slice(0, 2)).toEqual(["0", "29"]);
		expect(draw(columns).texts("text").length).toBeLessThanOrEqual(4);
		expect(draw(days(1, 2)).texts("text")).toEqual([]);
	});

	test("stands with nothing due, and with no days", () => {
		expect(draw(days(0, 0)).texts("span")).toEqual(["0", "1", "2", "3"]);
		expect(draw([]).all("rect")).toEqual([]);
	});
});
