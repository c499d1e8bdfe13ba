// What of a predication can be asked for: its subject, object, place, partner, target, amount, or a name that modifies one
// of these. Each is replaced where it stands, so that nothing else of the statement moves.
import type { Kind } from "../fact/fact";
import type { Predication } from "../fact/predications";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import type { Quote, Span } from "../language/span";
import type { Interrogative, Sort } from "./interrogatives";
import { amountSlots } from "./slot-amount";
import { argumentSlots } from "./slot-argument";
import { eventPlaceSlots } from "./slot-place";
import { quotedSlots } from "./slot-quoted";
import { subjectSlots } from "./slot-subject";
import { timeSlots } from "./slot-time";

export type Slot = Interrogative & {
	rule: string;
	kind: Kind;
	key: Quote;
	/** What the interrogative takes the place of, its particle too where that changes. */
	replaced: Span;
	phrase: Phrase;
	/** The time, where one is asked for. */
	time?: FoundTime;
	/** What goes behind のは with the interrogative, where that is more. */
	moved?: Span;
	/** Whether the question is turned round: …したのは誰ですか. */
	isCleft: boolean;
};

/** Sorts asked for by who they are: 誰, どの国, どの企業. */
export const NAMED: Sort[] = ["person", "country", "body"];

/** Everything that can be asked of a predication, each place once. */
export function slotsOf(text: string, predication: Predication): Slot[] {
	const found = [
		...subjectSlots(text, predication),
		...predication.arguments.flatMap((a) => argumentSlots(text, predication, a)),
		...amountSlots(text, predication),
		...quotedSlots(text, predication),
		...eventPlaceSlots(text, predication),
		...timeSlots(text, predication),
	];
	return found.filter(
		(slot, i) => found.findIndex((s) => s.key.start === slot.key.start && s.key.end === slot.key.end) === i,
	);
}

/** The phrases of a noun phrase before its last: what modifies it. */
export function modifiersOf(sentence: ReadSentence, noun: Span, phrase: Phrase): Phrase[] {
	return sentence.phrases.filter((p) => p.start >= noun.start && p.index < phrase.index);
}

/** A name alone or with a country before it: 日本の高橋首相, and it begins where its phrase does, so that none is torn. */
export function isPlainName(
	sentence: ReadSentence,
	noun: Span,
	phrase: Phrase,
	{ name }: Interrogative,
): boolean {
	const plain = modifiersOf(sentence, noun, phrase).every(
		(p) => p.form === "argument" && /の$/.test(p.particle),
	);
	return plain && name !== undefined && (name.start === phrase.start || name.start <= noun.start);
}

/** Up to here a relative clause is read as part of a thing's name. */
const LONGEST_MODIFIED = 18;

/** Particles that tie a word to a noun rather than to a predicate. */
const JOINING =
	/^(|の|や|と|か|への|との|からの|での|など|などの|における|に関する|に対する|による|といった|という)$/;

/** A noun phrase without commas, with at most a short relative clause, and no word that hangs before it. */
export function isPlainNoun(sentence: ReadSentence, noun: Span, phrase: Phrase): boolean {
	const modifiers = modifiersOf(sentence, noun, phrase);
	const isShort = noun.end - noun.start <= LONGEST_MODIFIED;
	const before = sentence.phrases.findLast((p) => p.end <= noun.start && p.index < phrase.index);
	const hangs =
		before !== undefined &&
		before.particle === "" &&
		before.form === "argument" &&
		!before.comma &&
		!/^(副詞|連体詞|接続詞)$/.test(before.words[0]?.pos ?? "") &&
		before.words.at(-1)?.detail !== "副詞可能";
	return (
		!hangs &&
		modifiers.every(
			(p) =>
				!p.comma &&
				(p.form === "adnominal" ? isShort : p.form === "argument" && (isShort || JOINING.test(p.particle))) &&
				!/は$/.test(p.particle),
		)
	);
}
