import { isTold, type MarkedPassage, type Told } from "@/core/attempt/feedback";
import type { Reply } from "@/core/attempt/grade-reply";
import type { Wish } from "@/core/attempt/present";

export type { Reply } from "@/core/attempt/grade-reply";

/** A question as it is put: everything but its key. */
export type QuizItem = {
	position: number;
	stem: string;
	presentation: Wish;
	options?: string[];
	/** Of true-false. */
	claim?: string;
	/** Of a cloze: the sentence on either side of its blank. */
	before?: string;
	after?: string;
	/** Of an ordering. */
	events?: string[];
	/** Of a flashcard, which its learner turns over. */
	back?: { key: string; rationale: string; passages: MarkedPassage[] };
	/** What kind of answer a typed question waits for, in words. */
	expects?: string;
	/** Whether it is answered in sentences. */
	isClause?: boolean;
};

export type QuizState = {
	/** Index into the items, not a position. */
	index: number;
	guessed: boolean;
	/** A hint has been asked for. */
	hinted: boolean;
	/** Set as soon as an answer is given; it cannot be changed from then on. */
	reply: Reply | null;
	feedback: Told | null;
};

export type QuizEvent =
	| { type: "guess" }
	| { type: "reply"; reply: Reply }
	/** A flashcard was rated, which leads on at once. */
	| { type: "rated"; reply: Reply }
	| { type: "hint" }
	| { type: "stored"; position: number; feedback: Told }
	| { type: "next" };

const OPEN = { guessed: false, hinted: false, reply: null, feedback: null };

/** The state at the first question without an answer; at the first of all where there is none. */
export function startAt(items: readonly QuizItem[], position: number): QuizState {
	const index = items.findIndex((item) => item.position === position);
	return { index: Math.max(0, index), ...OPEN };
}

/** What comes next. Events that do not fit the moment (a second answer, a late feedback) change nothing. */
export function nextState(items: readonly QuizItem[], state: QuizState, event: QuizEvent): QuizState {
	switch (event.type) {
		case "guess":
			return state.reply ? state : { ...state, guessed: !state.guessed };
		case "reply":
			return state.reply ? state : { ...state, reply: event.reply };
		case "rated":
			if (state.reply) return state;
			return isLast(items, state) ? { ...state, reply: event.reply } : { index: state.index + 1, ...OPEN };
		case "hint":
			return state.reply ? state : { ...state, hinted: true };
		case "stored":
			return items[state.index]?.position === event.position ? { ...state, feedback: event.feedback } : state;
		case "next":
			if (!state.feedback || isLast(items, state)) return state;
			return { index: state.index + 1, ...OPEN };
	}
}

export function isLast(items: readonly QuizItem[], state: QuizState): boolean {
	return state.index >= items.length - 1;
}

/** Whether what is stored is another answer than the one just given: it was answered elsewhere before. */
export function isOtherReply(item: QuizItem, reply: Reply, feedback: Told): boolean {
	if ("unknown" in reply) return feedback.replied !== null;
	if ("rating" in reply || "order" in reply || item.presentation === "true-false") return false;
	const given = "text" in reply ? reply.text : item.options?.[reply.choice];
	return feedback.replied?.trim() !== given?.trim();
}

/** Whether an answer that was graded wrong was typed; one that was chosen cannot be right in other words. */
export function isTypedWrong({ presentation }: Pick<QuizItem, "presentation">, feedback: Told): boolean {
	if ((presentation !== "typed" && presentation !== "cloze") || !isTold(feedback)) return false;
	return feedback.verdict === "wrong" && feedback.replied !== null;
}

export type OptionMark = "right" | "wrong" | "pending" | "chosen" | "plain";

/** How an option is marked: by what is stored once that is known, till then by what was pressed. */
export function markOf(
	option: string,
	index: number,
	reply: Reply | null,
	feedback: Told | null,
	staysOpen = false,
): OptionMark {
	const isChosen = reply !== null && "choice" in reply && reply.choice === index;
	if (staysOpen) return isChosen ? "chosen" : "plain";
	if (feedback && !isTold(feedback)) return option === feedback.replied ? "chosen" : "plain";
	if (feedback) {
		if (option === feedback.key) return "right";
		return option === feedback.replied ? "wrong" : "plain";
	}
	return isChosen ? "pending" : "plain";
}
