// A question is held back unless it passes every gate; each gate is one function and answers with its own reason.
// The gates know nothing of how a question came about, so whoever proposes one, the same holds.
import { isPlain } from "../document/markup";
import { isStatement, standingOf } from "../fact/statements";
import { foldText } from "../language/fold";
import { isNamedInPair } from "../language/ja/country-marks";
import { findDeixis } from "../language/ja/deixis";
import { closerOf } from "../language/ja/sentences";
import { keptFor } from "../language/kept";
import { outsideQuotes } from "./anchor";
import { DISTRACTORS } from "./choosing";
import type { ReadDocument } from "./collection";
import { isOfLikeLength, overlapOf } from "./distractors";
import type { Draft } from "./draft";
import type { Distractor, HeldBack } from "./question";
import { standsIn } from "./stands-in";

export type Gate = (draft: Draft) => HeldBack | null;

const LONGEST_EVIDENCE = 240;
const LONGEST_STEM = 140;

/** Gate 1: the evidence is the text at its offsets. */
export const evidenceIsInText: Gate = ({ evidence, document }) =>
	evidence.length > 0 && evidence.every((e) => document.text.slice(e.start, e.end) === e.quote)
		? null
		: "evidence-not-in-text";

/** Gate 1: a quote is short enough to be read beside the answer. */
export const evidenceIsShort: Gate = ({ evidence }) =>
	evidence.every((e) => e.quote.length <= LONGEST_EVIDENCE) ? null : "evidence-too-long";

/** Gate 1: there is a key, more than marks. */
export const keyIsGiven: Gate = ({ key }) => (foldText(key) === "" ? "key-unsupported" : null);

/** Gate 1: the key stands in the evidence, or says how it was made from it. */
export const keyIsSupported: Gate = (draft) => {
	const { key, evidence, derivation } = draft;
	if (keyIsGiven(draft) !== null) return "key-unsupported";
	const quotes = foldText(evidence.map((e) => e.quote).join(""));
	return derivation !== undefined || quotes.includes(foldText(key)) ? null : "key-unsupported";
};

const BROKEN =
	/[\p{L})）]が[\p{Script=Han}ァ-ヴーA-Za-z0-9・()（）]{1,14}が|も何[をにが]|が何を|のであるのは|[、。][がをにのはで]|がが|をを|はが|がは|、、|。|^[、はがをにのでともへ」』）―—–]|^[A-ZＡ-Ｚ][　 ]|\s{2}|[（(][）)]|のの|にに/u;

/** Gate 2: a question with an interrogative at its end, and nothing torn in it. */
export const stemIsQuestion: Gate = (draft) => {
	const { stem } = draft;
	const asks =
		/(いつ|何年|何月|何年何月|何月何日|誰|なぜ|どの.{1,5})ですか$|(何と|どのように).{1,12}(ました|います|ます)か$|何[をに].{2,40}と.{2,8}(ました|います)か$|(誰|何|どこ|どの.{2,4}).*(ます|ました|ません|ませんでした|です|でした)か$/.test(
			stem,
		);
	return asks &&
		stem.length <= LONGEST_STEM &&
		!BROKEN.test(outsideQuotes(ownWords(draft))) &&
		isBalanced(stem)
		? null
		: "stem-not-a-question";
};

const ASKS = /[かの]?[?？]$|か$|何|誰|だれ|いつ|どこ|なぜ|どの|どれ|どう|どちら|いくつ|いくら/;

/** Gate 2 for what a person wrote: whole, not too long, and asking, in whatever way. */
export const stemAsks: Gate = ({ stem }) =>
	ASKS.test(stem.trim().replace(/。$/, "")) && stem.length <= LONGEST_STEM && isBalanced(stem)
		? null
		: "stem-not-a-question";

function isBalanced(stem: string): boolean {
	const open: string[] = [];
	for (const c of stem.replace(/（/g, "(").replace(/）/g, ")")) {
		const closer = closerOf(c);
		if (closer !== undefined) open.push(closer);
		else if (/[」』)】〕〉》]/.test(c) && open.pop() !== c) return false;
	}
	return open.length === 0;
}

