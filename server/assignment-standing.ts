// An assignment while it runs, as its teachers see it: who has not begun, who is working, who is done.
import "server-only";
import { type Phase, phaseAt, submittedAt, type Terms } from "../core/classroom/assignment";
import { extraFields, feedbackTime, submissionsOf, termsFields, termsOf } from "./assignment-rows";
import { requireTeaching } from "./classrooms";
import { database } from "./database";
import { NotFound } from "./failure";
import type { Viewer } from "./session";

export type AssignmentSummary = {
	id: string;
	title: string;
	phase: Phase;
	opensAt: Date;
	dueAt: Date | null;
	closesAt: Date | null;
	/** How many learners it is for, and how many of them have handed something in. */
	learners: number;
	done: number;
};

export type LearnerStanding = {
	enrollmentId: string;
	nickname: string;
	number: number | null;
	state: "not-begun" | "working" | "done";
	answered: number;
	asked: number;
	submittedAt: Date | null;
	isLate: boolean;
	/** Their own terms, where they differ. */
	extra: {
		dueAt: Date | null;
		closesAt: Date | null;
		timeLimitMinutes: number | null;
		attempts: number | null;
	} | null;
};

const learnerFields = {
	id: true,
	nickname: true,
	number: true,
	userId: true,
} as const;

async function readAssignments(classId: string, assignmentId?: string) {
	return database.assignment.findMany({
		where: { classroomId: classId, ...(assignmentId ? { id: assignmentId } : {}) },
		orderBy: [{ opensAt: "desc" }, { id: "asc" }],
		select: {
			...termsFields,
			learners: { select: { ...extraFields, enrollmentId: true } },
			attempted: {
				orderBy: { number: "asc" },
				select: {
					id: true,
					userId: true,
					finishedAt: true,
					deadlineAt: true,
					_count: { select: { items: { where: { responses: { some: { sequence: 0 } } } } } },
				},
			},
			_count: { select: { items: true } },
		},
	});
}

type Row = Awaited<ReturnType<typeof readAssignments>>[number];
type Member = { id: string; nickname: string; number: number | null; userId: string | null };

/** The learners of a class whom an assignment is for, in the order of the class. */
async function listMembers(classId: string): Promise<Member[]> {
	const members = await database.enrollment.findMany({
		where: { classroomId: classId, role: "learner", status: { in: ["active", "listed"] } },
		select: learnerFields,
	});
	return members.sort(
		(a, b) =>
			(a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
			a.nickname.localeCompare(b.nickname, "ja"),
	);
}

function membersOf(row: Row, members: Member[]): Member[] {
	if (row.forAll) return members;
	const included = new Set(row.learners.filter((each) => each.included).map((each) => each.enrollmentId));
	return members.filter((member) => included.has(member.id));
}

/** Every assignment of a class that the viewer teaches, the latest first. */
export async function listAssignments(viewer: Viewer, classId: string): Promise<AssignmentSummary[]> {
	await requireTeaching(viewer, classId);
	const now = new Date();
	const members = await listMembers(classId);
	const rows = await readAssignments(classId);
	return rows.map((row) => {
		const { id, title, opensAt, dueAt, closesAt } = row;
		const phase = phaseAt(termsOf(row, undefined), now);
		const own = membersOf(row, members);
		const done = own.filter((member) => {
			const attempts = row.attempted.filter((attempt) => attempt.userId === member.userId);
			return submissionsOf(attempts, now).some((submitted) => submitted !== null);
		});
		return { id, title, phase, opensAt, dueAt, closesAt, learners: own.length, done: done.length };
	});
}

function standingOf(row: Row, member: Member, now: Date): LearnerStanding {
	const extra = row.learners.find((each) => each.enrollmentId === member.id);
	const terms: Terms = termsOf(row, extra);
	const attempts = row.attempted.filter((attempt) => attempt.userId === member.userId);
	const newest = attempts.at(-1);
	const submitted = newest ? submittedAt(newest, now) : null;
	const {
		included: _,
		enrollmentId: __,
		...own
	} = extra ?? {
		...{ included: false, enrollmentId: "", dueAt: null, closesAt: null },
		...{ timeLimitMinutes: null, attempts: null },
	};
	return {
		enrollmentId: member.id,
		nickname: member.nickname,
		number: member.number,
		state: newest ? (submitted ? "done" : "working") : "not-begun",
		answered: newest?._count.items ?? 0,
		asked: row._count.items,
		submittedAt: submitted,
		isLate: submitted !== null && terms.dueAt !== null && submitted > terms.dueAt,
		extra: Object.values(own).some((value) => value !== null) ? own : null,
	};
}

/** One assignment with every learner it is for. */
export async function requireStanding(viewer: Viewer, classId: string, assignmentId: string) {
	const teaching = await requireTeaching(viewer, classId);
	const now = new Date();
	const [row] = await readAssignments(classId, assignmentId);
	if (!row) throw new NotFound();
	const { learners: _, attempted: __, _count, feedback, ...terms } = row;
	const toMark = await database.response.count({
		where: { verdict: "unmarked", late: false, item: { attempt: { assignmentId } } },
	});
	return {
		...teaching,
		assignment: { ...terms, feedback: feedbackTime(feedback), asked: _count.items, toMark },
		phase: phaseAt(termsOf(row, undefined), now),
		learners: membersOf(row, await listMembers(classId)).map((member) => standingOf(row, member, now)),
	};
}
