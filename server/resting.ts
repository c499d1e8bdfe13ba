// A question that a learner has reported rests for that learner alone, until the report is settled.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { notWithheldFrom } from "./withheld";

/** The reports by which questions rest. "I was right" is none: nothing is wrong with the question then. */
export const openReportsOf = (userId: string) =>
	({ userId, settledAt: null, reason: { not: "wasRight" } }) as const satisfies Prisma.ReportWhereInput;

/** Questions that do not rest for this learner, and that no assignment keeps from them. */
export async function awakeFor(userId: string): Promise<Prisma.QuestionWhereInput> {
	return { reports: { none: openReportsOf(userId) }, ...(await notWithheldFrom(userId)) };
}
