// npm run measure -- --verdicts KEYFILE JUDGE1 JUDGE2 --date YYYY-MM-DD: writes docs/soundness/DATE.jsonl;
// --pool: adds the looks up into content/soundness.json.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
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

const FOLDER = "docs/soundness";

/**
 * Adds the looks up: of each rule those since it was last changed, which `since.json` names. Writes content/soundness.json
 * and prints the shares of what is then served.
 */
export function pool(): void {
	const names = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
	const looks = names.sort().map((file) => {
		const judged = readLines<Judged>(`${FOLDER}/${file}`).filter((line) => "verdicts" in line);
		return { name: file.replace(/\.jsonl$/, ""), judged };
	});
	const since = JSON.parse(readFileSync(`${FOLDER}/since.json`, "utf8")) as Since;
	const counted = countedLooks(looks, since);
	const shipped = pooledSoundness(counted);
	writeFileSync("content/soundness.json", `${JSON.stringify(shipped, null, 2)}\n`);
	const served = counted.flat().filter(({ rule }) => isProven(rule, shipped));
	for (const line of reportSoundness(served)) console.log(`served: ${line}`);
}

/** The first look at each rule as it is now, by the look's name; names sort by age. */
export type Since = Record<string, string>;

/** What was judged in each look of rules that have not changed since. */
export function countedLooks(looks: { name: string; judged: Judged[] }[], since: Since): Judged[][] {
	return looks.map(({ name, judged }) => judged.filter(({ rule }) => name >= (since[rule] ?? "~")));
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
