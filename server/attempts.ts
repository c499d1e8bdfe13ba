// A quiz begins: which questions it asks, and how each is put.
import "server-only";
import type { z } from "zod";
import { choosePresentation, drawOptionOrder } from "../core/attempt/present";
import { maySeeAttempt } from "../core/classroom/access";
import { chooseQuestions } from "../core/set/choose";
import { type AskableQuestion, askedFields, listAskable, toCandidates } from "./asking";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { questionOfRevision } from "./feedback";
import { ensureLearner } from "./guests";
import { listMissed } from "./missed";
import { awakeFor } from "./resting";
import { isLearner, type Learner, type Viewer } from "./session";
import { requireSet } from "./sets";
import { secretRandom } from "./sitting";

type Wanted = z.infer<typeof contract.createAttempt.body>;
/** The questions that an attempt missed: newest revisions, in their order. */
async function listMissedOf(attemptId: string, learner: Learner): Promise<AskableQuestion[]> {
	const attempt = await database.attempt.findUnique({ where: { id: attemptId }, select: { userId: true } });
	if (!attempt || !maySeeAttempt(learner, attempt)) throw new NotFound();
	const items = await database.attemptItem.findMany({
		where: {
			attemptId,
			responses: { some: { sequence: 0, verdict: "wrong" } },
			questionRevision: { question: await awakeFor(learner.id) },
		},
		orderBy: { position: "asc" },
		select: { questionRevision: { select: { question: { select: askedFields } } } },
	});
	return toCandidates(
		items.map((item) => item.questionRevision.question),
		null,
	);
}

async function listAllMissed(learner: Learner, setId: string | undefined): Promise<AskableQuestion[]> {
	const missed = await listMissed(learner, setId);
	return toCandidates(
		missed.map(({ question }) => question),
		null,
	);
}

const MOST_IN_A_DRILL = 50;

async function chooseFor(viewer: Viewer, wanted: Wanted): Promise<AskableQuestion[]> {
	if (wanted.of === "set") {
		const askable = await listAskable(wanted.setId, isLearner(viewer) ? viewer.id : null);
		return chooseQuestions(askable, wanted.count === "all" ? Number.POSITIVE_INFINITY : wanted.count);
	}
	if (!isLearner(viewer)) throw new NotFound();
	const missed =
		wanted.of === "attempt"
			? await listMissedOf(wanted.attemptId, viewer)
			: await listAllMissed(viewer, wanted.setId);
	return missed.slice(0, MOST_IN_A_DRILL);
}

async function setOf(viewer: Viewer, wanted: Wanted): Promise<string | null> {
	if (wanted.of === "attempt") {
		const attempt = await database.attempt.findUnique({
			where: { id: wanted.attemptId },
			select: { setId: true },
		});
		return attempt?.setId ?? null;
	}
	if (wanted.setId) await requireSet(viewer, wanted.setId);
	return wanted.setId ?? null;
}

/** Starts an attempt, the same client key only once; a visitor becomes a guest by it. */
export async function createAttempt(
	viewer: Viewer,
	wanted: Wanted,
): Promise<{ attemptId: string } | Failure> {
	const setId = await setOf(viewer, wanted);
	const chosen = await chooseFor(viewer, wanted);
	if (chosen.length === 0) return { error: "nothing-to-ask" };
	const learner = await ensureLearner(viewer, wanted.timeZone);
	const wish = wanted.of === "set" ? wanted.wish : "choice";
	const items = chosen.map(({ revision }, position) => {
		const question = questionOfRevision(revision);
		const presentation = choosePresentation(question, wish) ?? "choice";
		const optionOrder = drawOptionOrder(question.distractors.length + 1, secretRandom);
		return { position, questionRevisionId: revision.id, presentation, optionOrder };
	});
	const key = { userId: learner.id, clientKey: wanted.clientKey };
	const attempt = await database.attempt.upsert({
		where: { userId_clientKey: key },
		create: { ...key, setId, mode: wanted.of === "set" ? "quiz" : "drill", items: { create: items } },
		update: {},
		select: { id: true },
	});
	return { attemptId: attempt.id };
}
