// What a person wrote passes the gates that the generator's questions pass. What makes it untrue or unshowable cannot be
// stored; the rest keeps it from being served until the person says that it is meant so.
import { type Passage, splitPassages } from "../document/passages";
import type { Kind, Standing } from "../fact/fact";
import { foldText } from "../language/fold";
import type { Analyser } from "../language/ja/analyser";
import { findNames } from "../language/ja/names";
import { type ReadSentence, readLines } from "../language/ja/reading";
import type { Quote } from "../language/span";
import { isAboutTerm, isAnchored } from "./anchor";
import { DISTRACTORS } from "./choosing";
import { type SourceDocument, withoutFacts } from "./collection";
import type { Draft } from "./draft";
import * as gates from "./gates";
import type { Derivation, HeldBack } from "./question";
import { standsIn } from "./stands-in";
import { sourceIn } from "./topic";

export type Written = {
	kind: Kind;
	stem: string;
	key: string;
	accepted: string[];
	/** Three, or none. */
	distractors: string[];
	evidence: Quote[];
	standing: Standing;
	accordingTo?: string;
	/** The key was made from the evidence in a way that the generator knows, and is unchanged. */
	derivation?: Derivation;
};

/** The text that the evidence of a question is quoted from. */
export type WrittenAbout = { text: string; title?: string; language: string };

const OF_WORDS = [gates.isReadable, gates.keyIsGiven, gates.keyIsNotInStem];
/** A person may ask in ways that the rules do not. */
const OF_JAPANESE = gates.GATES.map((gate) => (gate === gates.stemIsQuestion ? gates.stemAsks : gate));
const OF_EVIDENCE = [gates.evidenceIsInText, gates.evidenceIsShort, gates.keyIsSupported];

/**
 * Every reason against a question that somebody wrote. Without a document, or evidence in it, only what its words alone
 * show; the gates for Japanese stems only where the document is Japanese.
 */
export async function faultsOf(
	written: Written,
	document: WrittenAbout | null,
	analyser: Analyser,
): Promise<HeldBack[]> {
	const own = [...stemFaults(written), ...distractorFaults(written)];
	const about = written.evidence.length === 0 ? null : document;
	const bare = draftOf(written, about ?? { text: "", language: "" }, NO_SENTENCE);
	const plain = gates.heldBackFor(bare, about === null ? OF_WORDS : [...OF_WORDS, ...OF_EVIDENCE]);
	const isPlaced = gates.heldBackFor(bare, [gates.evidenceIsInText, gates.evidenceIsShort]).length === 0;
	const isJapanese = about?.language.startsWith("ja") === true;
	const read = isJapanese && isPlaced ? await readAround(written, about, analyser) : null;
	return distinct([...own, ...(read === null ? plain : gates.heldBackFor(read, OF_JAPANESE))]);
}

const distinct = (faults: HeldBack[]) => [...new Set(faults)];

const FATAL = new Set<HeldBack>([
	"evidence-not-in-text",
	"evidence-too-long",
	"key-unsupported",
	"key-in-stem",
	"not-readable",
	"no-sound-distractors",
]);

/** Whether a question with this fault is untrue or cannot be shown, so that it is not stored at all. */
export function isFatal(fault: HeldBack): boolean {
	return FATAL.has(fault);
}

/** What is wrong with a question beside others that may be asked with it. */
export function faultsAmong(
	{ stem, key }: Pick<Written, "kind" | "stem" | "key">,
	others: readonly Pick<Written, "stem" | "key">[],
): HeldBack[] {
	const alike = others.filter((other) => foldText(other.stem) === foldText(stem));
	return distinct(
		alike.map((other) => (foldText(other.key) === foldText(key) ? "near-duplicate" : "another-answer")),
	);
}

/** Nobody can be shown an empty stem; one of several lines is no question, and has line ends besides. */
function stemFaults({ stem }: Written): HeldBack[] {
	if (foldText(stem) === "") return ["stem-not-a-question", "not-readable"];
	return /[\r\n\u2028\u2029]/.test(stem) ? ["stem-not-a-question"] : [];
}

/** How long a wrong choice is, or what of the key is in it, is a person's own affair; that it is wrong is not. */
function distractorFaults({ distractors, key, accepted, stem }: Written): HeldBack[] {
	if (distractors.length === 0) return [];
	const right = new Set([key, ...accepted].map(foldText));
	const wrong = new Set(distractors.map(foldText).filter((text) => text !== "" && !right.has(text)));
	const isSound = distractors.length === DISTRACTORS && wrong.size === DISTRACTORS;
	return isSound && !distractors.some((text) => standsIn(stem, text)) ? [] : ["no-sound-distractors"];
}

/** The question with the sentence that its evidence begins in; null where it begins in none. */
async function readAround(
	written: Written,
	document: WrittenAbout,
	analyser: Analyser,
): Promise<Draft | null> {
	const { text, title } = document;
	const passages = splitPassages(text);
	const lines = passages.filter((p) => written.evidence.some((e) => e.start < p.end && p.start < e.end));
	const { sentences } = await readLines(text, lines, analyser);
	const start = written.evidence[0]?.start ?? 0;
	const sentence = sentences.find((s) => start < s.end);
	const named = title ?? headingOf(text, passages[0]);
	if (sentence === undefined) return null;
	const draft = draftOf(written, { ...document, ...(named === undefined ? {} : { title: named }) }, sentence);
	return { ...draft, anchored: draft.anchored || (await namesSomething(written.stem, analyser)) };
}

/** Whether a stem has a proper name in it, wherever the text has that name. */
async function namesSomething(stem: string, { tokenize }: Analyser): Promise<boolean> {
	return findNames(stem, await tokenize(stem)).some((name) => name.quote.length > 1);
}

/** What a document without a title goes by. */
function headingOf(text: string, first: Passage | undefined): string | undefined {
	return first?.isHeading ? text.slice(first.start, first.end) : undefined;
}

const NO_SENTENCE: ReadSentence = {
	...{ start: 0, end: 0, quote: "", line: 0, index: 0, kind: "fragment" },
	...{ tokens: [], words: [], phrases: [], times: [], names: [], entities: [], pronouns: [] },
};

/** What the gates look at. What else the collection says is not known here: `faultsAmong` looks at other questions. */
function draftOf(written: Written, { text, title, language }: WrittenAbout, sentence: ReadSentence): Draft {
	const { kind, stem, key, accepted } = written;
	const about: SourceDocument = { id: "", language, text, ...(title === undefined ? {} : { title }) };
	const source = sourceIn(stem, title);
	return {
		...written,
		document: withoutFacts(about, { text, sentences: [sentence] }),
		sentence,
		rule: "written",
		rationale: "",
		keyForms: [key, ...accepted],
		distractors: written.distractors.map((wrong) => ({ text: wrong })),
		content: [],
		// A stem that begins with its source, or that defines, is whole by its making.
		anchored:
			source !== undefined ||
			kind === "definition" ||
			isAnchored(sentence, stem) ||
			isAboutTerm(sentence, stem, text),
		...(source === undefined ? {} : { source }),
		rivals: [],
	};
}
