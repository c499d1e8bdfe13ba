// Which rules have proved themselves: fresh readers judged at least ten of a rule's questions and found nine in ten sound.
// The counts are the newest of docs/soundness/, written by `npm run measure -- --verdicts`.
import soundness from "../../content/soundness.json";

type Judged = { judged: number; sound: number };

const LEAST_JUDGED = 10;
const LEAST_SHARE = 0.9;

/** Whether a rule's questions may be served; those of other rules are drafts. */
export function isProven(rule: string, judged: Record<string, Judged> = soundness): boolean {
	const counts = judged[rule];
	return counts !== undefined && counts.judged >= LEAST_JUDGED && counts.sound / counts.judged >= LEAST_SHARE;
}
