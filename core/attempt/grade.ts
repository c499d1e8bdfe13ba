// A typed answer is graded by the kind of question, never by similarity: dates as dates, numbers as numbers, names by
// their aliases, everything else letter by letter once typography is folded.
import { foldText } from "../language/fold";
import { parseTime } from "../language/ja/time-reply";
import type { Asked, Graded } from "./asked";
import type { Verdict } from "./feedback";
import { gradeName } from "./grade-name";
import { gradeNumber, isQuantity } from "./grade-number";
import { gradeTime } from "./grade-time";

/** What is longer is not asked for letter by letter where there is another way. */
export const LONGEST_TYPED_KEY = 20;

/** Grades what was typed. Where gradedByKind says no, only the key or an accepted form itself is right. */
export function gradeTyped(asked: Asked, reply: string): Graded {
	switch (asked.kind) {
		case "when":
			return parseTime(asked.key) ? gradeTime(asked, reply) : gradeText(asked, reply);
		case "who":
		case "who-said":
		case "where":
		case "role":
			return gradeName(asked, reply);
		case "number":
			return gradeNumber(asked, reply);
		case "what":
		case "what-said":
		case "why":
		case "definition":
			return gradeText(asked, reply);
	}
}

/** Whether a typed reply to this question can be graded at all: clauses cannot, dates, numbers and names can. */
export function gradedByKind({ kind, key }: Pick<Asked, "kind" | "key">): boolean {
	switch (kind) {
		case "when":
			return parseTime(key) !== null;
		case "who":
		case "who-said":
		case "where":
			return foldText(key) !== "";
		case "role":
			return foldText(key) !== "" && key.length <= LONGEST_TYPED_KEY;
		case "number":
			return isQuantity(key);
		case "what":
		case "what-said":
		case "why":
		case "definition":
			return false;
	}
}

/** Grades a choice by its place: `optionOrder[chosen]` is its index in [key, ...distractors]. */
export function gradeChoice(optionOrder: number[], chosen: number): Verdict {
	return optionOrder[chosen] === 0 ? "right" : "wrong";
}

function gradeText({ key, accepted }: Asked, reply: string): Graded {
	const given = foldText(reply);
	if (given === "") return { verdict: "wrong" };
	if (given === foldText(key)) return { verdict: "right" };
	if (!accepted.some((form) => foldText(form) === given)) return { verdict: "wrong" };
	return { verdict: "right", acceptedAs: { reply: reply.trim(), as: key } };
}
