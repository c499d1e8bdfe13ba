// In review nothing is stored before the answer, so what is drawn follows from a secret that never leaves the server: it is
// the same when the page is loaded again, another after each answer, and cannot be computed outside.
import "server-only";
import { createHmac } from "node:crypto";
import { drawOrder, type Presentable, type Put } from "../core/attempt/present";
import { sessionSecret } from "./secrets";

const RESOLUTION = 2 ** 32;

/** The order in which a revision is put to a learner who has answered its question `reps` times. */
export function reviewOrder(
	learnerId: string,
	revisionId: string,
	reps: number,
	question: Pick<Presentable, "distractors">,
	put: Put,
): number[] {
	const digest = createHmac("sha256", sessionSecret())
		.update(`review-order:${learnerId}:${revisionId}:${reps}`)
		.digest();
	let used = 0;
	return drawOrder(question, put, () => digest.readUInt32BE(4 * used++) / RESOLUTION);
}
