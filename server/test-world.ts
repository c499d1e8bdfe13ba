// What server tests begin with: a collection of made-up questions, and learners with sessions.
import type { Question } from "../core/question/question";
import { createClassroom } from "./class-making";
import { type CollectionSource, storeCollection } from "./collections";
import { database } from "./database";
import { isFailure } from "./failure";
import { join } from "./joining";
import { requireLearner, VISITOR } from "./proven";
import type { ReviewCard } from "./review-cards";
import type { Learner } from "./session";

let made = 0;
const clientKey = () => `test-world-key-${++made}`.padEnd(20, "-");

const YEARS = [1901, 1912, 1923, 1934, 1945, 1956, 1967, 1978];

const letterOf = (year: number) => String.fromCharCode(65 + (year % 26));

/** A document with one statement a year, and a question about each. */
export function makeCollection(key: string, years: number[] = YEARS): CollectionSource {
	const statementOf = (year: number) => `${year}年、橋${letterOf(year)}が完成した。`;
	const text = years.map(statementOf).join("\n");
	const questions = years.map((year): Question => {
		const quote = statementOf(year);
		const start = text.indexOf(quote);
		const others = YEARS.filter((other) => other !== year).slice(0, 3);
		return {
			id: `q${year}`,
			factId: `f${year}`,
			kind: "when",
			rule: "test",
			worth: 1 - year / 10_000,
			status: "ready",
			stem: `橋${letterOf(year)}が完成したのは何年ですか。`,
			key: `${year}年`,
			accepted: [],
			rationale: "橋の記録による。",
			spare: [],
			distractors: others.map((other) => ({ text: `${other}年` })),
			evidence: [{ start, end: start + quote.length, quote }],
		};
	});
	const facts = questions.map(({ factId, kind, evidence }) => ({
		id: factId,
		kind,
		standing: "fact" as const,
		spans: evidence,
		conflictsWith: [],
	}));
	const metadata = {
		collection: { key, title: key },
		title: `${key}の記録`,
		language: "ja" as const,
		rights: "test",
	};
	return { key, title: key, documents: [{ slug: "bridges", metadata, text, facts, questions }] };
}

/** Stores a collection and returns its set. */
export async function makeSet(key: string, years?: number[]): Promise<string> {
	await storeCollection(makeCollection(key, years));
	const set = await database.studySet.findFirstOrThrow({ where: { collection: { key } } });
	return set.id;
}

/** The same collection with questions that have no choices: in review they are flashcards until they can be typed. */
export async function makeFlashcards(key: string, years?: number[]): Promise<string> {
	const source = makeCollection(key, years);
	for (const document of source.documents)
		document.questions = document.questions.map((question) => ({ ...question, distractors: [] }));
	await storeCollection(source);
	const set = await database.studySet.findFirstOrThrow({ where: { collection: { key } } });
	return set.id;
}

/** What a browser sends of a card in review: an own rating, or a reply. */
export function reviewed(
	card: Pick<ReviewCard, "questionId" | "revisionId" | "reps"> | undefined,
	reply: { rating: number } | { choice: number } | { text: string } | { unknown: true },
) {
	if (!card) throw new Error("There is no such card");
	const { questionId, revisionId, reps } = card;
	const presentation = "rating" in reply ? "flashcard" : "text" in reply ? "typed" : "choice";
	return {
		...({ clientKey: clientKey(), questionId, revisionId, reps, presentation, reply } as const),
		...{ guessed: false, hinted: false, easy: false },
		...{ answeredAt: new Date().toISOString(), durationMs: 900 },
	};
}

/** Somebody with an account, such as a teacher. */
export async function makeAccount(name: string): Promise<Learner> {
	const user = await database.user.create({
		data: { kind: "account", name, nameKey: name, timeZone: "Asia/Tokyo" },
	});
	return requireLearner(user.id);
}

/** The learner that the session of a new guest proves. */
export async function makeLearner(timeZone = "Asia/Tokyo"): Promise<Learner> {
	const user = await database.user.create({ data: { kind: "guest", name: "", timeZone } });
	return requireLearner(user.id);
}

/** A class of this teacher, with the code that lets learners in. */
export async function makeClass(
	teacher: Learner,
	name = "1年1組",
): Promise<{ classId: string; code: string }> {
	const wanted = await createClassroom(teacher, { clientKey: clientKey(), name });
	if (isFailure(wanted)) throw new Error(wanted.error);
	const { code } = await database.joinCode.findFirstOrThrow({ where: { classroomId: wanted.classId } });
	return { classId: wanted.classId, code };
}

/** Somebody who has joined the class by a nickname; `returnCode` is what they come back with. */
export async function makeMember(classId: string, nickname: string) {
	const { code } = await database.joinCode.findFirstOrThrow({
		where: { classroomId: classId },
		orderBy: { createdAt: "desc" },
	});
	const wanted = { clientKey: clientKey(), code, nickname, timeZone: "Asia/Tokyo" };
	const joined = await join(VISITOR, `address of ${nickname}`, wanted);
	if (isFailure(joined) || !joined.session) throw new Error(JSON.stringify(joined));
	const learner = await requireLearner(joined.session.userId);
	const { id } = await database.enrollment.findFirstOrThrow({ where: { userId: learner.id } });
	return { learner, enrollmentId: id, returnCode: joined.returnCode ?? "" };
}
