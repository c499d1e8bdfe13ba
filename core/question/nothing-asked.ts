// Why a document has no question to serve, in one word for each cause, so that whoever brought it knows what to change.
import { isTooLong, MOST_CHARACTERS } from "../document/limits";
import { hasTags } from "../document/markup";
import type { Sentence } from "../language/ja/sentences";
import type { Question } from "./question";

/** From the first thing to be mended to the last. */
type Reason =
	| "too-long"
	| "empty"
	| "other-language"
	| "no-japanese"
	| "no-statement"
	| "markup"
	| "nothing-sure";

/** `limit`: how many characters a document may have, where it has more. */
export type NothingAsked = { reason?: Reason; limit?: number };

type Read = {
	source: { language: string; text: string };
	sentences: Pick<Sentence, "kind">[];
};

const NOTHING_SEEN = /^[\s\p{C}]*$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** The reason where no question is ready; nothing where one is. Spread into the document that is printed. */
export function nothingAsked(document: Read, questions: Pick<Question, "status">[]): NothingAsked {
	const { text } = document.source;
	if (isTooLong(text)) return { reason: "too-long", limit: MOST_CHARACTERS };
	if (questions.some((question) => question.status === "ready")) return {};
	return { reason: reasonOf(document) };
}

function reasonOf({ source, sentences }: Read): NothingAsked["reason"] {
	if (NOTHING_SEEN.test(source.text)) return "empty";
	if (!source.language.startsWith("ja")) return "other-language";
	const states = sentences.some((sentence) => sentence.kind === "statement");
	// Japanese that states something has kana; a heading may do without.
	if (!KANA.test(source.text) && (states || !HAN.test(source.text))) return "no-japanese";
	if (!states) return "no-statement";
	return hasTags(source.text) ? "markup" : "nothing-sure";
}
