// What server tests begin with: a collection of made-up questions, and learners with sessions.
import { encode } from "next-auth/jwt";
import type { Question } from "../core/question/question";
import { type CollectionSource, storeCollection } from "./collections";
import { database } from "./database";
import { sessionSecret } from "./secrets";
import { type Learner, learnerOfToken } from "./session";

const YEARS = [1901, 1912, 1923, 1934, 1945, 1956, 1967, 1978];

/** A document with one statement a year, and a question about each. */
export function makeCollection(key: string, years: number[] = YEARS): CollectionSource {
	const text = years.map((year) => `${year}年、第${year}号の橋が完成した。`).join("\n");
	const questions = years.map((year): Question => {
		const quote = `${year}年、第${year}号の橋が完成した。`;
		const start = text.indexOf(quote);
		const others = YEARS.filter((other) => other !== year).slice(0, 3);
		return {
			id: `q${year}`,
			factId: `f${year}`,
			kind: "when",
			rule: "test",
			worth: 1 - year / 10_000,
			status: "ready",
			stem: `橋${String.fromCharCode(65 + (year % 26))}が完成したのは何年ですか。`,
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

export async function requireLearner(userId: string): Promise<Learner> {
	const { sessionVersion } = await database.user.findUniqueOrThrow({ where: { id: userId } });
	const token = await encode({ token: { sub: userId, version: sessionVersion }, secret: sessionSecret() });
	const learner = await learnerOfToken(token);
	if (!learner) throw new Error("The session was not accepted");
	return learner;
}
