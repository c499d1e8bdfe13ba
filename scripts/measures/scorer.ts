// The scorers beside the project are programs of their own: run with what was generated on standard input.
import { execFileSync } from "node:child_process";
import { requireShared } from "../corpus";
import type { HardFaults } from "./figures";

/** What `../shared/tools/<tool>` prints. */
export function runScorer(tool: string, args: string[], input = ""): string {
	return execFileSync(process.execPath, [requireShared(`tools/${tool}`), ...args], {
		input,
		encoding: "utf8",
		maxBuffer: 2 ** 28,
	});
}

/** Faults that occur, and their total. */
export function hardFaultsOf(counts: Record<string, number>): HardFaults {
	const occurring = Object.entries(counts).filter(([, count]) => count > 0);
	return { total: occurring.reduce((sum, [, count]) => sum + count, 0), ...Object.fromEntries(occurring) };
}