/** Gate 2: no pointer to what is not in the stem, and a name or a quotation that says what it is about. */
export const stemIsSelfContained: Gate = (draft) =>
	draft.anchored &&
	findDeixis(ownWords(draft)) === null &&
	!namesBareGroup(draft) &&
	!namesByHalf(draft) &&
	!isKeyTied(draft)
		? null
		: "stem-not-self-contained";

/** A stem without the source it begins with. */
function ownWords({ stem, source }: Draft): string {
	return stem.slice(source?.length ?? 0);
}

/** 伊藤, 斉昭: a family or a given name alone is nobody's outside its text; リー, where two of that name are in it. */
function namesByHalf(draft: Draft): boolean {
	const { document, sentence } = draft;
	const own = ownWords(draft);
	return sentence.names.some(({ start, quote, title }) => {
		if (title !== undefined || !own.includes(quote)) return false;
		if (/^[ァ-ヴー]{2,}$/.test(quote)) return (bearersIn(document).get(quote)?.size ?? 0) > 1;
		if (!/^\p{Script=Han}{1,3}$/u.test(quote)) return false;
		const token = sentence.tokens.find((t) => t.start === start);
		const isAlone = token?.surface === quote && !own.includes(`${quote}氏`);
		return isAlone && token.subDetail === "人名" && /^[姓名]$/.test(token.subSubDetail);
	});
}

/** The full names in katakana (リー・クアンユー) by their first and their last part. */
const bearersIn = keptFor(({ text }: ReadDocument): Map<string, Set<string>> => {
	const bearers = new Map<string, Set<string>>();
	for (const [name] of text.matchAll(/[ァ-ヴー]+(?:・[ァ-ヴー]+)+/g)) {
		const parts = name.split("・");
		for (const part of [parts[0] ?? "", parts.at(-1) ?? ""])
			bearers.set(part, (bearers.get(part) ?? new Set()).add(name));
	}
	return bearers;
});

/** この運動が…から: a cause that points back to what neither stem nor key names. */
function isKeyTied({ kind, key }: Draft): boolean {
	return kind === "why" && findDeixis(key) !== null;
}

/** 山本ら: a family name for a group that the text has named before; nobody else knows which. */
function namesBareGroup({ sentence, stem }: Draft): boolean {
	return sentence.tokens.some(
		({ surface, subSubDetail }) =>
			subSubDetail === "姓" &&
			stem.includes(`${surface}ら`) &&
			new RegExp(`(^|[^\\p{L}])${surface}ら`, "u").test(stem),
	);
}

/** Gate 3: neither the key nor another name of it stands in the stem, nor a number of it that gives it away. */
export const keyIsNotInStem: Gate = ({ kind, stem, key, keyForms }) => {
	const folded = foldText(stem);
	const named = [key, ...keyForms].some((form) => foldText(form).length > 1 && standsIn(stem, form));
	const numbers = key.normalize("NFKC").match(/\d{3,}/g) ?? [];
	const given = numbers.some((n) => folded.includes(n) || folded.includes(`${n.slice(-2)}年`));
	const year = kind === "when" && /(?<!\d)(1[0-9]|20)\d\d(?!\d)/.test(folded);
	const paired = [key, ...keyForms].some((form) => isNamedInPair(form, stem));
	return named || given || year || paired ? "key-in-stem" : null;
};

/** Gate 4: what the text gives as likely, thought or heard is asked as such. */
export const standingIsKept: Gate = ({ kind, standing, stem, source, accordingTo }) => {
	if (kind === "who-said" || kind === "what-said") return null;
	const told = accordingTo === undefined ? stem.slice(source?.length ?? 0) : stem;
	return standingOf(outsideQuotes(told)) === standing ? null : "standing-lost";
};

const SUPPOSED =
	/(れば|けれは|たら|だら|なら(?![なずぬびべ])|(?<!とし)ても|(?<=[うくすつぬむるただい])としても|場合|限り|もし(?!く)|仮に)/;

