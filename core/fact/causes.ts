// Cause and effect where the text says so itself: Aことで／ため B, BのはAからだ, Bの理由はA, B。Aからだ。
import type { ReadSentence } from "../language/ja/reading";
import { type Cause, doubtOfCause } from "./cause";
import { type CauseMark, causeMarks } from "./cause-marks";
import { ofConnective } from "./connective-causes";
import type { Doubt, Doubtful, Found } from "./doubt";
import { subtreeStart } from "./predications";
import { ofNextSentence, ofNoWa, ofReason } from "./stated-reasons";
import { isStatement, isSupposed } from "./statements";

/** The cause a sentence gives, for itself or for the sentence before it, and why its other reasons are not asked for. */
export function findCauses(
	text: string,
	sentence: ReadSentence,
	previous: ReadSentence | undefined,
): Found<Cause>[] {
	const marks = isStatement(sentence) ? causeMarks(sentence) : [];
	if (marks.length === 0) return [];
	const isOpen = !isSupposed(sentence.phrases);
	const stated = isOpen
		? [ofNoWa(text, sentence), ofReason(text, sentence), ofNextSentence(text, sentence, previous)]
		: ["supposed" as const];
	const connectives = marks.flatMap(({ read }) => (typeof read === "string" ? [] : read));
	const joined = isOpen ? ofConnective(text, sentence, connectives) : "supposed";
	const found = [...stated, joined].map(wholeOnly);
	const cause = found.find((one) => one !== null && typeof one !== "string");
	const used = cause && marks.find(({ phrase }) => phrase.end > cause.cause.end);
	const others = marks.filter((mark) => mark !== used);
	const doubtOf = ({ read }: CauseMark): Doubt => {
		if (typeof read === "string" && read !== "stated") return read;
		const own = read === "stated" ? found.slice(0, -1) : found.slice(-1);
		return own.find((one) => typeof one === "string") ?? "several-causes";
	};
	const doubtful = others.map((mark): Doubtful => {
		const key = text.slice(subtreeStart(mark.phrase, sentence.phrases), mark.phrase.end);
		return { sentence, rule: "why", key, reason: doubtOf(mark) };
	});
	return cause ? [cause, ...doubtful] : doubtful;
}

/** A cause that can stand alone, or why it cannot. */
function wholeOnly(cause: Cause | Doubt | null): Cause | Doubt | null {
	if (cause === null || typeof cause === "string") return cause;
	return doubtOfCause(cause.holder, cause.cause, cause.sharesSubject) ?? cause;
}
