// A process with a database of its own, in it a learner of the size asked for; says how long each work takes that it is told.
import type { Reply } from "../../core/attempt/grade-reply";
import { createAttempt } from "../../server/attempts";
import { database } from "../../server/database";
import { isFailure } from "../../server/failure";
import { newId } from "../../server/ids";
import { prepareServer } from "../../server/prepare";
import { answerQuestion } from "../../server/responses";
import { readReviewCard } from "../../server/review-cards";
import { readQueue } from "../../server/review-queue";
import { answerReview } from "../../server/reviews";
import type { Learner } from "../../server/session";
import { makeBigLearner } from "./big-learner";
import type { Work } from "./learners";

async function msOf(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	const done = await work();
	if (typeof done === "object" && done !== null && isFailure(done)) throw new Error(JSON.stringify(done));
	return performance.now() - startedAt;
}

const given = () => ({
	...{ clientKey: newId(), guessed: false, answeredAt: new Date().toISOString(), durationMs: 4000 },
});

/** Answers the questions of a set in review, in their order. */
async function* reviewing(learner: Learner, setId: string) {
	const items = await database.setItem.findMany({ where: { setId }, orderBy: { position: "asc" } });
	for (const { questionId } of items) {
		const { revisionId, reps, presentation } = await readReviewCard(learner, questionId, new Date());
		const reply: Reply =
			presentation === "flashcard"
				? { rating: 3 }
				: presentation === "choice"
					? { choice: 0 }
					: { unknown: true };
		const answer = {
			...given(),
			questionId,
			revisionId,
			reps,
			presentation,
			reply,
			hinted: false,
			easy: false,
		};
		yield () => answerReview(learner, answer);
	}
}

/** Answers the questions of a set in a quiz. */
async function* quizzing(learner: Learner, setId: string) {
	const wanted = {
		of: "set",
		setId,
		count: 500,
		presentations: ["choice"],
		clientKey: newId(),
		timeZone: learner.timeZone,
	} as const;
	const attempt = await createAttempt(learner, wanted);
	if (isFailure(attempt)) throw new Error(attempt.error);
	for (let position = 0; position < 500; position++)
		yield () =>
			answerQuestion(learner, attempt.attemptId, { ...given(), position, reply: { choice: position % 4 } });
}

await prepareServer();
const learner = await makeBigLearner(JSON.parse(process.argv[2] ?? ""));
const [, quizzed, reviewed] = await database.studySet.findMany({
	orderBy: { position: "asc" },
	select: { id: true },
});
const ways = [quizzing(learner, quizzed?.id ?? ""), reviewing(learner, reviewed?.id ?? "")];

async function answer(): Promise<number> {
	const way = ways.shift();
	if (!way) throw new Error("Nothing to answer");
	ways.push(way);
	const next = await way.next();
	if (next.done) throw new Error("Everything is answered");
	return msOf(next.value);
}

const works: Record<Work, () => Promise<number>> = {
	answer,
	queue: () => msOf(() => readQueue(learner, new Date())),
};
process.on("message", async (work: Work) => process.send?.(await works[work]()));
process.send?.("ready");
