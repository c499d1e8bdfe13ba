// What the form of an assignment says, as it is sent.
import { fromLocal } from "../form/local-time";

/** Terms as the browser has them: times as ISO in UTC. */
export type AssignmentTerms = {
	title: string;
	dueAt: string | null;
	closesAt: string | null;
	attempts: number | null;
	counts: string;
	timeLimitMinutes: number | null;
	feedback: string;
	latePenalty: number;
	openBook: boolean;
	forAll: boolean;
	included: string[];
};

type Fields = Record<string, string>;

/** The number of a field; null where it is empty. */
export const numberOf = (text: string | undefined) => (text ? Number(text) : null);

/** What can be changed of an assignment that is there. */
export function changeableOfFields(fields: Fields): AssignmentTerms {
	return {
		title: fields.title ?? "",
		dueAt: fromLocal(fields.dueAt),
		closesAt: fromLocal(fields.closesAt),
		attempts: numberOf(fields.attempts),
		counts: fields.counts ?? "first",
		timeLimitMinutes: numberOf(fields.timeLimitMinutes),
		feedback: fields.feedback ?? "at-once",
		latePenalty: numberOf(fields.latePenalty) ?? 0,
		openBook: "openBook" in fields,
		forAll: fields.who !== "some",
		included: Object.keys(fields).flatMap((name) => (name.startsWith("for-") ? [name.slice(4)] : [])),
	};
}

/** All that a new assignment is made of. */
export function termsOfFields(fields: Fields) {
	return {
		...changeableOfFields(fields),
		setId: fields.setId ?? "",
		opensAt: fromLocal(fields.opensAt),
		questionCount: numberOf(fields.questionCount),
		shuffle: "shuffle" in fields,
		choices: "choices" in fields,
		typed: "typed" in fields,
		clauses: "clauses" in fields,
		feedsSchedule: "feedsSchedule" in fields,
	};
}
