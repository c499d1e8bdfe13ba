// The yardsticks of the generator; they lie beside the project, in ../shared. npm run measure --
//   [--only analysis|gold|jsquad|training] [--record | --check]      prints; docs/generation.json: writes, compares
//   --sample N --seed S [--texts DIR] [--out FILE] [--drafts] [--own] questions for judges
//   --verdicts KEYFILE JUDGE1 JUDGE2 --date YYYY-MM-DD               what they said: docs/soundness
//   --pool                                                          the looks added up: content/soundness.json
import { parseArgs } from "node:util";
import { findShared } from "./corpus";
import { measureAnalysis } from "./measures/analysis";
import { fallen } from "./measures/compare";
import { type Figures, SECTIONS, type Section } from "./measures/figures";
import { measureGold } from "./measures/gold";
import { measureJsquad } from "./measures/jsquad";
import { judge, pool } from "./measures/judging";
import { findRecord, writeRecord } from "./measures/record";
import { report } from "./measures/report";
import { sample } from "./measures/sampling";
import { measureTraining } from "./measures/training";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		only: { type: "string" },
		record: { type: "boolean", default: false },
		check: { type: "boolean", default: false },
		sample: { type: "string" },
		seed: { type: "string" },
		texts: { type: "string" },
		out: { type: "string" },
		drafts: { type: "boolean", default: false },
		own: { type: "boolean", default: false },
		verdicts: { type: "string" },
		date: { type: "string" },
		pool: { type: "boolean", default: false },
	},
});

const MEASURES: { [section in Section]: () => Promise<Figures[section]> } = {
	analysis: measureAnalysis,
	gold: measureGold,
	jsquad: measureJsquad,
	training: measureTraining,
};

/** Training again says something only beside the recorded checksum. */
function chosenSections(): Section[] {
	if (values.only !== undefined) return SECTIONS.filter((section) => section === values.only);
	return SECTIONS.filter((section) => section !== "training" || values.check || values.record);
}

async function measure(): Promise<void> {
	const now: Figures = {};
	for (const section of chosenSections()) {
		const figures = { [section]: await MEASURES[section]() };
		for (const line of report(figures)) console.log(line);
		Object.assign(now, figures);
	}
	if (values.check) check(now);
	if (values.record) writeRecord(now);
}

function check(now: Figures): void {
	const recorded = findRecord();
	const complaints = recorded === null ? ["docs/generation.json is not there"] : fallen(recorded, now);
	for (const complaint of complaints) console.error(`fell: ${complaint}`);
	if (complaints.length > 0) process.exitCode = 1;
	else console.log("nothing fell below docs/generation.json");
}

function refuse(message: string): void {
	console.error(`measure: ${message}`);
	process.exitCode = 2;
}

async function main(): Promise<void> {
	const { only, seed, texts, out, drafts, verdicts, date = "" } = values;
	if (findShared("") === null) console.log("measure: there is no ../shared, so nothing is measured");
	else if (values.pool) pool();
	else if (verdicts !== undefined) {
		if (positionals.length !== 2) refuse("--verdicts takes the key file and the files of two judges");
		else if (!/^\d{4}-\d\d-\d\d(-[a-z0-9]+)?$/.test(date)) refuse("--verdicts takes --date YYYY-MM-DD");
		else judge(verdicts, positionals, date);
	} else if (values.sample !== undefined) {
		const count = Number(values.sample);
		if (!Number.isInteger(count) || count < 1 || seed === undefined) refuse("--sample N --seed S");
		else await sample({ count, seed, texts, out, drafts, own: values.own });
	} else if (only !== undefined && chosenSections().length === 0) refuse(`--only ${SECTIONS.join("|")}`);
	else await measure();
}

await main();
