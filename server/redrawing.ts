// Another draw for the same place of a text: other wrong choices, or another kind of question.
import "server-only";
import type { z } from "zod";
import type { Prisma } from "../prisma/generated/client";
import type { contract } from "./contract";
import { database } from "./database";
import type { Failure } from "./failure";
import { distractorsSchema } from "./feedback";
import { putAt } from "./fresh-from";
import { writeRevision } from "./question-revisions";
import { changedMeanwhile, claim, type QuestionRow, requireQuestion } from "./questions";
import type { Viewer } from "./session";
import { requireOwnSet } from "./set-making";

type Tx = Prisma.TransactionClient;
type Wanted = z.infer<typeof contract.redrawQuestion.body>;

const CHOICES = 3;

/** The next three wrong choices of all that are sound, those put now last in line; null where there are no others. */
export function nextDistractors<T>(put: T[], spare: T[]): { put: T[]; spare: T[] } | null {
	if (put.length < CHOICES || spare.length === 0) return null;
	const line = [...spare, ...put];
	return { put: line.slice(0, CHOICES), spare: line.slice(CHOICES) };
}

async function redrawDistractors(
	tx: Tx,
	row: QuestionRow,
	version: number,
	userId: string,
): Promise<{ questionId: string } | Failure> {
	const now = row.revisions[0];
	const next = nextDistractors(
		distractorsSchema.parse(now?.distractors ?? []),
		distractorsSchema.parse(now?.spare ?? []),
	);
	if (!now || !next) return { error: "nothing-else" };
	if (!(await claim(tx, row.id, version, {}))) return changedMeanwhile(row);
	await writeRevision(tx, row.id, {
		...now,
		distractors: next.put as Prisma.JsonArray,
		spare: next.spare as Prisma.JsonArray,
		writtenById: userId,
	});
	return { questionId: row.id };
}

/** Questions of another kind about the same place, those of proven rules first. */
async function findOtherKind(tx: Tx, row: QuestionRow): Promise<QuestionRow | null> {
	const now = row.revisions[0];
	const place = now?.evidence[0];
	if (!now || !place) return null;
	const others = await tx.question.findMany({
		where: {
			collectionId: row.collectionId,
			status: { in: ["ready", "draft"] },
			setItems: { none: {} },
			NOT: { id: row.id },
			revisions: {
				some: {
					evidence: {
						some: {
							revisionId: place.revisionId,
							start: { lt: place.end },
							end: { gt: place.start },
						},
					},
				},
			},
		},
		orderBy: [{ status: "desc" }, { worth: "desc" }, { id: "asc" }],
		select: { id: true },
	});
	for (const { id } of others) {
		const other = await requireQuestion(tx, row.collectionId, id);
		if (other.revisions[0] && other.revisions[0].kind !== now.kind) return other;
	}
	return null;
}

/** Puts another question in the place of this one, which waits again. */
async function redrawKind(
	tx: Tx,
	setId: string,
	row: QuestionRow,
	version: number,
): Promise<{ questionId: string } | Failure> {
	const item = await tx.setItem.findUnique({ where: { setId_questionId: { setId, questionId: row.id } } });
	const other = item && (await findOtherKind(tx, row));
	if (!other) return { error: "nothing-else" };
	if (!(await claim(tx, row.id, version, { decidedAt: null }))) return changedMeanwhile(row);
	await claim(tx, other.id, other.version, { status: "ready", decidedAt: new Date() });
	await tx.setItem.update({ where: { id: item.id }, data: { questionId: other.id } });
	await putAt(tx, setId, item.position);
	return { questionId: other.id };
}

/** Draws a question of the set again. */
export async function redrawQuestion(
	viewer: Viewer,
	setId: string,
	questionId: string,
	{ version, other }: Wanted,
): Promise<{ questionId: string } | Failure> {
	const { set, learner } = await requireOwnSet(viewer, setId);
	return database.$transaction(async (tx) => {
		const row = await requireQuestion(tx, set.collectionId, questionId);
		if (row.version !== version) return changedMeanwhile(row);
		if (other === "distractors") return redrawDistractors(tx, row, version, learner.id);
		return redrawKind(tx, setId, row, version);
	});
}
