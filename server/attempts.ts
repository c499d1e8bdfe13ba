// A quiz begins: which questions it asks, and how each is put.
import "server-only";
import type { z } from "zod";
import { maySeeAttempt } from "../core/classroom/access";
import { submittedAt } from "../core/classroom/assignment";
import { chooseQuestions, withoutClashes } from "../core/set/choose";
import { type AskableQuestion, askedFields, listAskable, toCandidates } from "./asking";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { ensureLearner } from "./guests";
import { closeExpired, isOwnTest } from "./handing-in";
import { listOfPassage } from "./margin-asking";
import { listMissed } from "./missed";
import { awakeFor } from "./resting";
import { isLearner, type Learner, type Viewer } from "./session";
import { requireSet } from "./sets";

type Wanted = z.infer<typeof contract.createAttempt.body>;
/** The questions that an attempt missed: newest revisions, in their order. */
async function listMissedOf(attemptId: string, learner: Learner): Promise<AskableQuestion[]> {
	const attempt = await database.attempt.findUnique({
		where: { id: attemptId },
		select: { userId: true, assignmentId: true, feedback: true, finishedAt: true, deadlineAt: true },
	});
	if (!attempt || !maySeeAttempt(learner, attempt)) throw new NotFound();
	// What a test asks again would say what is wrong in it.
	if (isOwnTest(attempt) && submittedAt(attempt, new Date()) === null) throw new NotFound();
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
const MOST_OF_A_PASSAGE = 20;

async function chooseFor(viewer: Viewer, wanted: Wanted): Promise<AskableQuestion[]> {
	if (wanted.of === "set") {
		const askable = await listAskable(wanted.setId, isLearner(viewer) ? viewer.id : null, wanted);
		return chooseQuestions(askable, wanted.count === "all" ? Number.POSITIVE_INFINITY : wanted.count);
	}
	if (wanted.of === "passage") return chooseQuestions(await listOfPassage(viewer, wanted), MOST_OF_A_PASSAGE);
	if (!isLearner(viewer)) throw new NotFound();
	const missed =
		wanted.of === "attempt"
			? await listMissedOf(wanted.attemptId, viewer)
			: await listAllMissed(viewer, wanted.setId);
	return withoutClashes(missed, MOST_IN_A_DRILL);
}

async function setOf(viewer: Viewer, wanted: Wanted): Promise<string | null> {
	if (wanted.of === "attempt") {
		const attempt = await database.attempt.findUnique({
			where: { id: wanted.attemptId },
			select: { setId: true },
		});
		return attempt?.setId ?? null;
	}
	if (wanted.of === "passage") return null;
	if (wanted.setId) await requireSet(viewer, wanted.setId);
	return wanted.setId ?? null;
}

/** When it tells, whether it moves cards, and when its time is up. A drill is practice that moves them. */
function termsOf(wanted: Wanted, now: Date) {
	if (wanted.of === "passage") return { mode: "quiz" } as const;
	if (wanted.of !== "set") return { mode: "drill" } as const;
	const { test, cram, timeLimitMinutes } = wanted;
	return {
		mode: "quiz",
		feedback: test ? "afterSubmission" : "atOnce",
		schedules: !cram,
		deadlineAt: test && timeLimitMinutes ? new Date(now.getTime() + timeLimitMinutes * 60_000) : null,
	} as const;
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
	const now = new Date();
	const items = chosen.map(({ revisionId, presentation, order, companions }, position) => ({
		...{ position, questionRevisionId: revisionId, presentation, optionOrder: order },
		...(companions.length > 0 ? { companions } : {}),
	}));
	const key = { userId: learner.id, clientKey: wanted.clientKey };
	return database.$transaction(async (tx) => {
		await closeExpired(tx, learner, now);
		const { id } = await tx.attempt.upsert({
			where: { userId_clientKey: key },
			create: { ...key, setId, createdAt: now, ...termsOf(wanted, now), items: { create: items } },
			update: {},
			select: { id: true },
		});
		return { attemptId: id };
	});
}
