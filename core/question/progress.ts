// How far the way from documents to questions is, in stages that somebody who waits for it can follow.

/** Reading the sentences, finding what they state, making questions of it, checking them. */
export const STAGES = ["reading", "finding", "asking", "judging"] as const;
export type Stage = (typeof STAGES)[number];

/** `done` of `total` characters read, sentences searched, facts asked of, or questions judged. */
export type Progress = { stage: Stage; done: number; total: number };

/** Is awaited, so that who is told can let other work in between. */
export type Tell = (progress: Progress) => Promise<void>;

/** Often enough for a bar to move, and for other work to be let in. */
const TOLD_A_STAGE = 50;

/** Counts the work of one stage, and tells at each fiftieth of it and at its end. */
export function counting(
	stage: Stage,
	total: number,
	tell: Tell | undefined,
): (more: number) => Promise<void> | undefined {
	let [done, told] = [0, 0];
	return (more) => {
		done += more;
		if (tell === undefined || more === 0) return;
		if (done < total && done - told < total / TOLD_A_STAGE) return;
		told = done;
		return tell({ stage, done, total });
	};
}

/** Does the work of a stage part by part, counting the parts. */
export async function workThrough<T>(
	stage: Stage,
	parts: readonly T[],
	work: (part: T) => void,
	tell: Tell | undefined,
): Promise<void> {
	const count = counting(stage, parts.length, tell);
	for (const part of parts) {
		work(part);
		await count(1);
	}
}
