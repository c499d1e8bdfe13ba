// npm run measure -- --verdicts KEYFILE JUDGE1 JUDGE2 --date YYYY-MM-DD: writes docs/soundness/DATE.jsonl;
// --pool LOOK…: adds looks up into content/soundness.json.
import { writeFileSync } from "node:fs";
import { isProven } from "../../core/question/soundness";
import { readLines } from "../corpus";
import { readParagraphs } from "./jsquad";
import type { Drawn } from "./sample";
import { isJsquad, paragraphIdOf } from "./sample-sources";
import { writeLines } from "./sampling";
import { reportSoundness, soundnessByGroup, soundnessByRule } from "./soundness";
import { combine, type Judged, withoutQuotations } from "./verdicts";

/** Prints the shares, and keeps the verdicts without any text of JSQuAD. */
export function judge(keyPath: string, judgePaths: string[], date: string): void {
	const lines = readLines<object>(keyPath);
	const made = lines.find((line) => !("n" in line));
	const drawn = lines.filter((line): line is Drawn => "n" in line);
	const judged = combine(
		drawn,
		judgePaths.map((path) => readLines<unknown>(path)),
	);
	const all = soundnessByGroup(judged).find(({ group }) => group === "all");
	const header = { ...made, judged: judged.length, sound: all?.sound };
	writeLines(`docs/soundness/${date}.jsonl`, [header, ...withoutTexts(judged)]);
	for (const line of reportSoundness(judged)) console.log(line);
}

/**
 * The looks that count together: those since a rule was last made to ask more. Rules that have been tightened since may keep
 * them, as that only takes questions away. Writes content/soundness.json; prints the shares of what is then served.
 */
export function pool(paths: string[]): void {
	const looks = paths.map((path) => readLines<Judged>(path).filter((line) => "verdicts" in line));
	const shipped = pooledSoundness(looks);
	writeFileSync("content/soundness.json", `${JSON.stringify(shipped, null, 2)}\n`);
	const served = looks.flat().filter(({ rule }) => isProven(rule, shipped));
	for (const line of reportSoundness(served)) console.log(`served: ${line}`);
}

/** The counts of several looks, by the lower judge of each. */
export function pooledSoundness(looks: Judged[][]): Record<string, { judged: number; sound: number }> {
	const sums: Record<string, { judged: number; sound: number }> = {};
	for (const [rule, { judged, sound }] of looks.flatMap((look) => Object.entries(shippedSoundness(look)))) {
		const known = sums[rule] ?? { judged: 0, sound: 0 };
		sums[rule] = { judged: known.judged + judged, sound: known.sound + sound };
	}
	return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By rule what the generator may know: how many were judged, and sound by the judge who found fewer so. */
function shippedSoundness(judged: Judged[]) {
	const rules = [...soundnessByRule(judged)];
	return Object.fromEntries(rules.map(([rule, { judged, lower }]) => [rule, { judged, sound: lower }]));
}

/** Reasons may quote the paragraph they are about; its text does not go into the project. */
function withoutTexts(judged: Judged[]): Judged[] {
	const texts = new Map(readParagraphs().map(({ id, text }) => [id, text]));
	return judged.map((question) => {
		if (!isJsquad(question.source)) return question;
		const text = texts.get(paragraphIdOf(question.source)) ?? "";
		const verdicts = question.verdicts.map((v) => ({ ...v, reason: withoutQuotations(v.reason, text) }));
		return { ...question, verdicts };
	});
}
