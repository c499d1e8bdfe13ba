// What somebody wrote at the desk, put through the gates with the text that it quotes.
import "server-only";
import { findNearest } from "../core/document/nearest";
import { STANDINGS, type Standing } from "../core/fact/fact";
import type { Derivation, HeldBack } from "../core/question/question";
import { faultsAmong, isFatal, type Written } from "../core/question/written";
import type { WrittenQuestion } from "./contract-sets";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { distractorsSchema } from "./feedback";
import { checkWritten } from "./generator";
import type { Content } from "./question-revisions";
import type { QuestionRow } from "./questions";

type Place = Content["evidence"][number];
type DocumentText = { text: string; title: string; language: string; revisionId: string };

/** The text that the evidence is quoted from; null where there is no evidence. One question, one document. */
async function readEvidence(
	collectionId: string,
	evidence: WrittenQuestion["evidence"],
): Promise<{ document: DocumentText | null; places: Place[] } | Failure> {
	const documentId = evidence[0]?.documentId;
	if (documentId === undefined) return { document: null, places: [] };
	const row = await database.document.findUnique({
		where: { id: documentId },
		select: {
			collectionId: true,
			title: true,
			language: true,
			currentRevision: { select: { id: true, text: true } },
		},
	});
	const current = row?.currentRevision;
	if (!current || row.collectionId !== collectionId) throw new NotFound();
	if (evidence.some((each) => each.documentId !== documentId))
		return { error: "breaks-gates", fields: { evidence: "two-documents" } };
	const places: Place[] = [];
	for (const { quote, start } of evidence) {
		const found = findNearest(quote.replace(/\r\n?/g, "\n").trim(), start, current.text);
		if (!found) return { error: "breaks-gates", fields: { evidence: "evidence-not-in-text" } };
		places.push({ ...found, revisionId: current.id });
	}
	const { title, language } = row;
	return { document: { text: current.text, title, language, revisionId: current.id }, places };
}

/** Which field of the form a fault is told at. */
const FIELD_OF: Partial<Record<HeldBack, string>> = {
	"evidence-not-in-text": "evidence",
	"evidence-too-long": "evidence",
	"key-unsupported": "key",
	"key-in-stem": "stem",
	"not-readable": "stem",
	"no-sound-distractors": "distractors",
};

export type Judged = { content: Content; faults: HeldBack[] };

/** A question as it was written, through the gates; a failure where it cannot be stored at all. */
export async function judge(
	collectionId: string,
	given: WrittenQuestion,
	writtenById: string,
	before: QuestionRow | null,
): Promise<Judged | Failure> {
	const read = await readEvidence(collectionId, given.evidence);
	if (isFailure(read)) return read;
	const earlier = before?.revisions[0];
	const derivation = earlier?.answer === given.key ? earlier.derivation : null;
	const written: Written = {
		kind: given.kind,
		stem: given.stem,
		key: given.key,
		accepted: given.accepted,
		distractors: given.distractors,
		evidence: read.places,
		standing: standingOf(before?.fact?.standing),
		...(before?.fact?.accordingTo ? { accordingTo: before.fact.accordingTo } : {}),
		...(derivation ? { derivation: derivation as Derivation } : {}),
	};
	const faults = [
		...(await checkWritten(written, read.document)),
		...faultsAmong(written, await listOthers(collectionId, before?.id)),
	];
	const fatal = faults.filter(isFatal);
	if (fatal.length > 0)
		return {
			error: "breaks-gates",
			fields: Object.fromEntries(fatal.map((fault) => [FIELD_OF[fault] ?? "stem", fault])),
		};
	const known = distractorsSchema.parse(earlier?.distractors ?? []);
	const distractors = given.distractors.map((text) => known.find((each) => each.text === text) ?? { text });
	const { kind, stem, key, accepted, rationale } = given;
	const isSameKey = earlier?.answer === key;
	return {
		faults,
		content: {
			...{ kind, stem, accepted, rationale, derivation, distractors, writtenById },
			answer: key,
			spare: isSameKey ? (earlier?.spare ?? null) : null,
			evidence: read.places,
		},
	};
}

const standingOf = (value: string | undefined): Standing =>
	STANDINGS.find((standing) => standing === value) ?? "fact";

/** What else the collection asks, that of what is served or may be. */
async function listOthers(collectionId: string, except: string | undefined) {
	const rows = await database.question.findMany({
		where: { collectionId, status: { in: ["ready", "draft"] }, ...(except ? { NOT: { id: except } } : {}) },
		select: {
			revisions: {
				orderBy: { number: "desc" },
				take: 1,
				select: { kind: true, stem: true, answer: true },
			},
		},
	});
	return rows.flatMap(({ revisions: [now] }) =>
		now ? [{ kind: now.kind, stem: now.stem, key: now.answer }] : [],
	);
}