/** Gate 4: what is supposed is not asked as fact. */
export const nothingIsSupposed: Gate = ({ stem }) =>
	SUPPOSED.test(outsideQuotes(stem)) ? "hypothetical" : null;

/** Gate 2: いつ is answered with a year, or asked so that none is missed. */
export const timeIsWhole: Gate = ({ kind, stem, key }) => {
	if (kind !== "when" || !/いつですか$/.test(stem)) return null;
	return /年|世紀|時代|期|紀元/.test(key) ? null : "stem-not-self-contained";
};

/** Gate 5: no document of the collection gives the same stem another answer. */
export const hasOneAnswer: Gate = ({ rivals, key }) =>
	rivals.some((rival) => foldText(rival) !== foldText(key)) ? "another-answer" : null;

/** Gate 5: what another source contradicts is asked with its source named. */
export const sourceIsNamed: Gate = ({ source }) => (source === null ? "conflict" : null);

/** Gate 8: nothing in it was written for a program: tags, Markdown, characters nobody sees. */
export const isReadable: Gate = ({ stem, key, distractors }) =>
	[stem, key, ...distractors.slice(0, DISTRACTORS).map((d) => d.text)].every(isPlain) ? null : "not-readable";

/** Gate 8: the text states it: no heading, question, or pointer to another chapter. */
export const isStated: Gate = ({ sentence }) => (isStatement(sentence) ? null : "not-a-statement");

export const GATES: readonly Gate[] = [
	isStated,
	isReadable,
	evidenceIsInText,
	evidenceIsShort,
	keyIsSupported,
	stemIsQuestion,
	stemIsSelfContained,
	keyIsNotInStem,
	timeIsWhole,
	standingIsKept,
	nothingIsSupposed,
	hasOneAnswer,
	sourceIsNamed,
];

/** Every reason to hold a question back, in the order of the gates. */
export function heldBackFor(draft: Draft, gates: readonly Gate[] = GATES): HeldBack[] {
	return gates.map((gate) => gate(draft)).filter((reason) => reason !== null);
}

/**
 * Gate 6: the first three wrong choices if all are sound; else none, and the question is put without. A spare one that is
 * not sound, or that nobody could be shown, is left out alone.
 */
export function soundDistractors(draft: Draft): { distractors: Distractor[]; spare: Distractor[] } {
	const isSound = soundFor(draft);
	const put = draft.distractors.slice(0, DISTRACTORS);
	const seen = new Set(put.map((d) => foldText(d.text)));
	if (seen.size < DISTRACTORS || !put.every(isSound)) return { distractors: [], spare: [] };
	const spare = draft.distractors.slice(DISTRACTORS).filter((d) => {
		const wrong = foldText(d.text);
		const isNew = !seen.has(wrong);
		seen.add(wrong);
		return isNew && isPlain(d.text) && isSound(d);
	});
	return { distractors: put, spare };
}

/** What is neither right nor nearly so, nor ruled out by the stem or its mere length. */
function soundFor({ key, keyForms, stem, accepted }: Draft): (one: Distractor) => boolean {
	const [asked, folded] = [foldText(stem), foldText(key)];
	const right = new Set([key, ...accepted, ...keyForms].map(foldText));
	return ({ text }) => {
		const wrong = foldText(text);
		const isPart = right.has(wrong) || folded.includes(wrong) || wrong.includes(folded);
		return wrong !== "" && !isPart && !asked.includes(wrong) && isOfLikeLength(text, key);
	};
}

/** Gate 7: two questions of one kind with one answer and half their words in common ask the same. */
export function asksTheSame(a: Draft, b: Draft): boolean {
	if (foldText(a.stem) === foldText(b.stem)) return true;
	if (a.kind.replace(/-said$/, "") !== b.kind.replace(/-said$/, "")) return false;
	const oneAnswer =
		foldText(a.key) === foldText(b.key) ||
		a.keyForms.some((f) => f.length > 1 && foldText(f) === foldText(b.key));
	const shared = Math.max(overlapOf(a.content, b.content), overlapOf(b.content, a.content));
	return oneAnswer && shared >= (a.kind === b.kind ? 0.5 : 0.75);
}
