// A typed answer is graded by the kind of question, never by similarity: dates as dates, names by their
// aliases, everything else letter by letter once typography is folded.
import { foldText } from "../language/fold";
import { parseTime } from "../language/ja/time-reply";
import type { Asked, Graded } from "./asked";
import type { Verdict } from "./feedback";
import { gradeName } from "./grade-name";
import { gradeTime } from "./grade-time";

/** Grades what was typed. Where gradedByKind says no, only the key or an accepted form itself is right. */
export function gradeTyped(asked: Asked, reply: string): Graded {
	switch (asked.kind) {
		case "when":
			return parseTime(asked.key) ? gradeTime(asked, reply) : gradeText(asked, reply);
		case "who-said":
			return gradeName(asked, reply);
		case "what-said":
		case "why":
			return gradeText(asked, reply);
	}
}

/** Whether a typed reply to this question can be graded at all: clauses cannot, dates and names can. */
export function gradedByKind({ kind, key }: Pick<Asked, "kind" | "key">): boolean {
	switch (kind) {
		case "when":
			return parseTime(key) !== null;
		case "who-said":
			return foldText(key) !== "";
		case "what-said":
		case "why":
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
