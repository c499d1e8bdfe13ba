// How a question is put this time. What comes out of here has no key: it is all that a learner's device gets
// before the answer is stored.
import type { Kind } from "../fact/fact";
import { granularityOf } from "../language/calendar-time";
import { parseTime } from "../language/ja/time-reply";
import { gradedByKind, LONGEST_TYPED_KEY } from "./grade";

export type QuizPresentation = "choice" | "typed";
/** How a question is put in an attempt: a clause is typed too, and waits for somebody to mark it. */
export const PUT = ["choice", "typed", "clause"] as const;
export type Put = (typeof PUT)[number];

/** The form of a typed reply: how precise a time has to be, a name, or a number. */
export type Expects =
	| "year"
	| "year-month"
	| "month"
	| "date"
	| "month-day"
	| "time"
	| "name"
	| "number"
	| "text"
	| "clause";

export type PresentedQuestion = {
	kind: Kind;
	stem: string;
	presentation: QuizPresentation;
	/** In the order drawn for this attempt; a reply gives a position in it. */
	options?: string[];
	expects?: Expects;
};

type Presentable = { kind: Kind; stem: string; key: string; distractors: { text: string }[] };

const CHOICES = 4;

/**
 * The question without its key. `optionOrder` is a permutation of 0…3 over [key, ...distractors], drawn by
 * drawOptionOrder and stored with the attempt; it is not used for typed answers. Throws on any other order.
 */
export function presentQuestion(
	question: Presentable,
	presentation: Put,
	optionOrder: number[],
): PresentedQuestion {
	const { kind, stem } = question;
	if (presentation === "typed") return { kind, stem, presentation, expects: expectedForm(question) };
	if (presentation === "clause") return { kind, stem, presentation: "typed", expects: "clause" };
	const texts = [question.key, ...question.distractors.map(({ text }) => text)];
	const options = optionOrder.map((index) => texts[index]).filter((text) => text !== undefined);
	if (options.length !== texts.length || new Set(optionOrder).size !== texts.length) {
		throw new Error(`Option order ${optionOrder.join()} does not fit ${texts.length} options.`);
	}
	return { kind, stem, presentation, options };
}

/** How a question can be put, as wished where that can be done; null: it has no place in a quiz. */
export function choosePresentation(question: Presentable, wish: QuizPresentation): QuizPresentation | null {
	const gradable = gradedByKind(question);
	if (wish === "typed" && gradable && question.key.length <= LONGEST_TYPED_KEY) return "typed";
	if (question.distractors.length === CHOICES - 1) return "choice";
	return gradable ? "typed" : null;
}

/** A random order of 0…count-1; `random` gives numbers from 0 up to but not 1. */
export function drawOptionOrder(count: number, random: () => number): number[] {
	return shuffled(
		Array.from({ length: count }, (_, index) => index),
		random,
	);
}

/** The values in a random order (Fisher–Yates); `random` gives numbers from 0 up to but not 1. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
	const order = [...values];
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other] as T, order[last] as T];
	}
	return order;
}

function expectedForm({ kind, key }: Presentable): Expects {
	switch (kind) {
		case "when":
			return expectedTime(key);
		case "who":
		case "who-said":
		case "where":
		case "role":
			return "name";
		case "number":
			return "number";
		case "what":
		case "what-said":
		case "why":
		case "definition":
			return "text";
	}
}

function expectedTime(key: string): Expects {
	const time = parseTime(key);
	if (!time) return "time";
	switch (granularityOf(time)) {
		case "year":
			return "year";
		case "month":
			return time.year === undefined ? "month" : "year-month";
		case "day":
			return time.year === undefined ? "month-day" : "date";
		default:
			return "time";
	}
}
