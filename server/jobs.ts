// Long work, one piece at a time and in the order in which it was asked for: reading a text and asking about it. How far
// it is stands in its row, so that whoever looks, and wherever, sees it; what a stopped server left undone is begun again.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { mayEditSet } from "../core/classroom/access";
import type { Generated } from "../core/question/generate";
import type { Progress } from "../core/question/progress";
import { type DocumentSource, STORING_TIMEOUT_MS, storeDocuments } from "./collections";
import { database } from "./database";
import { NotFound } from "./failure";
import { generate } from "./generator";
import { isLearner, type Viewer } from "./session";
import { sharesOf, withRoles } from "./shares";

const MOST_TRIES = 3;
const TOLD_EVERY_MS = 300;

const outcomeSchema = z.object({
	ready: z.int(),
	draft: z.int(),
	heldBack: z.int(),
	/** Why nothing of this document is ready. */
	reason: z.string().nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** How far a job is, for whoever may edit its set. */
export type JobView = {
	id: string;
	stage: string;
	done: number;
	total: number;
	finished: boolean;
	/** The number under which its failure is logged. */
	error: string | null;
	outcome: Outcome | null;
	documentTitle: string;
	/** How long it has been finished. */
	ageMs: number;
};

/** The newest job of a set; null where there never was one. */
export async function findNewestJob(viewer: Viewer, setId: string): Promise<JobView | null> {
	const job = await database.job.findFirst({
		where: { setId },
		orderBy: { createdAt: "desc" },
		include: {
			set: { select: { ownerId: true, shares: sharesOf(viewer) } },
			revision: { select: { document: { select: { title: true } } } },
		},
	});
	if (!job) return null;
	if (!isLearner(viewer) || !mayEditSet(viewer, withRoles(job.set))) throw new NotFound();
	const { id, stage, done, total, finishedAt, error, outcome, revision } = job;
	return {
		id,
		stage,
		done,
		total,
		finished: finishedAt !== null,
		error,
		outcome: outcome === null ? null : outcomeSchema.parse(outcome),
		documentTitle: revision.document.title,
		ageMs: finishedAt === null ? 0 : Date.now() - finishedAt.getTime(),
	};
}

// Next evaluates server modules more than once; the queue is one a process.
const shared = globalThis as typeof globalThis & { yomitoiJobs?: Promise<void> };

/** Puts a job at the end of the queue; its row tells what becomes of it. */
export function startJob(jobId: string): void {
	shared.yomitoiJobs = (shared.yomitoiJobs ?? Promise.resolve()).then(() => run(jobId));
}

/** Resolves once nothing is queued any more. */
export async function untilIdle(): Promise<void> {
	await shared.yomitoiJobs;
}

/** Begins again what the server left undone when it stopped. */
export async function resumeJobs(): Promise<void> {
	const left = await database.job.findMany({
		where: { finishedAt: null },
		orderBy: { createdAt: "asc" },
		select: { id: true },
	});
	for (const { id } of left) startJob(id);
}

/** Never rejects: a failure is logged under a number that the row keeps. */
async function run(id: string): Promise<void> {
	try {
		const { count } = await database.job.updateMany({
			where: { id, finishedAt: null, tries: { lt: MOST_TRIES } },
			data: { tries: { increment: 1 }, heartbeatAt: new Date() },
		});
		if (count === 0) await fail(id, "gave-up");
		else await ask(id);
	} catch (error) {
		const number = randomUUID();
		console.error(number, error);
		await fail(id, number).catch((reason) => console.error(number, reason));
	}
}

async function fail(id: string, error: string): Promise<void> {
	await database.job.updateMany({ where: { id, finishedAt: null }, data: { error, finishedAt: new Date() } });
}

const documentFields = {
	id: true,
	slug: true,
	title: true,
	language: true,
	sourceLine: true,
	publishedOn: true,
	rights: true,
	currentRevision: { select: { text: true } },
} as const;

async function readJob(id: string) {
	return database.job.findUniqueOrThrow({
		where: { id },
		select: {
			id: true,
			revision: { select: { documentId: true, text: true } },
			set: {
				select: {
					collection: {
						select: { id: true, key: true, title: true, documents: { select: documentFields } },
					},
				},
			},
		},
	});
}

type Job = Awaited<ReturnType<typeof readJob>>;
type DocumentRow = NonNullable<Job["set"]["collection"]>["documents"][number];
type Text = { id: string; row: DocumentRow; text: string };

/** The documents of the collection with the job's text in place; one whose own job waits is not there yet. */
function textsOf({ revision, set }: Job): Text[] {
	return (set.collection?.documents ?? []).flatMap((row) => {
		const text = row.id === revision.documentId ? revision.text : row.currentRevision?.text;
		return text === undefined ? [] : [{ id: row.id, row, text }];
	});
}

async function ask(id: string): Promise<void> {
	const job = await readJob(id);
	const { collection } = job.set;
	if (!collection) throw new Error(`The set of job ${id} has no collection`);
	const texts = textsOf(job);
	const generated = await generate(
		texts.map(({ row, text }) => ({
			id: row.slug,
			title: row.title,
			language: row.language,
			...(row.publishedOn ? { publishedOn: row.publishedOn } : {}),
			text,
		})),
		tellOf(id),
	);
	await database.job.update({
		where: { id },
		data: { stage: "storing", done: 0, total: 0, heartbeatAt: new Date() },
	});
	const sources = texts.map(({ row, text }, i) => sourceOf(collection, row, text, generated[i]));
	const own = generated[texts.findIndex((text) => text.id === job.revision.documentId)];
	await database.$transaction(
		async (tx) => {
			await storeDocuments(tx, collection.id, sources);
			await tx.job.update({ where: { id }, data: { finishedAt: new Date(), outcome: outcomeOf(own) } });
		},
		{ timeout: STORING_TIMEOUT_MS },
	);
}

function sourceOf(
	{ key, title }: { key: string; title: string },
	row: DocumentRow,
	text: string,
	generated: Generated | undefined,
): DocumentSource {
	const { slug, language, sourceLine, publishedOn, rights } = row;
	const metadata = {
		collection: { key, title },
		title: row.title,
		language: language === "en" ? ("en" as const) : ("ja" as const),
		rights,
		...(sourceLine ? { sourceLine } : {}),
		...(publishedOn ? { publishedOn } : {}),
	};
	return { slug, metadata, text, facts: generated?.facts ?? [], questions: generated?.questions ?? [] };
}

function outcomeOf(generated: Generated | undefined): Outcome {
	const count = (status: string) => generated?.questions.filter((q) => q.status === status).length ?? 0;
	return {
		ready: count("ready"),
		draft: count("draft"),
		heldBack: count("held-back"),
		reason: generated?.document.reason ?? null,
	};
}

/** Writes the progress of a job into its row, not more often than somebody could read it. */
function tellOf(id: string) {
	let toldAt = 0;
	let toldStage = "";
	return ({ stage, done, total }: Progress): void => {
		const now = Date.now();
		if (stage === toldStage && now - toldAt < TOLD_EVERY_MS) return;
		toldAt = now;
		toldStage = stage;
		const data = { stage, done, total, heartbeatAt: new Date(now) };
		database.job
			.updateMany({ where: { id, finishedAt: null }, data })
			.catch((error) => console.error(`Progress of job ${id}`, error));
	};
}
