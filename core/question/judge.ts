// Drafts put through the gates and in order: proven rules first, central facts before others, and of two that ask the same
// the better one.
import { foldText } from "../language/fold";
import { shortHash } from "../language/identity";
import type { Draft } from "./draft";
import { factIdOf } from "./fact-id";
import { asksTheSame, heldBackFor } from "./gates";
import type { HeldBack } from "./question";
import { isProven } from "./soundness";
import { worthOf } from "./worth";

/** A draft judged by itself. */
export type Weighed = { draft: Draft; worth: number; heldBack: HeldBack[] };
/** A draft judged among all. */
export type Judged = Weighed & { id: string; factId: string };

/** What a draft is worth, and every reason against it that lies in itself. */
export function weigh(draft: Draft): Weighed {
	return { draft, worth: worthOf(draft), heldBack: heldBackFor(draft) };
}

/** Drafts with their reasons and ids, best first. */
export function ranked(weighed: Weighed[]): Judged[] {
	const ids = new Map<string, number>();
	const passed = new Map<string, Draft[]>();
	const ordered = weighed.toSorted(
		(a, b) =>
			a.heldBack.length - b.heldBack.length ||
			Number(isProven(b.draft.rule)) - Number(isProven(a.draft.rule)) ||
			b.worth - a.worth ||
			a.draft.sentence.start - b.draft.sentence.start ||
			(a.draft.stem < b.draft.stem ? -1 : 1),
	);
	return ordered.map((entry) => {
		const { draft } = entry;
		const near = marksOf(draft).flatMap((mark) => passed.get(mark) ?? []);
		const repeats = entry.heldBack.length === 0 && near.some((other) => asksTheSame(other, draft));
		const heldBack: HeldBack[] = repeats ? ["near-duplicate"] : entry.heldBack;
		if (heldBack.length === 0)
			for (const mark of marksOf(draft)) {
				const known = passed.get(mark);
				if (known === undefined) passed.set(mark, [draft]);
				else known.push(draft);
			}
		return { ...entry, heldBack, ...identityOf(draft, ids) };
	});
}

/** What two drafts that ask the same have in common: the stem, the key, or a name of the key. */
function marksOf({ stem, key, keyForms }: Draft): string[] {
	return [...new Set([`${foldText(stem)}?`, ...[key, ...keyForms].map(foldText)])];
}

function identityOf(draft: Draft, ids: Map<string, number>): Pick<Judged, "id" | "factId"> {
	const quotes = draft.evidence.map((e) => e.quote).join("\n");
	return {
		id: unique(shortHash(`${draft.kind}\n${quotes}\n${draft.key}`), ids),
		factId: factIdOf(draft.document, draft.kind, draft.evidence[0]?.start, draft.key),
	};
}

/** The same words in two documents make one hash; the later one is numbered. */
function unique(id: string, seen: Map<string, number>): string {
	const times = (seen.get(id) ?? 0) + 1;
	seen.set(id, times);
	return times === 1 ? id : `${id}-${times}`;
}
