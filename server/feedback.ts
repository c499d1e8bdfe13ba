// What is told about an answer, made from what is stored and from nothing else: the same answer gives the same words.
import "server-only";
import { z } from "zod";
import type { Feedback, Untold } from "../core/attempt/feedback";
import { gradeTyped } from "../core/attempt/grade";
import type { Reply } from "../core/attempt/grade-reply";
import { orderingOf, rightOrder } from "../core/attempt/ordering";
import { orderedWith, type Presentable } from "../core/attempt/present";
import { KINDS } from "../core/fact/fact";
import type { Prisma } from "../prisma/generated/client";
import { reply as replySchema } from "./contract-learning";
import { database } from "./database";
import { markPassage } from "./revisions";

/** Wrong choices as they are stored; `from` is the place whose true answer one is. */
export const distractorsSchema = z.array(
	z.object({
		text: z.string(),
		from: z.object({ start: z.int(), end: z.int(), quote: z.string(), revisionId: z.string() }).optional(),
	}),
);
const questionSchema = z.object({
	kind: z.enum(KINDS),
	stem: z.string(),
	answer: z.string(),
	accepted: z.array(z.string()),
	distractors: distractorsSchema,
	evidence: z.array(z.object({ quote: z.string() })).optional(),
});

/** What a revision says of its question and of what is right. */
export const saidFields = {
	kind: true,
	stem: true,
	answer: true,
	accepted: true,
	distractors: true,
	rationale: true,
	evidence: {
		orderBy: { position: "asc" },
		select: { revisionId: true, start: true, end: true, quote: true },
	},
} as const satisfies Prisma.QuestionRevisionSelect;

export const itemFields = {
	id: true,
	position: true,
	presentation: true,
	flagged: true,
	optionOrder: true,
	servedAt: true,
	questionRevisionId: true,
	questionRevision: { select: { questionId: true, ...saidFields } },
	scoredRevision: { select: saidFields },
	hintedAt: true,
	companions: true,
	responses: {
		where: { sequence: 0 },
		select: { clientKey: true, raw: true, guessed: true, verdict: true, late: true },
	},
} as const satisfies Prisma.AttemptItemSelect;

export type ItemRow = Prisma.AttemptItemGetPayload<{ select: typeof itemFields }>;
/** What feedback is made from: an item of an attempt, or what was put and answered in review. */
export type Answered = Pick<
	ItemRow,
	"id" | "position" | "presentation" | "optionOrder" | "companions" | "questionRevision" | "scoredRevision"
> & { responses: Omit<ItemRow["responses"][number], "clientKey">[] };

/** A stored question as the core knows it. */
export function questionOfRevision(row: {
	kind: string;
	stem: string;
	answer: string;
	accepted: Prisma.JsonValue;
	distractors: Prisma.JsonValue;
	/** What a cloze is made of; without it the question is put otherwise. */
	evidence?: { quote: string }[];
}) {
	const { answer, evidence = [], ...question } = questionSchema.parse(row);
	return { ...question, key: answer, evidence };
}

const companionsSchema = z.array(z.object({ questionId: z.string(), revisionId: z.string() }));

/** What an item is put in order with; nothing for any other. */
export function companionsOfItem({ companions }: Pick<Answered, "companions">) {
	return companions === null ? [] : companionsSchema.parse(companions);
}

/** The questions that the feedback on an item tells about. */
export function askedInItem(
	item: Pick<Answered, "companions"> & { questionRevision: { questionId: string } },
): string[] {
	const companions = companionsOfItem(item).map((companion) => companion.questionId);
	return [item.questionRevision.questionId, ...companions];
}

/** Whether all that the feedback on an item tells about is among the questions that may be told about. */
export const isTellable = (item: Parameters<typeof askedInItem>[0], tellable: ReadonlySet<string>): boolean =>
	askedInItem(item).every((id) => tellable.has(id));

