// The desk: the passages of a set's documents in their order, with everything that is asked about each beside it.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import { choosePresentation, type QuizPresentation } from "../core/attempt/present";
import type { Kind, Standing } from "../core/fact/fact";
import type { HeldBack } from "../core/question/question";
import { isFatal } from "../core/question/written";
import { database } from "./database";
import { type Beside, groupByPassage } from "./desk-groups";
import { foldSearch, listRows, type Place, type Row } from "./desk-rows";
import { questionOfRevision } from "./feedback";
import { codesOf } from "./questions";
import { listReportsOf, type ReportView } from "./reported";
import { markPassage } from "./revisions";
import type { Viewer } from "./session";
import { requireOwnSet } from "./set-making";

export const SHOWN = ["waiting", "in-set", "draft", "held-back", "rejected", "reported", "all"] as const;
export type Shown = (typeof SHOWN)[number];

export type DeskFilter = {
	show: Shown;
	kind: Kind | null;
	standing: Standing | null;
	search: string;
	/** Just this one. */
	question: string | null;
	page: number;
};

export type DeskQuestion = {
	id: string;
	version: number;
	place: Place;
	/** Codes of the gates it fails. */
	faults: string[];
	/** Whether one of them forbids it to be asked whoever says so. */
	isFatal: boolean;
	kind: Kind;
	standing: Standing | null;
	accordingTo: string | null;
	byHand: boolean;
	stem: string;
	key: string;
	accepted: string[];
	distractors: string[];
	rationale: string;
	evidence: { documentId: string; start: number; quote: string }[];
	/** How a quiz puts it; null: it is a flashcard in review only. */
	presentation: QuizPresentation | null;
	hasSpare: boolean;
	reports: ReportView[];
};

/** What is asked about one passage, and the passage with all of that evidence in it; none where nothing is quoted. */
export type DeskGroup = {
	/** Where the passage begins in its document. */
	at: { documentId: string; start: number } | null;
	passages: MarkedPassage[];
	questions: DeskQuestion[];
};

export type Desk = {
	set: { id: string; title: string; version: number; visibility: "private" | "public"; isShipped: boolean };
	documents: { id: string; title: string }[];
	counts: Record<Shown, number>;
	kinds: Kind[];
	groups: DeskGroup[];
	found: number;
	page: number;
	pages: number;
};

const PASSAGES_A_PAGE = 15;

const isShown = (row: Row, show: Shown) =>
	show === "all" || (show === "reported" ? row.isReported : row.place === show);

function passes(row: Row, filter: DeskFilter, needle: string): boolean {
	if (filter.question && row.id !== filter.question) return false;
	if (!isShown(row, filter.show)) return false;
	if (filter.kind && row.kind !== filter.kind) return false;
	if (filter.standing && row.standing !== filter.standing) return false;
	return needle === "" || row.folded.includes(needle);
}

/** Then passages that nothing is asked about are shown too: somebody may want to ask about them. */
const isEverything = ({ show, kind, standing, search, question }: DeskFilter) =>
	show === "all" && !kind && !standing && !question && search === "";

/** What the desk of a set shows for a filter, a page of questions at a time. */
export async function requireDesk(viewer: Viewer, setId: string, filter: DeskFilter): Promise<Desk> {
	const { set } = await requireOwnSet(viewer, setId);
	const all = await database.document.findMany({
		where: { collectionId: set.collectionId },
		orderBy: [{ createdAt: "asc" }, { slug: "asc" }],
		select: { id: true, slug: true, title: true, currentRevisionId: true },
	});
	const own = all.filter((document) => document.slug === set.key);
	const documents = own.length > 0 ? own : all;
	const rows = await listRows(
		set.collectionId,
		setId,
		documents.map(({ id }) => id),
	);
	const found = rows.filter((row) => passes(row, filter, foldSearch(filter.search)));
	const present = documents.flatMap((document) => document.currentRevisionId ?? []);
	const groups = await groupByPassage(found, present, isEverything(filter));
	const pages = Math.max(1, Math.ceil(groups.length / PASSAGES_A_PAGE));
	const page = Math.min(Math.max(1, filter.page), pages);
	const here = groups.slice((page - 1) * PASSAGES_A_PAGE, page * PASSAGES_A_PAGE);
	const reports = await listReportsOf(here.flatMap((group) => group.rows.map((row) => row.id)));
	const count = (show: Shown) => rows.filter((row) => isShown(row, show)).length;
	return {
		set: {
			id: set.id,
			title: set.title,
			version: set.version,
			visibility: set.visibility,
			isShipped: set.key !== null,
		},
		documents: documents.map(({ id, title }) => ({ id, title })),
		counts: Object.fromEntries(SHOWN.map((show) => [show, count(show)])) as Record<Shown, number>,
		kinds: [...new Set(rows.map((row) => row.kind))],
		groups: await Promise.all(here.map((group) => showGroup(group, reports))),
		found: found.length,
		page,
		pages,
	};
}

/** A group with the marks of all its evidence; a passage that nothing is asked about is shown without any. */
async function showGroup({ at, rows }: Beside, reports: Map<string, ReportView[]>): Promise<DeskGroup> {
	const quoted = rows.flatMap((row) => row.evidence);
	const places = quoted.length > 0 || !at ? quoted : [{ ...at, end: at.start }];
	const passages = await Promise.all(places.map(markPassage));
	const documentId = passages[0]?.documentId;
	return {
		at: at && documentId ? { documentId, start: at.start } : null,
		passages,
		questions: rows.map((row) => questionOf(row, reports.get(row.id) ?? [])),
	};
}

function questionOf(row: Row, reports: ReportView[]): DeskQuestion {
	const { id, version, place, kind, standing, accordingTo, byHand, rationale } = row;
	const question = questionOfRevision(row.revision);
	const faults = codesOf(row.heldBackFor);
	return {
		...{ id, version, place, kind, standing, accordingTo, byHand, rationale, reports },
		faults,
		isFatal: faults.some((fault) => isFatal(fault as HeldBack)),
		stem: question.stem,
		key: question.key,
		accepted: question.accepted,
		distractors: question.distractors.map(({ text }) => text),
		evidence: row.evidence.map(({ documentId, start, quote }) => ({ documentId, start, quote })),
		presentation: choosePresentation(question, "choice"),
		hasSpare: question.distractors.length > 0 && row.spares > 0,
	};
}
