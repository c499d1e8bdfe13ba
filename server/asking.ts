// Stored questions as candidates for a quiz: each as it would be put this time, so that what it shows can be weighed.
import "server-only";
import { companionsOf } from "../core/attempt/ordering";
import {
	choosePresentation,
	drawOrder,
	type Presentable,
	presentQuestion,
	shuffled,
	type Wish,
} from "../core/attempt/present";
import type { Kind } from "../core/fact/fact";
import type { Candidate } from "../core/set/choose";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { questionOfRevision } from "./feedback";
import { awakeFor } from "./resting";
import { secretRandom } from "./secret-random";

export const askedFields = {
	id: true,
	factId: true,
	worth: true,
	revisions: {
		orderBy: { number: "desc" },
		take: 1,
		select: {
			id: true,
			kind: true,
			stem: true,
			answer: true,
			accepted: true,
			distractors: true,
			evidence: { orderBy: { position: "asc" }, select: { quote: true } },
		},
	},
} as const satisfies Prisma.QuestionSelect;

export type AskedRow = Prisma.QuestionGetPayload<{ select: typeof askedFields }>;
export type Companion = { questionId: string; revisionId: string };
/** A question with how it would be put, the order drawn for that, and what it would be put in order with. */
export type AskableQuestion = Candidate & {
	revisionId: string;
	presentation: Wish;
	order: number[];
	companions: Companion[];
};

/** How questions may be put, and which kinds of them are asked; every kind where none is named. */
export type Asking = { presentations: readonly Wish[]; kinds?: readonly Kind[] | undefined };

/** As a choice where that can be, else typed. */
export const PLAIN: Asking = { presentations: ["choice"] };

/** Whether a quiz can put the question at all, as a choice or typed. */
export function isAskable({ revisions: [revision] }: Pick<AskedRow, "revisions">): boolean {
	return revision !== undefined && choosePresentation(questionOfRevision(revision), "choice") !== null;
}

/** How many options a question has as a choice; 0 where it is never put so. */
export function optionCountOf(revision: Parameters<typeof questionOfRevision>[0]): number {
	const question = questionOfRevision(revision);
	return choosePresentation(question, "choice") === "choice" ? question.distractors.length + 1 : 0;
}

/** One of the presentations that fit; where none does, a choice stands in for typing and typing for a choice, and nothing else. */
function drawPresentation(question: Presentable, presentations: readonly Wish[]): Wish | null {
	const fitting = presentations.filter((wish) => choosePresentation(question, wish) === wish);
	const drawn = fitting[Math.floor(secretRandom() * fitting.length)];
	if (drawn) return drawn;
	const wish = presentations.find((each) => each === "choice" || each === "typed");
	return wish ? choosePresentation(question, wish) : null;
}

type Said = ReturnType<typeof questionOfRevision> & Companion & { factId: string | null };

function saidOf({ id, factId, revisions: [revision] }: AskedRow): Said[] {
	return revision
		? [{ ...questionOfRevision(revision), factId, questionId: id, revisionId: revision.id }]
		: [];
}

function toAskable(
	row: AskedRow,
	all: readonly Said[],
	seenAt: Date | null,
	asking: Asking,
): AskableQuestion[] {
	const [said] = saidOf(row);
	if (!said || (asking.kinds && !asking.kinds.includes(said.kind))) return [];
	const others = all.filter(({ factId }) => factId !== said.factId);
	const mayOrder = asking.presentations.includes("ordering");
	const companions = mayOrder ? companionsOf(said, shuffled(others, secretRandom)) : null;
	const question = { ...said, ...(companions ? { companions } : {}) };
	const presentation = drawPresentation(question, asking.presentations);
	if (!presentation) return [];
	const order = drawOrder(question, presentation, secretRandom);
	const { stem, claim, before, after, events = [] } = presentQuestion(question, presentation, order);
	const shown = [stem, claim, before, after, ...events].filter((text) => text !== undefined).join("\n");
	const { questionId, revisionId, factId, key } = said;
	const put = presentation === "ordering" ? (companions ?? []) : [];
	return [
		{
			...{ questionId, factId, worth: row.worth, seenAt, shown, key, revisionId, presentation, order },
			otherFactIds: put.flatMap((each) => each.factId ?? []),
			companions: put.map((each) => ({ questionId: each.questionId, revisionId: each.revisionId })),
		},
	];
}

/** Those of the questions that a quiz can put, in their order, with when `userId` (null: nobody yet) answered them last. */
export async function toCandidates(
	questions: AskedRow[],
	userId: string | null,
	asking: Asking = PLAIN,
): Promise<AskableQuestion[]> {
	const seen = userId
		? await database.reviewLog.groupBy({
				by: ["questionId"],
				where: { userId, questionId: { in: questions.map((question) => question.id) } },
				_max: { answeredAt: true },
			})
		: [];
	const seenAt = new Map(seen.map((row) => [row.questionId, row._max.answeredAt]));
	const all = questions.flatMap(saidOf);
	return questions.flatMap((row) => toAskable(row, all, seenAt.get(row.id) ?? null, asking));
}

/** The served questions of a set that a quiz can put to `userId`, or to anybody. */
export async function listAskable(
	setId: string,
	userId: string | null,
	asking: Asking = PLAIN,
): Promise<AskableQuestion[]> {
	const items = await database.setItem.findMany({
		where: { setId, question: { status: "ready", ...(userId ? await awakeFor(userId) : {}) } },
		orderBy: { position: "asc" },
		select: { question: { select: askedFields } },
	});
	return toCandidates(
		items.map((item) => item.question),
		userId,
		asking,
	);
}
