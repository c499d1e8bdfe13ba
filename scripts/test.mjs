// npm test: from a fresh clone to "N passed, N failed"; unit, database and browser tests.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import {
	ensureBuilt,
	ensureChromium,
	ensureClient,
	ensureInstalled,
	ensureSpreadsheet,
	run,
} from "./setup.mjs";

const BIN = {
	biome: "node_modules/@biomejs/biome/bin/biome",
	next: "node_modules/next/dist/bin/next",
	tsc: "node_modules/typescript/bin/tsc",
	vitest: "node_modules/vitest/vitest.mjs",
	playwright: "node_modules/@playwright/test/cli.js",
};

/** Runs a test runner that also writes its counts as JSON. */
function runTests(/** @type {string} */ file, /** @type {string[]} */ args, env = {}) {
	const { status } = spawnSync(process.execPath, [file, ...args], {
		stdio: "inherit",
		env: { ...process.env, ...env },
	});
	return status ?? 1;
}

function validate() {
	run(BIN.biome, ["check", "--error-on-warnings", "."]);
	run(BIN.next, ["typegen"]);
	run(BIN.tsc, ["--noEmit"]);
	const reporters = ["--reporter=default", "--reporter=json", "--outputFile.json=test-results/vitest.json"];
	return runTests(BIN.vitest, ["run", ...reporters]);
}

async function browse() {
	ensureBuilt();
	const env = {
		CHROMIUM_PATH: await ensureChromium(),
		PLAYWRIGHT_JSON_OUTPUT_NAME: "test-results/playwright.json",
	};
	return runTests(BIN.playwright, ["test", "--reporter=list,json"], env);
}

function readCounts() {
	const unit = JSON.parse(readFileSync("test-results/vitest.json", "utf8"));
	const browser = JSON.parse(readFileSync("test-results/playwright.json", "utf8")).stats;
	const failed = unit.numFailedTests + browser.unexpected + browser.flaky;
	return { passed: unit.numPassedTests + browser.expected, failed };
}

ensureInstalled();
ensureClient();
ensureSpreadsheet();
rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });

const onlyValidate = process.argv.includes("--validate");
const unitStatus = validate();
if (onlyValidate) process.exit(unitStatus);
const browserStatus = await browse();
const { passed, failed } = readCounts();
console.log(`${passed} passed, ${failed} failed`);
process.exit(unitStatus || browserStatus || (failed > 0 ? 1 : 0));
