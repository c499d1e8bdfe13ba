// Cause and effect where the text says so itself: Aことで／ため B, BのはAからだ, Bの理由はA, B。Aからだ。
import type { ReadSentence } from "../language/ja/reading";
import { type Cause, isWholeCause } from "./cause";
import { ofConnective } from "./connective-causes";
import { ofNextSentence, ofNoWa, ofReason } from "./stated-reasons";
import { isStatement, isSupposed } from "./statements";

/** The causes a sentence gives, for itself or for the sentence before it. */
export function findCauses(
	text: string,
	sentence: ReadSentence,
	previous: ReadSentence | undefined,
): Cause[] {
	if (!isStatement(sentence) || isSupposed(sentence.phrases)) return [];
	const found = [
		ofNoWa(text, sentence),
		ofReason(text, sentence),
		ofNextSentence(text, sentence, previous),
		ofConnective(text, sentence),
	];
	return found
		.filter((cause) => cause !== null)
		.filter((cause) => isWholeCause(sentence, cause.cause, cause.sharesSubject))
		.slice(0, 1);
}
