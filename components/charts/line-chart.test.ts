import { DomUtils, parseDocument } from "htmlparser2";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LineChart, type LineChartProps } from "./line-chart";

const props: LineChartProps = {
	title: "Recall of this card",
	gist: "It is recalled by 90 % today.",
	points: [
		{ x: 0, y: 1 },
		{ x: 5, y: 0.9 },
		{ x: 10, y: 0.8 },
	],
	look: { curve: "straight", range: { from: 0, to: 1 }, expectedFrom: 5 },
	marks: { points: [{ x: 0, y: 1 }], text: "Answers" },
	target: { y: 0.9, text: "Target 90 %" },
	ticks: [
		{ x: 5, text: "today" },
		{ x: 6, text: "tomorrow" },
		{ x: 0, text: "5 days ago" },
	],
	valueText: (y) => `${100 * y} %`,
	table: { head: ["Day", "Recall"], rows: [["today", "90 %"]] },
	labels: { table: "As a table" },
};

function draw(over: Partial<LineChartProps> = {}) {
	const page = parseDocument(renderToStaticMarkup(createElement(LineChart, { ...props, ...over })));
	const all = (name: string) => DomUtils.getElementsByTagName(name, page);
	return { all, texts: (name: string) => all(name).map((node) => DomUtils.textContent(node)) };
}

describe("a line chart", () => {
	test("is said as a picture with its gist, and what is within is not read again", () => {
		const { all } = draw();
		const picture = all("div").find(({ attribs }) => attribs.role === "img");
		expect(picture?.attribs["aria-label"]).toBe("Recall of this card: It is recalled by 90 % today.");
		for (const svg of all("svg")) expect(svg.attribs["aria-hidden"]).toBe("true");
	});

	test("has its numbers in a table behind it", () => {
		const { texts } = draw();
		expect(texts("summary")).toEqual(["As a table"]);
		expect(texts("th")).toEqual(["Day", "Recall", "today"]);
		expect(texts("td")).toEqual(["90 %"]);
	});

	test("draws what is expected in dashes and what is known without", () => {
		const paths = draw().all("path");
		expect(paths.map((path) => path.attribs.d)).toEqual(["M0,0L50,10", "M50,10L100,20"]);
		expect(paths.map((path) => Boolean(path.attribs["stroke-dasharray"]))).toEqual([false, true]);
		for (const path of paths) expect(path.attribs["vector-effect"]).toBe("non-scaling-stroke");
	});

	test("names its scale from below, the target at its height, and places in time that have room", () => {
		const { all, texts } = draw();
		expect(texts("span")).toEqual(["0 %", "50 %", "100 %"]);
		expect(texts("text")).toEqual(["Target 90 %", "today", "5 days ago"]);
		const height = Number.parseFloat(all("text")[0]?.attribs.y ?? "");
		expect(height).toBeCloseTo(10, 9);
		expect(all("line").some(({ attribs }) => attribs["stroke-dasharray"] && attribs.y1 === attribs.y2)).toBe(
			true,
		);
	});

	test("stands on its axis", () => {
		const lines = draw().all("line");
		const axis = lines.filter(
			({ attribs }) => attribs.x2 === "100%" && attribs.class?.includes("stroke-edge"),
		);
		expect(axis.map(({ attribs }) => [attribs.y1, attribs.y2])).toEqual([["100%", "100%"]]);
	});

	test("marks answers by dots that stay round, and says what they are", () => {
		const { all, texts } = draw();
		expect(all("circle").map(({ attribs }) => [attribs.cx, attribs.cy])).toEqual([
			["0%", "0%"],
			["5", "5"],
		]);
		expect(texts("p")).toContain("Answers");
		expect(draw({ marks: undefined }).all("circle")).toEqual([]);
	});

	test("stands without target and without points", () => {
		const { all, texts } = draw({ target: undefined, points: [], marks: undefined, ticks: [] });
		expect(all("path")).toEqual([]);
		expect(texts("text")).toEqual([]);
	});
});
