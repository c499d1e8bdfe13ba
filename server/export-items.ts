// An answer as it was given, by how its question was put: an option, a text, events in their order, or one's own rating.
import "server-only";
import { type Dated, orderingOf, rightOrder } from "../core/attempt/ordering";
import type { Prisma } from "../prisma/generated/client";
import { reply as replySchema } from "./contract-learning";
import { database } from "./database";
import {
	companionsOfItem,
	itemFields,
	optionsOf,
	questionOfRevision,
	repliedOf,
	saidFields,
} from "./feedback";

const responseFields = {
	raw: true,
	guessed: true,
	verdict: true,
	score: true,
	late: true,
	answeredAt: true,
	durationMs: true,
} as const satisfies Prisma.ResponseSelect;

/** With every answer to it, the one that counts first. */
export const exportedItemFields = {
	...itemFields,
	responses: { orderBy: { sequence: "asc" }, select: responseFields },
} as const satisfies Prisma.AttemptItemSelect;

type ItemRow = Prisma.AttemptItemGetPayload<{ select: typeof exportedItemFields }>;
/** By the ids of their revisions. */
export type Companions = Map<string, Dated>;

/** What the items were put in order with, read for all of them at once. */
export async function readCompanions(items: ItemRow[]): Promise<Companions> {
	const ids = new Set(items.flatMap(companionsOfItem).map(({ revisionId }) => revisionId));
	if (ids.size === 0) return new Map();
	const rows = await database.questionRevision.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, ...saidFields },
	});
	return new Map(rows.map((row) => [row.id, questionOfRevision(row)]));
}

type Says = { stem: string; options: string[]; answer: string };

/** An ordering in the words of its feedback: the events as they were shown, and as they happened. */
function orderingSays(item: ItemRow, companions: Companions): Says {
	const others = companionsOfItem(item).flatMap(({ revisionId }) => companions.get(revisionId) ?? []);
	const all = [questionOfRevision(item.questionRevision), ...others];
	const { stem, events } = orderingOf(all);
	const answer = rightOrder(all).map((index) => `${events[index]}（${all[index]?.key}）`);
	const options = (item.optionOrder as number[]).map((index) => events[index] ?? "");
	return { stem, options, answer: answer.join(" → ") };
}

function saysOf(item: ItemRow, companions: Companions): Says {
	if (item.presentation === "ordering") return orderingSays(item, companions);
	const { stem } = questionOfRevision(item.questionRevision);
	const { key } = questionOfRevision(item.scoredRevision ?? item.questionRevision);
	return { stem, options: optionsOf(item), answer: key };
}

/** In words, but for the rating of a flashcard, from 1 (forgotten) to 4; null for "I don't know". */
function replyOf(item: ItemRow, { options }: Says, response: ItemRow["responses"][number]) {
	const given = replySchema.parse(response.raw);
	if ("rating" in given) return given.rating;
	if ("order" in given) return given.order.map((place) => options[place]).join(" → ");
	return repliedOf({ ...item, responses: [response] });
}

export function itemOf(item: ItemRow, companions: Companions, isTold: boolean) {
	const { position, presentation, servedAt, flagged, hintedAt, responses, questionRevision } = item;
	const says = saysOf(item, companions);
	const [response] = responses;
	const [reply = null, ...earlierReplies] = responses.map((each) => replyOf(item, says, each));
	const given = { position, presentation, servedAt, flagged, hintedAt, reply, earlierReplies };
	const { guessed, late, answeredAt, durationMs, verdict, score } = response ?? {};
	const times = { guessed, late, answeredAt, durationMs };
	if (!isTold) return { ...given, ...times };
	return { ...given, ...times, questionId: questionRevision.questionId, ...says, verdict, score };
}
