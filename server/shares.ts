// Which of its classes give somebody a part in a set.
import "server-only";
import type { ClassRole } from "../core/classroom/access";
import type { Prisma } from "../prisma/generated/client";
import { isLearner, type Viewer } from "./session";

const placesOf = (userId: string) =>
	({ userId, status: "active" }) as const satisfies Prisma.EnrollmentWhereInput;

/** Classes that go on, and in which somebody has a place. */
export const classesOf = (userId: string) =>
	({ archivedAt: null, enrollments: { some: placesOf(userId) } }) satisfies Prisma.ClassroomWhereInput;

/** The viewer's own places in the classes that a set is shared with; to be selected as `shares`. */
export function sharesOf(viewer: Viewer) {
	const userId = isLearner(viewer) ? viewer.id : "";
	const mine = placesOf(userId);
	return {
		where: { classroom: classesOf(userId) },
		select: { classroom: { select: { enrollments: { where: mine, select: { role: true } } } } },
	} satisfies Prisma.StudySet$sharesArgs;
}

type Shares = { classroom: { enrollments: { role: ClassRole }[] } }[];

/** The roles that the shares give. */
export function rolesOf(shares: Shares): ClassRole[] {
	return shares.flatMap(({ classroom }) => classroom.enrollments.map(({ role }) => role));
}

/** A set with the viewer's roles in place of its shares. */
export function withRoles<T extends { shares: Shares }>({ shares, ...set }: T) {
	return { ...set, roles: rolesOf(shares) };
}
