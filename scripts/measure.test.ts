import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { fallen } from "./measures/compare";
import { countEntities } from "./measures/entity-score";
import { type Figures, foundShare, share } from "./measures/figures";
import { foundArcs, goldArcs } from "./measures/head-score";
import { readScore } from "./measures/jsquad";
import { report } from "./measures/report";

test("without ../shared it says so in one line, and nothing fails", () => {
	const alone = join(mkdtempSync(join(tmpdir(), "measure-")), "project");
	mkdirSync(alone);
	const run = (...args: string[]) =>
		execFileSync(
			process.execPath,
			["--import", import.meta.resolve("tsx"), resolve("scripts/measure.mts"), ...args],
			{ cwd: alone, encoding: "utf8" },
		);
	expect([run(), run("--check")]).toEqual(
		Array(2).fill("measure: there is no ../shared, so nothing is measured\n"),
	);
});

const phrase = (start: number, end: number, head: number, margin = 1) => ({ start, end, head, margin });

test("a head is right by ends, exact by beginnings too; the last phrase is left out", () => {
	const gold = [phrase(0, 3, 2), phrase(3, 5, 2), phrase(5, 9, 3), phrase(9, 12, -1)];
	const found = [phrase(0, 2, 1), phrase(2, 3, 3), phrase(3, 5, 3, 9), phrase(5, 9, 4, 7), phrase(9, 12, -1)];
	expect(goldArcs(gold, found)).toEqual([
		{ isRight: true, isExact: false },
		{ isRight: true, isExact: true },
		{ isRight: true, isExact: true },
	]);
	const wrong = found.map((p, i) => (i === 2 ? { ...p, head: 4 } : p));
	expect(goldArcs(gold, wrong).map((arc) => arc.isRight)).toEqual([true, false, true]);
	expect(foundArcs(gold, wrong).map((arc) => arc.isRight)).toEqual([false, true, false, true]);
});

test("entities count by exact span and type, doubtful ones not at all", () => {
	const gold = [
		{ start: 0, end: 4, type: "PERSON" },
		{ start: 6, end: 8, type: "LOCATION" },
		{ start: 10, end: 14, type: "OPTIONAL" },
	];
	const found = [
		{ start: 0, end: 4, type: "PERSON" as const },
		{ start: 5, end: 8, type: "PERSON" as const },
		{ start: 12, end: 16, type: "PERSON" as const },
		{ start: 6, end: 8, type: "PERSON" as const },
	];
	expect(countEntities(gold, found, "PERSON")).toEqual({ right: 1, found: 3, of: 1 });
	expect(countEntities(gold, found, "LOCATION")).toEqual({ right: 0, found: 0, of: 1 });
	expect(foundShare(1, 3, 1).percent).toBe(50);
});

test("the scorer's lines are read, and others refused", () => {
	const printed =
		"12 paragraphs, 30 questions served (4.1 per 1,000 characters), 3 paragraphs with none, 2 hard faults\nhuman questions whose answer is asked: 9/40 (22.5 %)\n";
	expect(readScore(printed)).toEqual({
		served: 30,
		silent: 3,
		hardFaults: { total: 2, any: 2 },
		asked: { right: 9, of: 40, percent: 22.5 },
	});
	expect(() => readScore("12 paragraphs")).toThrow("prints no");
});

const recorded: Figures = {
	gold: {
		a: { served: 9, hardFaults: { total: 1, span: 1 }, importance1: share(9, 10), all: share(55, 100) },
	},
	jsquad: { served: 50, silent: 2, hardFaults: { total: 0 }, asked: share(300, 1000) },
	training: { documents: 300, sha256: "abc" },
};

test("the check passes what is as good, and what falls by a point", () => {
	expect(fallen(recorded, recorded)).toEqual([]);
	const asGood: Figures = {
		gold: { a: { served: 1, hardFaults: { total: 0 }, importance1: share(10, 10), all: share(54, 100) } },
		jsquad: { served: 1, silent: 9, hardFaults: { total: 0 }, asked: share(290, 1000) },
	};
	expect(fallen(recorded, asGood)).toEqual([]);
	expect(report(asGood)).toContain("  hard faults            0");
});

test("the check names a new or further hard fault, a fallen share, another checksum", () => {
	const worse: Figures = {
		gold: {
			a: {
				served: 9,
				hardFaults: { total: 3, span: 2, keyInStem: 1 },
				importance1: share(9, 10),
				all: share(539, 1000),
			},
		},
		jsquad: { served: 50, silent: 2, hardFaults: { total: 1, any: 1 }, asked: share(289, 1000) },
		training: { documents: 300, sha256: "abd" },
	};
	expect(fallen(recorded, worse)).toEqual([
		"gold.a.hardFaults.total: 1 → 3",
		"gold.a.hardFaults.span: 1 → 2",
		"gold.a.hardFaults.keyInStem: not recorded → 1",
		"gold.a.all.percent: 55 → 53.9",
		"jsquad.hardFaults.total: 0 → 1",
		"jsquad.hardFaults.any: not recorded → 1",
		"jsquad.asked.percent: 30 → 28.9",
		"training.sha256: abc → abd",
	]);
	expect(fallen(recorded, { gold: {} })).toEqual([
		"gold.a.importance1.percent: is no longer measured",
		"gold.a.all.percent: is no longer measured",
	]);
	expect(fallen({}, { training: { documents: 300, sha256: "abd" } })).toHaveLength(1);
});
