// A sitting of a quiz: which questions, how each is put, and that can be taken up again anywhere.
import "server-only";
import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { Feedback } from "../core/attempt/feedback";
import {
	choosePresentation,
	drawOptionOrder,
	type PresentedQuestion,
	presentQuestion,
} from "../core/attempt/present";
import { maySeeAttempt } from "../core/classroom/access";
import { chooseQuestions } from "../core/set/choose";
import { type AskableQuestion, askedFields, listAskable, toCandidates } from "./asking";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { feedbackOf, itemFields, questionOfRevision } from "./feedback";
import { ensureLearner } from "./guests";
import { listMissed } from "./missed";
import { awakeFor } from "./resting";
import { isLearner, type Learner, type Viewer } from "./session";
import { requireSet } from "./sets";

const RESOLUTION = 2 ** 32;
/** Never leaves the server: what it draws cannot be computed from anything sent. */
const secretRandom = () => randomInt(RESOLUTION) / RESOLUTION;

type Wanted = z.infer<typeof contract.createAttempt.body>;
/** The questions that an attempt missed: newest revisions, in their order. */
async function listMissedOf(attemptId: string, learner: Learner): Promise<AskableQuestion[]> {
	const attempt = await database.attempt.findUnique({ where: { id: attemptId }, select: { userId: true } });
	if (!attempt || !maySeeAttempt(learner, attempt)) throw new NotFound();
	const items = await database.attemptItem.findMany({
		where: {
			attemptId,
			responses: { some: { sequence: 0, verdict: "wrong" } },
			questionRevision: { question: awakeFor(learner.id) },
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

/** An attempt as its learner sees it: every question as it is put, and which are answered. */
export type AttemptView = {
	id: string;
	mode: "quiz" | "drill";
	set: { id: string; title: string } | null;
	finished: boolean;
	items: ({ position: number; answered: boolean } & PresentedQuestion)[];
};

async function readAttempt(viewer: Viewer, attemptId: string) {
	const attempt = await database.attempt.findUnique({
		where: { id: attemptId },
		select: {
			id: true,
			mode: true,
			userId: true,
			finishedAt: true,
			set: { select: { id: true, title: true } },
			items: { orderBy: { position: "asc" }, select: itemFields },
		},
	});
	if (!attempt || !isLearner(viewer) || !maySeeAttempt(viewer, attempt)) throw new NotFound();
	return attempt;
}

function viewOf({ id, mode, set, finishedAt, items }: Awaited<ReturnType<typeof readAttempt>>): AttemptView {
	const put = items.map((item) => ({
		position: item.position,
		answered: item.responses.length > 0,
		...presentQuestion(
			questionOfRevision(item.questionRevision),
			item.presentation === "typed" ? "typed" : "choice",
			item.optionOrder as number[],
		),
	}));
	return { id, mode, set, finished: finishedAt !== null, items: put };
}

/** The attempt to be answered: nothing of key, rationale or evidence. */
export async function requireAttempt(viewer: Viewer, attemptId: string): Promise<AttemptView> {
	return viewOf(await readAttempt(viewer, attemptId));
}

/** The attempt with feedback on what is answered, and only on that. */
export async function requireResult(
	viewer: Viewer,
	attemptId: string,
): Promise<AttemptView & { feedback: Feedback[] }> {
	const attempt = await readAttempt(viewer, attemptId);
	const answered = attempt.items.filter((item) => item.responses.length > 0);
	return { ...viewOf(attempt), feedback: await Promise.all(answered.map(feedbackOf)) };
}
