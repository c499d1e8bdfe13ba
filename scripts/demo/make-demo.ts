// A teacher, a class of thirty and two assignments: one that is over, with results, and one that is under way.

import { DAY_MS } from "../../core/review/learner-day";
import { signUp } from "../../server/accounts";
import { createAssignment } from "../../server/assignments";
import { createClassroom } from "../../server/class-making";
import { database } from "../../server/database";
import { submitAttempt } from "../../server/handing-in";
import { join } from "../../server/joining";
import { makeCode } from "../../server/passwords";
import { requireLearner, VISITOR } from "../../server/proven";
import { answerQuestion } from "../../server/responses";
import type { Learner } from "../../server/session";
import { listSets } from "../../server/sets";
import { beginAssignment } from "../../server/sitting";
import { aboutNought, chanceOf, seeded } from "./abilities";
import { done, newKey } from "./done";
import { NAMES } from "./names";
import { seedOf } from "./seed-of";

const TIME_ZONE = "Asia/Tokyo";
/** How much easier than a toss the questions are to most. */
const EASE = 0.9;
/** Of thirty, so many have begun what is under way, and so many of them are done. */
const BEGUN = 19;
const DONE = 12;

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const TERMS = {
	...{ closesAt: null, attempts: 1, counts: "first" as const, timeLimitMinutes: null, latePenalty: 0 },
	...{ shuffle: true, openBook: true, choices: true, typed: true, clauses: false, questionCount: null },
	...{ questionIds: [], feedsSchedule: true, forAll: true, included: [] },
};

type Sitter = { learner: Learner; ability: number };

/** Answers an assignment as somebody of an ability would; `share` of it, handed in where it is all. */
async function sit({ learner, ability }: Sitter, assignmentId: string, share: number, random: () => number) {
	const { attemptId } = done(await beginAssignment(learner, assignmentId, newKey()));
	const items = await database.attemptItem.findMany({
		where: { attemptId },
		orderBy: { position: "asc" },
		include: { questionRevision: { select: { id: true, answer: true } } },
	});
	for (const item of items.slice(0, Math.round(items.length * share))) {
		const difficulty = aboutNought(seeded(seedOf(item.questionRevisionId))) - EASE;
		const isRight = random() < chanceOf(ability, difficulty);
		const order = item.optionOrder as number[];
		const wrong = Math.floor(random() * (order.length - 1)) + 1;
		const choice = order.indexOf(isRight ? 0 : wrong);
		const typed = isRight ? { text: item.questionRevision.answer } : { unknown: true as const };
		done(
			await answerQuestion(learner, attemptId, {
				...{ clientKey: newKey(), position: item.position, guessed: !isRight && random() < 0.3 },
				reply: item.presentation === "choice" ? { choice } : typed,
				answeredAt: new Date().toISOString(),
				durationMs: Math.round(4000 + random() * 20_000),
			}),
		);
	}
	if (share === 1) await submitAttempt(learner, attemptId);
}

async function makeTeacher() {
	const teacher = `見本の先生${newKey().slice(0, 4)}`;
	const password = makeCode(3);
	const { userId } = done(await signUp(VISITOR, "demo", { name: teacher, password, timeZone: TIME_ZONE }));
	return { teacher, password, account: await requireLearner(userId) };
}

async function makeSitters(code: string, random: () => number): Promise<Sitter[]> {
	const sitters: Sitter[] = [];
	for (const [index, nickname] of NAMES.entries()) {
		const wanted = { clientKey: newKey(), code, nickname, timeZone: TIME_ZONE };
		const { session } = done(await join(VISITOR, "demo", wanted));
		if (!session) throw new Error(`${nickname} could not join`);
		await database.enrollment.updateMany({
			where: { userId: session.userId },
			data: { number: index + 1 },
		});
		sitters.push({ learner: await requireLearner(session.userId), ability: aboutNought(random) });
	}
	return sitters;
}

/** Makes it all, and says how to sign in. */
export async function makeDemo() {
	const random = seeded(30);
	const { teacher, password, account } = await makeTeacher();
	const { classId } = done(await createClassroom(account, { clientKey: newKey(), name: "見本のクラス" }));
	const { code } = await database.joinCode.findFirstOrThrow({ where: { classroomId: classId } });
	const sitters = await makeSitters(code, random);
	const [set] = (await listSets(account)).filter((each) => each.questionCount > 0);
	if (!set) throw new Error("There is no set to assign: start the server once, with its content");
	const assign = async (title: string, opensAt: string, dueAt: string) => {
		const assignment = {
			...TERMS,
			setId: set.id,
			title,
			opensAt,
			dueAt,
			feedback: "after-submission" as const,
		};
		return done(await createAssignment(account, classId, { clientKey: newKey(), assignment })).assignmentId;
	};
	const past = await assign("先週の課題", inDays(-8), inDays(1));
	for (const sitter of sitters.slice(0, -1)) await sit(sitter, past, 1, random);
	await database.assignment.update({
		where: { id: past },
		data: { dueAt: inDays(-1), closesAt: inDays(-1) },
	});
	const running = await assign("今週の課題", inDays(-1), inDays(6));
	for (const [index, sitter] of sitters.slice(0, BEGUN).entries())
		await sit(sitter, running, index < DONE ? 1 : 0.4, random);
	return { teacher, password, learners: sitters.length, code };
}
