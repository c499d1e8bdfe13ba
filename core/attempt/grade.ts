// A typed answer is graded by the kind of question, never by similarity: dates as dates, numbers as numbers, names by
// their aliases, everything else letter by letter once typography is folded.
import { foldText } from "../language/fold";
import { parseTime } from "../language/ja/time-reply";
import { type Asked, type Graded, right, wrong } from "./asked";
import type { Verdict } from "./feedback";
import { gradeName } from "./grade-name";
import { gradeNumber } from "./grade-number";
import { isQuantity } from "./grade-number-forms";
import { gradeTime } from "./grade-time";
import { answersIn } from "./near-several";

/** The longest key, in full-width letters, that is asked for letter by letter where there is another way. */
export const LONGEST_TYPED_KEY = 20;

const HALF_WIDTH = /[ -\u10ff\u1e00-\u206f\uff61-\uffdc]/g;

/** Whether a key is short enough to be typed: two letters of Latin are as wide as one of kana, and as soon typed. */
export function isShortToType(key: string): boolean {
	return key.length - (key.match(HALF_WIDTH)?.length ?? 0) / 2 <= LONGEST_TYPED_KEY;
}

/**
 * Grades what was typed. Where gradedByKind says no, only the key or an accepted form itself is right. Right with `near`
 * is a careless answer; wrong with `near` says what is amiss.
 */
export function gradeTyped(asked: Asked, reply: string): Graded {
	if (isWrittenAlike(asked.key, reply)) return right(asked, reply);
	const graded = gradeWhole(asked, reply);
	if (graded.verdict === "right") return graded;
	const answers = answersIn(reply).map((answer) => gradeWhole(asked, answer));
	const found = answers.filter(({ verdict }) => verdict === "right").length;
	if (found === 0) return graded;
	return found === answers.length ? right(asked, reply) : wrong(graded.near ?? "several-answers");
}

/** Letter by letter, so that a key is right for itself whatever is made of it. */
function isWrittenAlike(key: string, reply: string): boolean {
	const [one, other] = [key, reply].map((text) => text.normalize("NFKC").trim());
	return one === other && foldText(key) !== "";
}

function gradeWhole(asked: Asked, reply: string): Graded {
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
			return foldText(key) !== "" && isShortToType(key);
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

function gradeText(asked: Asked, reply: string): Graded {
	const given = foldText(reply);
	const isWritten = [asked.key, ...asked.accepted].some((form) => foldText(form) === given);
	return given !== "" && isWritten ? right(asked, reply) : wrong();
}
