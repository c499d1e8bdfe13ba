// Why a clause with a time is not asked about though the time is its own: it tells of no single deed, of another's, or leans on
// what stands elsewhere.
import type { Clause } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import type { Predicate } from "../language/ja/rewriting";
import type { Quote } from "../language/span";
import type { Doubt } from "./doubt";
import { hasBareDeed, hasBareObject, hasItsObjects, isEmbedded, isTorn } from "./event-context";

/** What is wanting for the rest of the clause to be understood alone. */
export function doubtOfRest(
	sentence: ReadSentence,
	clause: Clause,
	subject: Phrase,
	time: Quote,
): Doubt | null {
	if (isEmbedded(sentence, clause)) return "goes-on";
	if (isOneOfMany(clause)) return "one-of-many";
	if (!hasItsObjects(clause, time)) return "object-missing";
	if (hasBareObject(clause) || hasBareDeed(clause, time)) return "object-not-named";
	return isTorn(sentence, clause, subject, time) ? "context-missing" : null;
}

/** 協定は、…の二人が署名した: the topic is no subject, and with two が nobody could read the question. */
export function hasAnotherSubject({ phrases }: ReadSentence, clause: Clause, subject: Phrase): boolean {
	return clause.phrases.some((p) => {
		const acts = p !== subject && p.form === "argument" && /^(は|が)$/.test(p.particle);
		return acts && !isSubordinate(phrases[p.head]);
	});
}

/** Of a relative clause, of what somebody says, or of ことを and the like. */
function isSubordinate(head: Phrase | undefined): boolean {
	return (
		head === undefined ||
		/^(adnominal|quotative|conditional|reason)$/.test(head.form) ||
		head.form === "argument"
	);
}

/** 委員会が開かれた: a session among many, unless something besides says which. */
function isOneOfMany({ phrases, predicate }: Clause): boolean {
	const isOpening = predicate.words.some((w) => /^(開催|開会|開く)$/.test(w.base) || w.surface === "開催");
	const others = phrases.filter((p) => p !== predicate && p.form === "argument" && !hasTime(p));
	return isOpening && others.length < 2;
}

function hasTime({ words }: Phrase): boolean {
	return words[0]?.detail === "数" || words[0]?.detail === "副詞可能";
}

/** A verb in the plain past that says what happened once, not how things were. */
export function isEvent(clause: Clause, predicate: Predicate): boolean {
	const words = clause.phrases.filter((p) => p.start >= predicate.start).flatMap((p) => p.words);
	if (!words.some((w) => w.pos === "動詞" && w.detail === "自立")) return false;
	if (words.some((w) => w.base === "輩出")) return false; // goes on for years
	if (!/[ただ]$/.test(predicate.plain) || /(なかった|だった|であった)$/.test(predicate.plain)) return false;
	return !words.some(
		(w) =>
			/^(いる|おる|ある)$/.test(w.base) || (w.pos === "助動詞" && /^(ない|ぬ|たい|らしい|う)$/.test(w.base)),
	);
}
