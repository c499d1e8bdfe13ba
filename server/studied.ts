// What a learner studies: the sets, and the questions that come of them in review.
import "server-only";
import type { Prisma } from "../prisma/generated/client";

/** The learner's studies that go on. */
export const studying = (userId: string) => ({ userId, stoppedAt: null }) satisfies Prisma.StudyWhereInput;

export const studied = (userId: string) =>
	({ studies: { some: studying(userId) } }) satisfies Prisma.StudySetWhereInput;

/** Assignments of the learner's classes that feed the schedule. */
const fedBy = (userId: string) =>
	({
		feedsSchedule: true,
		classroom: { enrollments: { some: { userId, status: "active" } } },
	}) satisfies Prisma.AssignmentWhereInput;

/** Questions of the sets that the learner studies, those since retired from their collections, and those answered in class. */
export const studiedBy = (userId: string): Prisma.QuestionWhereInput => ({
	OR: [
		{ status: "ready", setItems: { some: { set: studied(userId) } } },
		{
			status: { in: ["ready", "retired"] },
			cards: { some: { userId } },
			assigned: { some: { assignment: fedBy(userId) } },
		},
		{ status: "retired", collection: { sets: { some: studied(userId) } } },
	],
});
