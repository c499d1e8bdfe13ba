// The log as it is stored, and as the core reads it.
import "server-only";
import { type Aim, type ChangeEvent, EFFECTS, type LogEvent, type UndoEvent } from "../core/review/log-event";
import { PRESENTATIONS, RATINGS } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";

/** What the core needs of a row. */
export const logFields = {
	id: true,
	type: true,
	answeredAt: true,
	learnerDay: true,
	rating: true,
	effect: true,
	presentation: true,
	inReview: true,
	weights: true,
	retention: true,
	optionCount: true,
	dueDay: true,
	undoesId: true,
} as const satisfies Prisma.ReviewLogSelect;

export type LogRow = Prisma.ReviewLogGetPayload<{ select: typeof logFields }>;

/** Answers that nobody took back. */
export const standing = { type: "answer", undoneBy: null } as const satisfies Prisma.ReviewLogWhereInput;

function oneOf<T>(all: readonly T[], value: unknown, what: string): T {
	const found = all.find((entry) => entry === value);
	if (found === undefined) throw new Error(`The log has an unknown ${what}: ${value}`);
	return found;
}

const KINDS = [
	"answer",
	"undo",
	"suspend",
	"unsuspend",
	"bury",
	"reset",
	"set-due",
	"new-weights",
] as const satisfies LogEvent["type"][];

/** @throws where the row holds what no version of this program has written */
export function eventOfRow(row: LogRow): LogEvent {
	const { id, answeredAt, learnerDay } = row;
	const happened = { id, answeredAt, learnerDay };
	const type = oneOf(KINDS, row.type, "type");
	switch (type) {
		case "answer":
			return {
				...{ ...happened, type, inReview: row.inReview, aim: aimOfRow(row) },
				rating: oneOf(RATINGS, row.rating, "rating"),
				effect: oneOf(EFFECTS, row.effect, "effect"),
				presentation: oneOf(PRESENTATIONS, row.presentation, "presentation"),
			};
		case "undo":
			return { ...happened, type, undoes: row.undoesId ?? "" };
		case "set-due":
			return { ...happened, type, dueDay: row.dueDay ?? learnerDay };
		case "new-weights":
			return { ...happened, type, aim: aimOfRow(row) };
		default:
			return { ...happened, type };
	}
}

function aimOfRow({ weights, retention, optionCount }: LogRow): Aim {
	return { weights, retention, optionCount };
}

type Unnamed<E> = E extends unknown ? Omit<E, "id"> : never;

/** The columns of what is no answer. */
export function columnsOf(event: Unnamed<ChangeEvent> | Unnamed<UndoEvent>) {
	const { type, answeredAt, learnerDay } = event;
	return {
		...{ type, answeredAt, learnerDay },
		...(event.type === "new-weights" ? event.aim : {}),
		...(event.type === "set-due" ? { dueDay: event.dueDay } : {}),
		...(event.type === "undo" ? { undoesId: event.undoes } : {}),
	};
}
