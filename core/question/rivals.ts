// Whether the collection gives another answer: somebody or something else in the same part of the same deed.
import { type Predication, subtreeStart } from "../fact/predications";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { keptFor } from "../language/kept";
import { isLike, type ReadCollection } from "./collection";
import { rivalTimes } from "./rival-times";
import { eventTimeOf } from "./slot-time";
import type { Slot } from "./slots";

/** What other statements of the same deed, in much the same words, have where the slot has its key. */
export function rivalsOf(
	slot: Slot,
	predication: Predication,
	content: string[],
	forms: string[],
	collection: ReadCollection,
): string[] {
	const event = eventTimeOf(slot, predication);
	if (event !== null) return rivalTimes(event, content, collection);
	const right = [slot.key.quote, ...forms].map(foldText);
	const words = new Set(content);
	return (byDeed(collection).get(deedOf(predication)) ?? [])
		.filter(({ sentence }) => sentence !== predication.sentence && isLike(sentence, words, 0.5))
		.flatMap((other) => fillersOf(slot, other, predication))
		.filter((filler) => !right.some((form) => isSame(form, foldText(filler))));
}

const byDeed = keptFor(({ documents }: ReadCollection) =>
	groupedBy(
		documents.flatMap((d) => d.predications),
		deedOf,
	),
);

/** The deed of a predication: 会談, 重視, 強める. */
function deedOf({ clause }: Predication): string {
	const { words } = clause.predicate;
	const noun = words.find((w) => w.detail === "サ変接続");
	return noun?.base ?? words.find((w) => w.pos === "動詞" && w.base !== "する")?.base ?? words[0]?.base ?? "";
}

/** What stands in the slot's part of another predication. */
function fillersOf(slot: Slot, other: Predication, predication: Predication): string[] {
	if (!slot.isCleft || slot.moved !== undefined)
		return other.arguments.filter((a) => a.phrase.particle === slot.phrase.particle).map((a) => a.noun.quote);
	const { subject, sentence } = other;
	if (subject === null || voiceOf(other) !== voiceOf(predication)) return [];
	const start = subtreeStart(subject, sentence.phrases);
	return [sentence.quote.slice(start - sentence.start, subject.contentEnd - sentence.start)];
}

/** Who makes something come about is no rival of what comes about. */
function voiceOf({ clause }: Predication): "passive" | "causative" | "active" {
	const { words } = clause.predicate;
	if (words.some((w) => /^(せる|させる)$/.test(w.base))) return "causative";
	return words.some((w) => /^(れる|られる)$/.test(w.base)) ? "passive" : "active";
}

/** One within the other: 高橋氏 and 青森の高橋氏. */
function isSame(a: string, b: string): boolean {
	return a.includes(b) || b.includes(a);
}
