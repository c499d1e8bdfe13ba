// What must be there before anything runs: packages, the Prisma client, a build, a browser for the tests.
// Each step keeps a stamp (a hash of what it was made from) beside its result and does nothing while that holds.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const SOURCES = [
	"app",
	"components",
	"content/language",
	"content/soundness.json",
	"core",
	"messages",
	"prisma/schema.prisma",
	"public",
	"server",
	"instrumentation.ts",
	"next.config.ts",
	"package.json",
	"package-lock.json",
	"postcss.config.mjs",
	"tsconfig.json",
];

/** @param {string} entry @returns {string[]} */
function filesBelow(entry) {
	if (!existsSync(entry)) return [];
	if (statSync(entry).isFile()) return [entry];
	return readdirSync(entry)
		.sort()
		.flatMap((name) => filesBelow(path.join(entry, name)));
}

/** @param {string[]} entries */
function hashOf(entries) {
	const hash = createHash("sha256").update(process.version);
	for (const file of entries.flatMap(filesBelow)) hash.update(file).update("\0").update(readFileSync(file));
	return hash.digest("hex");
}

/** @param {string} stamp @param {string[]} sources @param {() => void} make */
function unlessFresh(stamp, sources, make) {
	const hash = hashOf(sources);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
	rmSync(stamp, { force: true }); // what is half made must not look finished
	make();
	writeFileSync(stamp, hash);
}

/** Runs one of the installed command lines and stops with its status where it fails. */
export function run(/** @type {string} */ file, /** @type {string[]} */ args = [], env = {}) {
	const { status } = spawnSync(process.execPath, [file, ...args], {
		stdio: "inherit",
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
	});
	if (status !== 0) process.exit(status ?? 1);
}

export function ensureInstalled() {
	unlessFresh("node_modules/.installed", ["package-lock.json"], () => {
		console.log("パッケージを入れています… / Installing packages…");
		const npm = process.env.npm_execpath;
		const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
		const env = { ...process.env, NODE_ENV: "development" };
		const { status } = npm
			? spawnSync(process.execPath, [npm, ...args], { stdio: "inherit", env })
			: spawnSync("npm", args, { stdio: "inherit", env, shell: process.platform === "win32" });
		if (status !== 0) process.exit(status ?? 1);
	});
}

export function ensureClient() {
	unlessFresh("prisma/.generated", ["prisma/schema.prisma", "package-lock.json"], () =>
		run("node_modules/prisma/build/index.js", ["generate"], { PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
	);
}

export function ensureBuilt() {
	unlessFresh(".next/.built", SOURCES, () => {
		console.log("組み立てています… / Building…");
		run("node_modules/next/dist/bin/next", ["build"], { NODE_ENV: "production" });
	});
}

const SYSTEM_CHROMIUM = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

async function findChromium() {
	const { chromium } = await import("@playwright/test");
	return [process.env.CHROMIUM_PATH, ...SYSTEM_CHROMIUM, chromium.executablePath()].find(
		(file) => file && existsSync(file),
	);
}

const hasJapaneseFont = () => {
	const listed = spawnSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" });
	return listed.status === 0 && listed.stdout.trim() !== "";
};

/** Installs packages where Debian's are to be had; elsewhere whoever needs them says what is missing. */
function installFromDebian(/** @type {string[]} */ packages) {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
	console.log(`入れています… / Installing ${packages.join(", ")}…`);
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
	execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
		stdio: "ignore",
		env,
	});
}

/** The spreadsheet that the exported CSV is opened in; its test says what to install where it is missing. */
export function ensureSpreadsheet() {
	if (spawnSync("soffice", ["--version"]).error) installFromDebian(["libreoffice-calc"]);
}

/** The path of a Chromium to test with; on Debian as root it is installed where there is none. */
export async function ensureChromium() {
	if (!process.env.CHROMIUM_PATH && !((await findChromium()) && hasJapaneseFont()))
		installFromDebian(["chromium", "fonts-noto-cjk", "fontconfig"]);
	const found = await findChromium();
	if (!found) {
		console.error(
			"Chromium が見つかりません。Chromium か Chrome を入れるか、CHROMIUM_PATH にその場所を書いてください。/ No Chromium was found: install Chromium or Chrome, or set CHROMIUM_PATH to one.",
		);
		process.exit(1);
	}
	return found;
}
