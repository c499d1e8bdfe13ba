// What teachers do with their classes, and how people come into them.
import "server-only";
import { z } from "zod";
import { LARGEST_NUMBER } from "../core/classroom/roster";
import { type Contract, clientKey, id, name, text, timeZone, version } from "./contract-fields";

const code = z.string().max(60);
const className = text.trim().min(1, "empty").max(60, "too-long");
const returnCards = z.object({
	cards: z.array(
		z.object({ enrollmentId: id, number: z.int().nullable(), nickname: z.string(), returnCode: z.string() }),
	),
});

export const classes = {
	createClassroom: {
		method: "POST",
		path: "/api/classes",
		summary: "Makes a class; whoever makes it is its teacher",
		body: z.strictObject({ clientKey, name: className }),
		reply: z.object({ classId: id }),
	},
	updateClassroom: {
		method: "PATCH",
		path: "/api/classes/{classId}",
		summary:
			"Changes the name of a class, who may join, how long nicknames stay signed in; archives it or takes it back",
		body: z.strictObject({
			version,
			name: className.optional(),
			joinOpen: z.boolean().optional(),
			sharedDevices: z.boolean().optional(),
			archived: z.boolean().optional(),
		}),
		reply: z.object({ version }),
	},
	renewJoinCode: {
		method: "POST",
		path: "/api/classes/{classId}/join-codes",
		summary: "Puts a new join code in the place of one; where that one is not the newest, nothing changes",
		body: z.strictObject({ instead: code }),
		reply: z.object({ code: z.string() }),
	},
	createTeacherCode: {
		method: "POST",
		path: "/api/classes/{classId}/teacher-codes",
		summary: "Makes a code by which one account becomes a teacher of the class; replaces the one before",
		body: z.strictObject({}),
		reply: z.object({ teacherCode: z.string() }),
	},
	listLearners: {
		method: "POST",
		path: "/api/classes/{classId}/enrollments",
		summary: "Puts the names of a list into a class, all or none, each with a return code that is shown once",
		body: z.strictObject({ list: text.max(20_000, "too-long") }),
		reply: returnCards,
	},
	updateEnrollment: {
		method: "PATCH",
		path: "/api/classes/{classId}/enrollments/{enrollmentId}",
		summary: "Sets the number of a learner, removes them from the class, or takes them back",
		body: z.strictObject({
			number: z
				.int("bad-number")
				.min(1, "bad-number")
				.max(LARGEST_NUMBER, "bad-number")
				.nullable()
				.optional(),
			removed: z.boolean().optional(),
		}),
		reply: z.object({}),
	},
	renewReturnCodes: {
		method: "POST",
		path: "/api/classes/{classId}/return-codes",
		summary: "Gives learners without an account new return codes, shown once; the old ones no longer count",
		body: z.strictObject({ enrollmentIds: z.array(id).min(1).max(500) }),
		reply: returnCards,
	},
	leaveClassroom: {
		method: "DELETE",
		path: "/api/classes/{classId}/membership",
		summary: "Leaves a class; its code lets one in again",
		body: z.strictObject({}),
		reply: z.object({}),
	},
	shareSet: {
		method: "PUT",
		path: "/api/classes/{classId}/sets/{setId}",
		summary: "Shows a set to a class, or no longer",
		body: z.strictObject({ shared: z.boolean() }),
		reply: z.object({ shared: z.boolean() }),
	},
	join: {
		method: "POST",
		path: "/api/enrollments",
		summary:
			"Joins a class by its code: an account as itself, everybody else by a nickname, with a return code shown once",
		body: z.strictObject({ clientKey, code, nickname: z.union([name, z.literal("")]), timeZone }),
		reply: z.object({ classId: id, returnCode: z.string().nullable() }),
	},
	returnToClassroom: {
		method: "POST",
		path: "/api/enrollments/return",
		summary: "Signs somebody with a nickname in again, by class code, nickname and return code",
		body: z.strictObject({ code, nickname: z.string().max(60), returnCode: code, timeZone }),
		reply: z.object({ classId: id }),
	},
	switchLearner: {
		method: "DELETE",
		path: "/api/session",
		summary: "Ends this browser's session of somebody with a nickname, so that another can take the device",
		body: z.strictObject({}),
		reply: z.object({}),
	},
} satisfies Record<string, Contract>;
