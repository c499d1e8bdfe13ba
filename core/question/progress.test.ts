import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate } from "./generate";
import { counting, type Progress, STAGES, workThrough } from "./progress";

function recorder() {
	const told: Progress[] = [];
	return { told, tell: async (progress: Progress) => void told.push(progress) };
}

describe("counting", () => {
	test("tells some fifty times, and the end", async () => {
		const { told, tell } = recorder();
		const count = counting("reading", 1007, tell);
		for (let i = 0; i < 1007; i++) await count(1);
		expect(told.length).toBeGreaterThan(30);
		expect(told.length).toBeLessThanOrEqual(51);
		expect(told.at(-1)).toEqual({ stage: "reading", done: 1007, total: 1007 });
	});

	test("tells each of a few steps, and nothing of nothing", async () => {
		const { told, tell } = recorder();
		const count = counting("reading", 9, tell);
		for (const more of [4, 0, 5]) await count(more);
		expect(told.map((p) => p.done)).toEqual([4, 9]);
	});
});

test("the work waits until who is told lets it go on", async () => {
	const order: string[] = [];
	const tell = async ({ done }: Progress) => {
		await new Promise((resolve) => setTimeout(resolve, 1));
		order.push(`told ${done}`);
	};
	await workThrough("asking", ["a", "b"], (part) => order.push(part), tell);
	expect(order).toEqual(["a", "told 1", "b", "told 2"]);
});

test("generating tells of every stage in order, up to its end, and makes the same questions", async () => {
	const text = "山本四郎氏は1998年に青森美術館を設立した。\n".repeat(800);
	const documents = [
		{ id: "a", language: "ja", text },
		{ id: "b", language: "en", text: "A bridge." },
	];
	const { told, tell } = recorder();
	expect(await generate(documents, analyser, tell)).toEqual(await generate(documents, analyser));
	expect([...new Set(told.map((p) => p.stage))]).toEqual([...STAGES]);
	for (const stage of STAGES) {
		const own = told.filter((p) => p.stage === stage);
		expect(own.length).toBeLessThanOrEqual(51);
		expect(own.map((p) => p.done)).toEqual(own.map((p) => p.done).toSorted((a, b) => a - b));
		expect(new Set(own.map((p) => p.total)).size).toBe(1);
		expect(own.at(-1)?.done).toBe(own.at(-1)?.total);
	}
	expect(told[0]?.total).toBe(text.length + "A bridge.".length);
	expect(told.filter((p) => p.stage === "reading").length).toBeGreaterThan(2);
	expect(told.filter((p) => p.stage === "finding").at(-1)?.total).toBe(800);
});
