// From somebody's text to a set: the text is stored at once, so that nothing is lost, and asked about in a job.
import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { mayEditSet } from "../core/classroom/access";
import { isFault, type Taken } from "../core/document/intake";
import { languageOfText, titleOf } from "../core/document/title";
import type { Prisma } from "../prisma/generated/client";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { takeDocument } from "./generator";
import type { Given } from "./generator-worker";
import { startJob } from "./jobs";
import { allowTry } from "./rate-limit";
import { isAccount, isLearner, type Learner, type Viewer } from "./session";
import { sharesOf, withRoles } from "./shares";
import { ensureRevision } from "./stored-documents";

type Tx = Prisma.TransactionClient;
type Body<Id extends keyof typeof contract> = z.infer<(typeof contract)[Id]["body"]>;
type Source = Body<"createSet">["source"];

const TEXTS = 60;
const WINDOW_MS = 10 * 60_000;

function givenOf(source: Source): Given {
	if ("text" in source) return source;
	const { name, base64, encoding } = source;
	const bytes = Buffer.from(base64, "base64");
	return { name, bytes, ...(encoding === "auto" ? {} : { encoding }) };
}

/** The plain text of what was given, or what is wrong with it. */
async function take(learner: Learner, source: Source): Promise<Taken | Failure> {
	if (!(await allowTry(`text-of:${learner.id}`, TEXTS, WINDOW_MS))) return { error: "too-many-tries" };
	const taken = await takeDocument(givenOf(source));
	if (!isFault(taken)) return taken;
	const { fault, ...where } = taken;
	const details = Object.entries(where).map(([name, value]) => [name, String(value)]);
	return { error: "bad-document", fields: { source: fault, ...Object.fromEntries(details) } };
}

/** The same client key of the same person is the same thing, however often it is sent. */
function keyOf(learner: Learner, clientKey: string): string {
	return createHash("sha256").update(`${learner.id} ${clientKey}`).digest("base64url").slice(0, 24);
}

async function createJob(tx: Tx, userId: string, setId: string, revisionId: string): Promise<string> {
	const job = await tx.job.create({ data: { userId, setId, revisionId }, select: { id: true } });
	return job.id;
}

async function createDocument(
	tx: Tx,
	collectionId: string,
	slug: string,
	taken: Taken,
	title: string,
): Promise<{ revisionId: string; title: string }> {
	const named = title || taken.title || titleOf(taken.text);
	const document = await tx.document.create({
		data: { collectionId, slug, title: named, language: languageOfText(taken.text), rights: "" },
		select: { id: true },
	});
	const { id } = await ensureRevision(tx, document.id, taken.text);
	return { revisionId: id, title: named };
}

/** Makes a private set of a text. */
export async function createSet(
	viewer: Viewer,
	wanted: Body<"createSet">,
): Promise<{ setId: string } | Failure> {
	if (!isAccount(viewer)) return { error: "account-needed" };
	const key = keyOf(viewer, wanted.clientKey);
	const known = await database.studySet.findFirst({ where: { collection: { key }, ownerId: viewer.id } });
	if (known) return { setId: known.id };
	const taken = await take(viewer, wanted.source);
	if (isFailure(taken)) return taken;
	const { setId, jobId } = await database.$transaction(async (tx) => {
		const collection = await tx.collection.create({ data: { key, title: "", ownerId: viewer.id } });
		const { revisionId, title } = await createDocument(tx, collection.id, key, taken, wanted.title);
		await tx.collection.update({ where: { id: collection.id }, data: { title } });
		const set = await tx.studySet.create({
			data: { ownerId: viewer.id, collectionId: collection.id, title, position: OWN_SETS },
			select: { id: true },
		});
		return { setId: set.id, jobId: await createJob(tx, viewer.id, set.id, revisionId) };
	});
	startJob(jobId);
	return { setId };
}

/** Where sets that people make stand in lists: behind those that ship. */
const OWN_SETS = 1000;

/** A set that the viewer may edit, with its collection. */
export async function requireOwnSet(viewer: Viewer, setId: string) {
	const set = await database.studySet.findUnique({
		where: { id: setId },
		select: {
			id: true,
			key: true,
			title: true,
			version: true,
			visibility: true,
			ownerId: true,
			collectionId: true,
			shares: sharesOf(viewer),
		},
	});
	if (!set || !isLearner(viewer) || !mayEditSet(viewer, withRoles(set))) throw new NotFound();
	const { collectionId } = set;
	if (collectionId === null) throw new NotFound();
	return { set: { ...set, collectionId }, learner: viewer };
}

/** A set of what ships gets its texts with the program. */
export async function requireMadeSet(viewer: Viewer, setId: string) {
	const own = await requireOwnSet(viewer, setId);
	if (own.set.key !== null) throw new NotFound();
	return own;
}

/** Adds a text to a set. */
export async function addDocument(
	viewer: Viewer,
	setId: string,
	wanted: Body<"addDocument">,
): Promise<Record<string, never> | Failure> {
	const { set, learner } = await requireMadeSet(viewer, setId);
	const slug = keyOf(learner, wanted.clientKey);
	const key = { collectionId_slug: { collectionId: set.collectionId, slug } };
	if (await database.document.findUnique({ where: key })) return {};
	const taken = await take(learner, wanted.source);
	if (isFailure(taken)) return taken;
	const jobId = await database.$transaction(async (tx) => {
		const { revisionId } = await createDocument(tx, set.collectionId, slug, taken, wanted.title);
		return createJob(tx, learner.id, setId, revisionId);
	});
	startJob(jobId);
	return {};
}

/** A document of a set that somebody made, for whoever may edit it. */
export async function requireOwnDocument(viewer: Viewer, setId: string, documentId: string) {
	const { set, learner } = await requireMadeSet(viewer, setId);
	const document = await database.document.findUnique({
		where: { id: documentId },
		select: { title: true, collectionId: true, currentRevisionId: true },
	});
	if (document?.collectionId !== set.collectionId) throw new NotFound();
	return { learner, title: document.title, currentRevisionId: document.currentRevisionId };
}

/** Gives a document another text; the same text again is no new revision. */
export async function reviseDocument(
	viewer: Viewer,
	setId: string,
	documentId: string,
	wanted: Body<"reviseDocument">,
): Promise<{ isNew: boolean } | Failure> {
	const { learner, ...document } = await requireOwnDocument(viewer, setId, documentId);
	const taken = await take(learner, wanted.source);
	if (isFailure(taken)) return taken;
	const jobId = await database.$transaction(async (tx) => {
		const { id } = await ensureRevision(tx, documentId, taken.text);
		const pending = await tx.job.findFirst({ where: { setId, revisionId: id, finishedAt: null } });
		if (id === document.currentRevisionId || pending) return null;
		return createJob(tx, learner.id, setId, id);
	});
	if (jobId) startJob(jobId);
	return { isNew: jobId !== null };
}

/** Changes title or visibility; the second of two people who change is told. */
export async function updateSet(
	viewer: Viewer,
	setId: string,
	{ version, ...wanted }: Body<"updateSet">,
): Promise<{ version: number } | Failure> {
	await requireOwnSet(viewer, setId);
	const data = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
	const { count } = await database.studySet.updateMany({
		where: { id: setId, version },
		data: { ...data, version: { increment: 1 } },
	});
	if (count === 1) return { version: version + 1 };
	const now = await database.studySet.findUniqueOrThrow({ where: { id: setId } });
	return {
		error: "changed-meanwhile",
		fields: { title: now.title, visibility: now.visibility, version: String(now.version) },
	};
}
