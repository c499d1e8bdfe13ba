// What the tests of cards and progress begin with: somebody who studies, what they do, and a teacher who keeps a set back.
import { changeCards, undoReview } from "./card-changes";
import { database } from "./database";
import { isFailure } from "./failure";
import { readReviewCard } from "./review-cards";
import { answerReview, type Reviewed } from "./reviews";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeFlashcards, makeLearner, reviewed } from "./test-world";

let keys = 0;
const newKey = () => `progress-world-key-${++keys}`.padEnd(28, "-");

export type Studying = { learner: Learner; setId: string; ids: string[] };

/** A learner who studies a set of flashcards; `ids` are its questions in the order of the set. */
export async function makeStudying(key: string, years?: number[]): Promise<Studying> {
	const learner = await makeLearner();
	const setId = await makeFlashcards(key, years);
	await study(learner, setId, true);
	const items = await database.setItem.findMany({ where: { setId }, orderBy: { position: "asc" } });
	return { learner, setId, ids: items.map((item) => item.questionId) };
}

export const study = (learner: Learner, setId: string, studying: boolean) =>
	setStudying(learner, setId, studying, "Asia/Tokyo");

/** Rates a flashcard; @returns when it comes again, and the key by which the answer is taken back */
export async function rate(
	learner: Learner,
	questionId = "",
	rating = 4,
): Promise<Reviewed & { clientKey: string }> {
	const sent = reviewed(await readReviewCard(learner, questionId, new Date()), { rating });
	const stored = await answerReview(learner, sent);
	if (isFailure(stored)) throw new Error(stored.error);
	return { ...stored, clientKey: sent.clientKey };
}

export async function takeBack(learner: Learner, undoes: string): Promise<void> {
	const undone = await undoReview(learner, { clientKey: newKey(), undoes });
	if (isFailure(undone)) throw new Error(undone.error);
}

type Change = Parameters<typeof changeCards>[1]["change"];
export const change = (learner: Learner, questionIds: (string | undefined)[], wanted: Change) =>
	changeCards(learner, {
		clientKey: newKey(),
		questionIds: questionIds.map((id) => id ?? ""),
		change: wanted,
	});

/** An assignment that is open and says what is right only tomorrow. */
export async function keepBack(learner: Learner, setId: string): Promise<void> {
	const { id: classroomId } = await database.classroom.create({ data: { name: setId } });
	const member = { nickname: setId, nicknameKey: setId, role: "learner", status: "active" } as const;
	await database.enrollment.create({ data: { ...member, classroomId, userId: learner.id } });
	await database.assignment.create({
		data: {
			...{ classroomId, setId, clientKey: newKey(), title: "", counts: "first", latePenalty: 0 },
			...{ opensAt: new Date(0), dueAt: new Date(Date.now() + 86_400_000), feedback: "afterDue" },
			...{ shuffle: false, openBook: true, choices: true, typed: true, clauses: false },
			...{ feedsSchedule: true, forAll: true },
		},
	});
}
