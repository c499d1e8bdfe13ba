// What teachers give to a class, and what learners do with it.
import "server-only";
import { z } from "zod";
import { FEEDBACKS } from "../core/classroom/assignment";
import { COUNTS } from "../core/classroom/scoring";
import { type Contract, clientKey, id, title, version } from "./contract-fields";

const time = z.iso.datetime().nullable();
const attempts = z.int().min(1).max(99).nullable();
const timeLimitMinutes = z
	.int()
	.min(1)
	.max(24 * 60)
	.nullable();

/** What may still be changed once somebody has begun. */
const changeable = {
	title,
	dueAt: time,
	closesAt: time,
	attempts,
	counts: z.enum(COUNTS),
	timeLimitMinutes,
	feedback: z.enum(FEEDBACKS),
	latePenalty: z.int().min(0).max(100),
	openBook: z.boolean(),
	forAll: z.boolean(),
	/** Those whom it is for, where it is not for all. */
	included: z.array(id).max(500),
};

const terms = z.strictObject({
	...changeable,
	setId: id,
	/** null: now. */
	opensAt: time,
	shuffle: z.boolean(),
	choices: z.boolean(),
	typed: z.boolean(),
	clauses: z.boolean(),
	questionCount: z.int().min(1).max(500).nullable(),
	/** Just these of the set; none: as many as are wanted of all. */
	questionIds: z.array(id).max(500),
	feedsSchedule: z.boolean(),
});

export const assignments = {
	createAssignment: {
		method: "POST",
		path: "/api/classes/{classId}/assignments",
		summary: "Gives a set to a class, or to some of it",
		body: z.strictObject({ clientKey, assignment: terms }),
		reply: z.object({ assignmentId: id }),
	},
	updateAssignment: {
		method: "PATCH",
		path: "/api/classes/{classId}/assignments/{assignmentId}",
		summary: "Changes the terms of an assignment; what it asks stays",
		body: z.strictObject({ version, assignment: z.strictObject(changeable) }),
		reply: z.object({ version }),
	},
	deleteAssignment: {
		method: "DELETE",
		path: "/api/classes/{classId}/assignments/{assignmentId}",
		summary: "Takes back an assignment that nobody has begun",
		body: z.strictObject({ version }),
		reply: z.object({}),
	},
	setExtra: {
		method: "PUT",
		path: "/api/classes/{classId}/assignments/{assignmentId}/learners/{enrollmentId}",
		summary: "Agrees with one learner on more time, later dates or more attempts",
		body: z.strictObject({ dueAt: time, closesAt: time, timeLimitMinutes, attempts }),
		reply: z.object({}),
	},
	beginAssignment: {
		method: "POST",
		path: "/api/assignments/{assignmentId}/attempts",
		summary: "Begins an attempt at an assignment, or goes on with the one that is open",
		body: z.strictObject({ clientKey }),
		reply: z.object({ attemptId: id }),
	},
	markResponse: {
		method: "PUT",
		path: "/api/classes/{classId}/assignments/{assignmentId}/responses/{responseId}",
		summary: "Marks an answer in sentences",
		body: z.strictObject({ score: z.number().min(0).max(1) }),
		reply: z.object({}),
	},
	rescoreQuestion: {
		method: "POST",
		path: "/api/classes/{classId}/assignments/{assignmentId}/questions/{questionId}/rescore",
		summary: "Scores the stored answers to a question anew by what it says now; what changes is kept",
		body: z.strictObject({}),
		reply: z.object({ changed: z.int() }),
	},
} satisfies Record<string, Contract>;
