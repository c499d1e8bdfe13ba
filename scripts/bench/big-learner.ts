// A learner and what they study, written straight into the database: what years of use leave behind. The log is what the
// core makes of each answer and the card its fold, so that nothing is met here that is not met in use.
import { logAnswer } from "../../core/review/answer-log";
import { type CardState, cardAfter, foldCard } from "../../core/review/card";
import { DAY_MS, learnerDay } from "../../core/review/learner-day";
import type { LogEvent } from "../../core/review/log-event";
import { DEFAULT_WEIGHTS } from "../../core/review/memory";
import { GOOD, HARD } from "../../core/review/rating";
import { questionSettings } from "../../server/cards";
import { database } from "../../server/database";
import { followCard } from "../../server/fresh-from";
import { newId } from "../../server/ids";
import { requireLearner } from "../../server/proven";
import type { Learner } from "../../server/session";
import { type Asked, makeQuestions, makeSets } from "./big-sets";
import { insert } from "./insert";

/** `cards` questions are met, of `answers` each, `due` of them today; `fresh` more stand at the end of the sets. */
export type Size = { cards: number; answers: number; due: number; fresh: number };

const TIME_ZONE = "Asia/Tokyo";
const CLOCK = { timeZone: TIME_ZONE, dayStartHour: 4 };
const WEIGHTS = { current: 0, of: () => DEFAULT_WEIGHTS };
const AIM = { weights: 0, retention: 0.9, optionCount: 4 };
const DAYS_BETWEEN = 9;
const DAYS_AHEAD = 365;
const AT_A_TIME = 5000;

/** When the nth card is due: `due` of them today, spread over all, the others in the year after. */
function dueDayOf(nth: number, { cards, due }: Size, today: number): number {
	const every = Math.floor(cards / due);
	return nth % every === 0 && nth / every < due ? today : today + 1 + (nth % DAYS_AHEAD);
}

/** The log of one question: an answer every so many days, and then a day that is set. */
function historyOf(userId: string, questionId: string, answers: number, dueDay: number, now: Date) {
	const settings = { ...questionSettings(questionId), weights: DEFAULT_WEIGHTS };
	const about = () => ({ id: newId(), userId, questionId, clientKey: newId() });
	let before: CardState | null = null;
	const given = [];
	const events: LogEvent[] = [];
	for (let nth = 0; nth < answers; nth++) {
		const answeredAt = new Date(now.getTime() - (answers - nth) * DAYS_BETWEEN * DAY_MS);
		const rating = nth === 0 ? HARD : GOOD;
		const answer = {
			answeredAt,
			rating,
			presentation: "choice",
			inReview: false,
			practice: false,
			aim: AIM,
		} as const;
		const log = logAnswer(before, answer, CLOCK);
		const { aim, ...row } = log;
		const base = about();
		given.push({ ...base, ...row, ...aim, verdict: "right", receivedAt: answeredAt });
		events.push({ ...log, id: base.id });
		before = cardAfter(before, log, settings);
	}
	const at = new Date(now.getTime() - DAY_MS);
	const set = {
		...about(),
		type: "set-due",
		answeredAt: at,
		learnerDay: learnerDay(at, TIME_ZONE),
		dueDay,
	} as const;
	return { given, set: { ...set, receivedAt: at }, card: foldCard([...events, set], settings, WEIGHTS) };
}

async function makeCards(userId: string, asked: Asked[], size: Size): Promise<void> {
	const now = new Date();
	const today = learnerDay(now, TIME_ZONE);
	for (let at = 0; at < asked.length; at += AT_A_TIME) {
		const met = asked.slice(at, at + AT_A_TIME).map(({ id, factId }, nth) => {
			const dueDay = dueDayOf(at + nth, size, today);
			return { ...historyOf(userId, id, size.answers, dueDay, now), questionId: id, factId };
		});
		await insert(
			"ReviewLog",
			met.flatMap(({ given }) => given),
		);
		await insert(
			"ReviewLog",
			met.map(({ set }) => set),
		);
		await insert(
			"Card",
			met.map(({ card: { state, suspended }, questionId, factId }) => ({
				...{ id: newId(), userId, questionId, factId, suspended },
				...state,
			})),
		);
	}
}

/** Makes the learner, a set of everything and one of each document, all of them studied. */
export async function makeBigLearner(size: Size): Promise<Learner> {
	const { id } = await database.user.create({
		data: { kind: "guest", name: "", timeZone: TIME_ZONE, fittedAt: new Date() },
	});
	const { collectionId, documents } = await makeQuestions(size.cards + size.fresh);
	await makeSets(id, collectionId, documents);
	await makeCards(id, documents.flat().slice(0, size.cards), size);
	for (const document of documents) await followCard(database, id, document.at(-1)?.id ?? "", "written");
	return requireLearner(id);
}