/** The question of an item, with those whose events are put in order with its own. */
export async function questionOfItem(
	item: Pick<Answered, "companions" | "questionRevision">,
	tx: Prisma.TransactionClient = database,
) {
	const question = questionOfRevision(item.questionRevision);
	const ids = companionsOfItem(item).map((companion) => companion.revisionId);
	if (ids.length === 0) return question;
	const rows = await tx.questionRevision.findMany({
		where: { id: { in: ids } },
		select: { id: true, ...saidFields },
	});
	const companions = ids.flatMap((id) => rows.filter((row) => row.id === id)).map(questionOfRevision);
	return { ...question, companions, places: rows.flatMap((row) => row.evidence) };
}

/** The options of an item in the order in which its learner sees them; index 0 of [key, ...distractors] is the key. */
export function optionsOf(item: Pick<ItemRow, "optionOrder" | "questionRevision">): string[] {
	const { key, distractors } = questionOfRevision(item.questionRevision);
	const texts = [key, ...distractors.map((distractor) => distractor.text)];
	return (item.optionOrder as number[]).map((index) => texts[index] ?? "");
}

/** What was typed as the answer to an item; null where it was not typed. */
export function typedReplyOf({ responses: [response] }: Pick<Answered, "responses">): string | null {
	if (!response) return null;
	const given = replySchema.parse(response.raw);
	return "text" in given ? given.text : null;
}

const MARKED = ["right", "wrong", "partly", "unmarked"] as const;

/** The reply of an answered item as its learner gave it; null for "I don't know", and for a flashcard, which has none. */
export function repliedOf(
	item: Pick<Answered, "presentation" | "optionOrder" | "questionRevision" | "responses">,
): string | null {
	const given = replySchema.parse(item.responses[0]?.raw);
	if (!("choice" in given)) return typedReplyOf(item);
	const options = optionsOf(item);
	if (item.presentation === "true-false") return `${given.choice === 0 ? "○" : "×"} ${options[0]}`;
	return options[given.choice] ?? null;
}

/** What is said of an answered item while nothing may be told about it. */
export function untoldOf(item: Answered): Untold {
	const late = item.responses[0]?.late ?? false;
	return { position: item.position, untold: true, replied: repliedOf(item), late };
}

/** An ordering as it is right, with its times, and as it was given. */
function orderWords(question: Presentable, order: readonly number[], given: Reply) {
	const all = orderedWith(question);
	const { events } = orderingOf(all);
	const key = rightOrder(all).map((index) => `${events[index]}（${all[index]?.key}）`);
	const said = "order" in given ? given.order.map((place) => events[order[place] ?? -1] ?? "") : null;
	return { key: key.join(" → "), replied: said?.join(" → ") ?? null };
}

/** Feedback on an answered item. @throws where the item has no response yet: nothing may be told then */
export async function feedbackOf(item: Answered): Promise<Feedback> {
	const response = item.responses[0];
	if (!response) throw new Error(`Item ${item.id} is not answered`);
	// What is right is told as the question says it now, where it was mended and scored anew.
	const said = item.scoredRevision ?? item.questionRevision;
	const asked = questionOfRevision(said);
	const question = await questionOfItem(item);
	const given = replySchema.parse(response.raw);
	const order = item.optionOrder as number[];
	const chosen = "choice" in given ? order[given.choice] : undefined;
	const from = chosen ? question.distractors[chosen - 1]?.from : undefined;
	const graded = "text" in given ? gradeTyped(asked, given.text) : null;
	const places = [...said.evidence, ...("places" in question ? question.places : [])];
	return {
		position: item.position,
		verdict: MARKED.find((marked) => marked === response.verdict) ?? "wrong",
		replied: repliedOf(item),
		guessed: response.guessed,
		late: response.late,
		key: asked.key,
		acceptedAs: graded?.acceptedAs ?? null,
		near: graded?.near ?? null,
		rationale: said.rationale,
		passages: await Promise.all(places.map(markPassage)),
		choiceFrom: from ? await markPassage(from) : null,
		...(item.presentation === "ordering" ? orderWords(question, order, given) : {}),
	};
}
