// What is asked of a set laid beside the passages that it quotes, in the order of the texts.
import "server-only";
import type { Row } from "./desk-rows";
import { listPassages } from "./revisions";

type Place = { revisionId: string; start: number };
/** Where a passage begins and what is asked about it; no place for what quotes nothing. */
export type Beside = { at: Place | null; rows: Row[] };

/**
 * The passages of the present texts, then those of texts since replaced, that something is asked about; with `bare`, those
 * of the present texts that nothing is asked about too. What quotes nothing comes last.
 */
export async function groupByPassage(rows: Row[], present: string[], bare: boolean): Promise<Beside[]> {
	const quoted = rows.flatMap((row) => row.evidence[0]?.revisionId ?? []);
	const groups: Beside[] = [];
	for (const revisionId of new Set([...present, ...quoted])) {
		const own = rows.filter((row) => row.evidence[0]?.revisionId === revisionId);
		if (own.length === 0 && !bare) continue;
		groups.push(...(await groupsOf(revisionId, own, bare && present.includes(revisionId))));
	}
	const loose = rows.filter((row) => row.evidence.length === 0);
	return loose.length > 0 ? [...groups, { at: null, rows: loose }] : groups;
}

async function groupsOf(revisionId: string, rows: Row[], bare: boolean): Promise<Beside[]> {
	const waiting = rows.toSorted((a, b) => startOf(a) - startOf(b));
	const groups: Beside[] = [];
	for (const { start, end, isHeading } of await listPassages(revisionId)) {
		const own: Row[] = [];
		while (waiting[0] && startOf(waiting[0]) < end) own.push(waiting.shift() as Row);
		if (own.length > 0 || (bare && !isHeading)) groups.push({ at: { revisionId, start }, rows: own });
	}
	return groups;
}

const startOf = (row: Row) => row.evidence[0]?.start ?? 0;
