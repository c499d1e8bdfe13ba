// How a question is put this time. What comes out of here has no key: it is all that a learner's device gets
// before the answer is stored.
import type { Kind } from "../fact/fact";
import { granularityOf } from "../language/calendar-time";
import { parseTime } from "../language/ja/time-reply";
import { clozeOf, type Quoted } from "./cloze";
import { gradedByKind, isShortToType } from "./grade";
import { type Dated, orderingOf } from "./ordering";
import { claimOf, drawClaim } from "./true-false";

/** What a question falls back on where it cannot be put as wished. */
export type QuizPresentation = "choice" | "typed";
/** How a question can be wished to be put. */
export type Wish = QuizPresentation | "cloze" | "true-false" | "ordering" | "flashcard";
/** How a question is put in an attempt: a clause is typed too, and waits for somebody to mark it. */
export type Put = Wish | "clause";

export const WISHES = [
	"choice",
	"typed",
	"cloze",
	"true-false",
	"ordering",
	"flashcard",
] as const satisfies Wish[];

/** A stored presentation; what is none is a choice. */
export function putOf(stored: string): Put {
	return [...WISHES, "clause" as const].find((put) => put === stored) ?? "choice";
}

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

export type PresentedQuestion<As extends Wish = QuizPresentation> = {
	kind: Kind;
	stem: string;
	presentation: As;
	/** Of a choice, in the order drawn for this attempt; a reply gives a position in it. */
	options?: string[];
	/** Of true-false: the answer that is said to be right; a reply gives a position in CLAIM_REPLIES. */
	claim?: string;
	/** Of a cloze: the sentence on either side of its blank. */
	before?: string;
	after?: string;
	/** Of an ordering, in the order drawn; a reply gives their places, the earliest first. */
	events?: string[];
	/** Of what is typed. */
	expects?: Expects;
};

/** What is needed to put a question; a cloze is made of the evidence, and without it there is none. */
export type Presentable = Quoted & {
	distractors: readonly { text: string }[];
	/** The questions whose events are put in order with this one's. */
	companions?: readonly Dated[];
};

const CHOICES = 4;

/**
 * The question without its key. `order` is what drawOrder drew, stored with the attempt. Throws where a choice or
 * true-false has any other order. A stored cloze that is no longer fair, after a mending, is put as typed.
 */
export function presentQuestion(
	question: Presentable,
	put: QuizPresentation | "clause",
	order: readonly number[],
): PresentedQuestion;
export function presentQuestion(
	question: Presentable,
	put: Put,
	order: readonly number[],
): PresentedQuestion<Wish>;
export function presentQuestion(
	question: Presentable,
	put: Put,
	order: readonly number[],
): PresentedQuestion<Wish> {
	const { kind, stem } = question;
	switch (put) {
		case "choice":
			return { kind, stem, presentation: put, options: optionsOf(question, order) };
		case "true-false":
			return { kind, stem, presentation: put, claim: claimOf(question, order) };
		case "cloze": {
			const cloze = clozeOf(question);
			if (cloze === null) return presentQuestion(question, "typed", []);
			return { kind, stem, presentation: put, ...cloze, expects: expectedForm(question) };
		}
		case "typed":
			return { kind, stem, presentation: put, expects: expectedForm(question) };
		case "clause":
			return { kind, stem, presentation: "typed", expects: "clause" };
		case "ordering": {
			const { stem: asked, events } = orderingOf(orderedWith(question));
			return { kind, stem: asked, presentation: put, events: order.map((index) => events[index] ?? "") };
		}
		case "flashcard":
			return { kind, stem, presentation: put };
	}
}

/** All whose events are put in order, the question itself first. */
export function orderedWith(question: Presentable): Dated[] {
	return [question, ...(question.companions ?? [])];
}

/** How a question can be put, as wished where that can be done; null: it has no place in a quiz. */
export function choosePresentation<As extends Wish>(
	question: Presentable,
	wish: As,
): As | QuizPresentation | null {
	if (fits(question, wish)) return wish;
	if (fits(question, "choice")) return "choice";
	return gradedByKind(question) ? "typed" : null;
}

/** Every way in which a question can be put: as a flashcard always. */
export function presentationsOf(question: Presentable): Wish[] {
	return WISHES.filter((wish) => choosePresentation(question, wish) === wish);
}

function fits(question: Presentable, wish: Wish): boolean {
	switch (wish) {
		case "choice":
		case "true-false":
			return question.distractors.length === CHOICES - 1;
		case "typed":
			return gradedByKind(question) && isShortToType(question.key);
		case "cloze":
			return fits(question, "typed") && clozeOf(question) !== null;
		case "ordering":
			return question.companions !== undefined && question.companions.length > 0;
		case "flashcard":
			return true;
	}
}

/**
 * What is drawn once and stored with the attempt, indexes into [key, ...distractors]: a permutation for a choice, the one
 * claim for true-false; for an ordering a permutation of its events, the question's own being 0; nothing for the rest.
 * `random` gives numbers from 0 up to but not 1.
 */
export function drawOrder(
	{ distractors, companions = [] }: Pick<Presentable, "distractors" | "companions">,
	put: Put,
	random: () => number,
): number[] {
	switch (put) {
		case "choice":
			return shuffled([0, ...distractors.map((_, index) => index + 1)], random);
		case "true-false":
			return [drawClaim(distractors.length, random)];
		case "ordering":
			return shuffled([0, ...companions.map((_, index) => index + 1)], random);
		case "typed":
		case "cloze":
		case "clause":
		case "flashcard":
			return [];
	}
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

function optionsOf({ key, distractors }: Presentable, order: readonly number[]): string[] {
	const texts = [key, ...distractors.map(({ text }) => text)];
	const options = order.map((index) => texts[index]).filter((text) => text !== undefined);
	if (options.length !== texts.length || new Set(order).size !== texts.length) {
		throw new Error(`Option order ${order.join()} does not fit ${texts.length} options.`);
	}
	return options;
}

function expectedForm({ kind, key }: Quoted): Expects {
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
