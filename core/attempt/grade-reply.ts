// A reply is graded by how its question was put: an option by its place, what was typed by the kind of question, a flashcard
// by its learner, and a clause by nobody yet.
import type { NearMiss } from "./asked";
import type { Verdict } from "./feedback";
import { gradeChoice, gradeTyped } from "./grade";
import { gradeOrder } from "./ordering";
import { orderedWith, type Presentable, type Put } from "./present";
import { CLAIM_REPLIES, gradeClaim } from "./true-false";

/** What a learner gives: an option by its place, the places of events in their order, a text, their own rating from 1 (forgotten) to 4, or "I don't know". */
export type Reply =
	| { choice: number }
	| { order: number[] }
	| { text: string }
	| { rating: number }
	| { unknown: true };

/** `near` where a text was right or wrong by little; `own` is the learner's own rating. */
export type GradedReply = { verdict: Verdict | "unmarked"; near?: NearMiss; own?: number };

const FORGOTTEN = 1;

/** The grade of a reply; null where it is none to a question put so. `order` is what was drawn when it was put. */
export function gradeReply(
	question: Presentable,
	put: Put,
	order: readonly number[],
	reply: Reply,
): GradedReply | null {
	if ("rating" in reply) {
		if (put !== "flashcard") return null;
		return { verdict: reply.rating > FORGOTTEN ? "right" : "wrong", own: reply.rating };
	}
	switch (put) {
		case "choice":
			if ("unknown" in reply) return { verdict: "wrong" };
			if (!("choice" in reply) || reply.choice >= order.length) return null;
			return { verdict: gradeChoice([...order], reply.choice) };
		case "true-false":
			if ("unknown" in reply) return { verdict: "wrong" };
			if (!("choice" in reply) || reply.choice >= CLAIM_REPLIES.length) return null;
			return { verdict: gradeClaim(order, reply.choice) };
		case "ordering":
			if ("unknown" in reply) return { verdict: "wrong" };
			return "order" in reply ? { verdict: gradeOrder(orderedWith(question), order, reply.order) } : null;
		case "typed":
		case "cloze":
			if ("unknown" in reply) return { verdict: "wrong" };
			return "text" in reply ? graded(question, reply.text) : null;
		case "clause":
			if ("unknown" in reply) return { verdict: "wrong" };
			return "text" in reply ? { verdict: "unmarked" } : null;
		case "flashcard":
			return null;
	}
}

function graded(question: Presentable, text: string): GradedReply {
	const { verdict, near } = gradeTyped(question, text);
	return { verdict, ...(near === undefined ? {} : { near }) };
}
