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
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { feedbackOf, itemFields, questionOfRevision } from "./feedback";
import { ensureLearner } from "./guests";
import { isLearner, type Learner, type Viewer } from "./session";
import { type AskedRow, askedFields, listAskable, requireSet, toCandidates } from "./sets";

const RESOLUTION = 2 ** 32;
/** Never leaves the server: what it draws cannot be computed from anything sent. */
const secretRandom = () => randomInt(RESOLUTION) / RESOLUTION;

type Wanted = z.infer<typeof contract.createAttempt.body>;
type Candidates = Awaited<ReturnType<typeof toCandidates>>;

/** The questions of a drill: newest revisions, in the order they were missed. */
async function listMissedOf(attemptId: string, learner: Learner): Promise<Candidates> {
	const attempt = await database.attempt.findUnique({ where: { id: attemptId }, select: { userId: true } });
	if (!attempt || !maySeeAttempt(learner, attempt)) throw new NotFound();
	const items = await database.attemptItem.findMany({
		where: { attemptId, responses: { some: { sequence: 0, verdict: "wrong" } } },
		orderBy: { position: "asc" },
		select: { questionRevision: { select: { question: { select: askedFields } } } },
	});
	return toCandidates(
		items.map((item) => item.questionRevision.question),
		null,
	);
}

async function listMissed(learner: Learner, setId: string | undefined): Promise<Candidates> {
	const cards = await database.card.findMany({
		where: {
			userId: learner.id,
			missed: true,
			...(setId ? { question: { setItems: { some: { setId } } } } : {}),
		},
		orderBy: { lastDay: "asc" },
		select: { question: { select: askedFields } },
	});
	return toCandidates(
		cards.map((card): AskedRow => card.question),
		null,
	);
}

const MOST_IN_A_DRILL = 50;

async function chooseFor(viewer: Viewer, wanted: Wanted): Promise<Candidates> {
	if (wanted.of === "set") {
		const candidates = await listAskable(wanted.setId, isLearner(viewer) ? viewer.id : null);
		const askable = candidates.filter(
			({ revision }) => choosePresentation(questionOfRevision(revision), wanted.wish) !== null,
		);
		return chooseQuestions(askable, wanted.count === "all" ? Number.POSITIVE_INFINITY : wanted.count);
	}
	if (!isLearner(viewer)) throw new NotFound();
	const missed =
		wanted.of === "attempt"
			? await listMissedOf(wanted.attemptId, viewer)
			: await listMissed(viewer, wanted.setId);
	return missed
		.filter(({ revision }) => choosePresentation(questionOfRevision(revision), "choice") !== null)
		.slice(0, MOST_IN_A_DRILL);
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

/** An attempt as its learner sees it: every question as it is put, and feedback only for what is answered. */
export type AttemptView = {
	id: string;
	mode: "quiz" | "drill";
	set: { id: string; title: string } | null;
	finished: boolean;
	items: ({ position: number } & PresentedQuestion)[];
	answered: Feedback[];
};

export async function requireAttempt(viewer: Viewer, attemptId: string): Promise<AttemptView> {
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
	const { id, mode, set, items } = attempt;
	const answered = items.filter((item) => item.responses.length > 0);
	return {
		id,
		mode,
		set,
		finished: attempt.finishedAt !== null,
		items: items.map((item) => ({
			position: item.position,
			...presentQuestion(
				questionOfRevision(item.questionRevision),
				item.presentation === "typed" ? "typed" : "choice",
				item.optionOrder as number[],
			),
		})),
		answered: await Promise.all(answered.map(feedbackOf)),
	};
}
