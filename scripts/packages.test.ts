import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingOptional } from "./complete-lock.mjs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Below these, holes are known: remote code execution in React Server Components, sessions in next-auth. */
const SAFE_FROM = { next: "16.4.1", react: "19.3.1", "react-dom": "19.3.1", "next-auth": "4.24.15" };

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
function isAtLeast(version: string, least: string): boolean {
	const [a, b] = [numbers(version), numbers(least)];
	const at = a.findIndex((number, index) => number !== b[index]);
	return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
}

test("no package is older than the version that mended its known holes", () => {
	expect([
		isAtLeast("16.4.1", "16.4.1"),
		isAtLeast("17.0.0", "16.4.1"),
		isAtLeast("16.3.9", "16.4.1"),
	]).toEqual([true, true, false]);
	for (const [name, least] of Object.entries(SAFE_FROM)) {
		const version = lock.packages[`node_modules/${name}`].version;
		expect(isAtLeast(version, least), `${name} ${version}`).toBe(true);
	}
});

test("the lock names the optional packages of every platform, so that npm ci works on each", () => {
	expect(missingOptional(lock)).toEqual({});
	const without = structuredClone(lock);
	delete without.packages["node_modules/@next/swc-darwin-arm64"];
	expect(Object.keys(missingOptional(without))).toEqual(["node_modules/@next/swc-darwin-arm64"]);
});

test("the lock names no registry host", () => {
	expect(JSON.stringify(lock)).not.toContain('"resolved"');
});

test("every version is pinned", () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	for (const version of Object.values({ ...dependencies, ...devDependencies }))
		expect(version).toMatch(/^\d/);
});
