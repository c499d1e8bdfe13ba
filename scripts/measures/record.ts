// docs/generation.json: the figures as they were last written down.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Figures, SECTIONS } from "./figures";

const RECORD = "docs/generation.json";

/** The recorded figures, or null before the first record. */
export function findRecord(): Figures | null {
	return existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, "utf8")) as Figures) : null;
}

/** Writes what was measured; sections that were not stay as they are. */
export function writeRecord(now: Figures): void {
	const all = { ...findRecord(), ...now };
	const inOrder = Object.fromEntries(SECTIONS.map((section) => [section, all[section]]));
	writeFileSync(RECORD, `${JSON.stringify(inOrder, null, 2)}\n`);
}
