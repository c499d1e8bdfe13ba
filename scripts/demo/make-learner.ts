// A learner with months behind them: sets, reviews on most days, quizzes now and then, cards that are well known, forgotten
// again and again, or put away. What they remember follows the memory that the scheduler itself supposes, drawn by a seed.

import { DAY_MS, learnerDay } from "../../core/review/learner-day";
import { DEFAULT_WEIGHTS, retrievability } from "../../core/review/memory";
import { signUp } from "../../server/accounts";
import { changeCards } from "../../server/card-changes";
import { readCard, recordAnswer } from "../../server/cards";
import { database } from "../../server/database";
import { fitNow } from "../../server/fitting";
import { makeCode } from "../../server/passwords";
import { requireLearner, VISITOR } from "../../server/proven";
import { createQuestion } from "../../server/questions";
import { refoldStale } from "../../server/refolding";
import type { Learner } from "../../server/session";
import { createSet } from "../../server/set-making";
import { listSets, setStudying } from "../../server/sets";
import { seeded } from "./abilities";
import { CAPITALS } from "./capitals";
import { done, newKey } from "./done";
import { seedOf } from "./seed-of";

const TIME_ZONE = "Asia/Tokyo";
const DAYS = 150;
/** On so many of the evenings a new question is begun. */
const NEW = 0.45;
/** Of a week, so many days are studied. */
const STUDIED = 0.82;
const QUIZ_EVERY = 12;
const IN_A_QUIZ = 10;

const statementOf = (country: string, capital: string) => `${country}の首都は${capital}である。`;

/** The other capitals that stand as wrong choices: always the same for a country. */
function othersOf(index: number): string[] {
	const random = seeded(index);
	const others = CAPITALS.filter((_, at) => at !== index).map(([, capital]) => capital);
	return others
		.map((capital) => ({ capital, draw: random() }))
		.toSorted((a, b) => a.draw - b.draw)
		.slice(0, 3)
		.map(({ capital }) => capital);
}

/** A set of the learner's own: a text that says each capital, and a question about each. */
async function makeCapitals(learner: Learner): Promise<string> {
	const text = CAPITALS.map(([country, capital]) => statementOf(country, capital)).join("\n");
	const source = { text, format: "text" as const };
	const { setId } = done(await createSet(learner, { clientKey: newKey(), title: "世界の首都", source }));
	const job = () => database.job.findFirstOrThrow({ where: { setId } });
	while ((await job()).finishedAt === null) await new Promise((resolve) => setTimeout(resolve, 100));
	const document = await database.document.findFirstOrThrow({
		where: { collection: { sets: { some: { id: setId } } } },
	});
	for (const [index, [country, capital]] of CAPITALS.entries()) {
		const quote = statementOf(country, capital);
		const question = {
			...{ kind: "where" as const, stem: `${country}の首都はどこですか`, key: capital, accepted: [] },
			...{ distractors: othersOf(index), rationale: "" },
			evidence: [{ documentId: document.id, start: text.indexOf(quote), quote }],
		};
		done(await createQuestion(learner, setId, { clientKey: newKey(), question }));
	}
	return setId;
}

type Known = { id: string; revisionId: string; kind: string };

async function listQuestions(setIds: string[]): Promise<Known[]> {
	const items = await database.setItem.findMany({
		where: { setId: { in: setIds }, question: { status: "ready" } },
		orderBy: [{ setId: "asc" }, { position: "asc" }],
		select: {
			questionId: true,
			question: { select: { revisions: { orderBy: { number: "desc" }, take: 1 } } },
		},
	});
	return items.flatMap(({ questionId, question: { revisions } }) =>
		revisions[0] ? [{ id: questionId, revisionId: revisions[0].id, kind: revisions[0].kind }] : [],
	);
}

/** Whether somebody recalls it now: by their memory, some questions being harder than it supposes. */
async function recalls(
	learner: Learner,
	{ id }: Known,
	today: number,
	random: () => number,
): Promise<boolean> {
	const { state } = await readCard(database, learner, id);
	const hardness = seeded(seedOf(id))();
	if (!state) return random() < 0.55;
	const recall = retrievability(state, Math.max(0, today - state.lastDay), DEFAULT_WEIGHTS);
	return random() < (hardness > 0.94 ? recall * 0.45 : recall);
}

async function answerAt(
	learner: Learner,
	question: Known,
	at: Date,
	random: () => number,
	inReview: boolean,
) {
	const today = learnerDay(at, TIME_ZONE, learner.dayStart);
	const right = await recalls(learner, question, today, random);
	await recordAnswer(database, learner, {
		...{ questionId: question.id, presentation: "choice", right, guessed: false, helped: false },
		...{ practice: false, optionCount: 4, inReview, answeredAt: at, receivedAt: at },
		...{ durationMs: Math.round(3000 + random() * (right ? 6000 : 14_000)), clientKey: newKey() },
	});
	return right;
}

