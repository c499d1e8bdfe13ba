// npm run measure -- --verdicts KEYFILE JUDGE1 JUDGE2 --date YYYY-MM-DD: writes docs/soundness/DATE.jsonl and content/soundness.json.
import { writeFileSync } from "node:fs";
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
	writeFileSync("content/soundness.json", `${JSON.stringify(shippedSoundness(judged), null, 2)}\n`);
	for (const line of reportSoundness(judged)) console.log(line);
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