/** One evening: most of what is due, with its steps, and now and then something new. */
async function study(learner: Learner, questions: Known[], evening: Date, random: () => number) {
	const today = learnerDay(evening, TIME_ZONE, learner.dayStart);
	const cards = await database.card.findMany({ where: { userId: learner.id } });
	const byId = new Map(questions.map((question) => [question.id, question]));
	const due = cards.filter(
		(card) => !card.suspended && (card.dueDay ?? (card.dueAt ? today : today + 1)) <= today,
	);
	const met = new Set(cards.map((card) => card.questionId));
	const fresh = random() < NEW ? questions.filter(({ id }) => !met.has(id)).slice(0, 1) : [];
	const asked = due.slice(0, Math.ceil(due.length * (0.5 + random() / 2)));
	let at = evening.getTime();
	for (const question of [...asked.flatMap((card) => byId.get(card.questionId) ?? []), ...fresh]) {
		for (let tries = 0; tries < 4; tries++) {
			at += 15_000 + random() * 20_000;
			await answerAt(learner, question, new Date(at), random, true);
			const { state } = await readCard(database, learner, question.id);
			if (!state?.dueAt) break;
			at = Math.max(at, state.dueAt.getTime());
		}
	}
}

/** A quiz of some evening, with its answers. */
async function takeQuiz(learner: Learner, setId: string, questions: Known[], at: Date, random: () => number) {
	const drawn = questions
		.map((question) => ({ question, draw: random() }))
		.toSorted((a, b) => a.draw - b.draw);
	const attempt = await database.attempt.create({
		data: { userId: learner.id, setId, mode: "quiz", clientKey: newKey(), createdAt: at },
	});
	let right = 0;
	for (const [position, { question }] of drawn.slice(0, IN_A_QUIZ).entries()) {
		const answeredAt = new Date(at.getTime() + (position + 1) * 12_000);
		const isRight = await answerAt(learner, question, answeredAt, random, false);
		if (isRight) right++;
		await database.attemptItem.create({
			data: {
				...{ attemptId: attempt.id, position, questionRevisionId: question.revisionId },
				...{ presentation: "choice", optionOrder: [0, 1, 2, 3], servedAt: at },
				responses: {
					create: {
						...{ sequence: 0, clientKey: newKey(), raw: { choice: isRight ? 0 : 1 }, guessed: false },
						...{ verdict: isRight ? "right" : "wrong", score: isRight ? 1 : 0 },
						...{ answeredAt, receivedAt: answeredAt, durationMs: 9000 },
					},
				},
			},
		});
	}
	await database.attempt.update({
		where: { id: attempt.id },
		data: { finishedAt: new Date(at.getTime() + 150_000), score: right / IN_A_QUIZ },
	});
}

/** Makes the learner, and says how to sign in. */
export async function makeLearner() {
	const random = seeded(150);
	const name = `見本の学習者${newKey().slice(0, 4)}`;
	const password = makeCode(3);
	const { userId } = done(await signUp(VISITOR, "demo", { name, password, timeZone: TIME_ZONE }));
	const learner = await requireLearner(userId);
	const capitals = await makeCapitals(learner);
	const shipped = (await listSets(learner)).find((set) => set.questionCount > 0 && set.id !== capitals);
	const setIds = [...(shipped ? [shipped.id] : []), capitals];
	for (const setId of setIds) await setStudying(learner, setId, true, TIME_ZONE);
	const questions = await listQuestions(setIds);
	const ofCapitals = await listQuestions([capitals]);
	for (let ago = DAYS; ago >= 1; ago--) {
		const evening = new Date(Date.now() - ago * DAY_MS);
		evening.setUTCHours(11, Math.floor(random() * 50), 0, 0);
		if (random() < STUDIED) await study(learner, questions, evening, random);
		if (ago % QUIZ_EVERY === 0)
			await takeQuiz(
				learner,
				capitals,
				ofCapitals.slice(0, 40),
				new Date(evening.getTime() + 3_600_000),
				random,
			);
	}
	const [first, second] = ofCapitals.slice(-2).map(({ id }) => id);
	if (first)
		await changeCards(learner, { clientKey: newKey(), questionIds: [first], change: { to: "suspend" } });
	if (second)
		await changeCards(learner, { clientKey: newKey(), questionIds: [second], change: { to: "bury" } });
	await fitNow(learner);
	await refoldStale(userId);
	return { name, password, answers: await database.reviewLog.count({ where: { userId } }) };
}
