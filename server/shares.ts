// Which of its classes give somebody a part in a set.
import "server-only";
import type { ClassRole } from "../core/classroom/access";
import type { Prisma } from "../prisma/generated/client";
import { isLearner, type Viewer } from "./session";

/** The viewer's own places in the classes that a set is shared with; to be selected as `shares`. */
export function sharesOf(viewer: Viewer) {
	const mine = { userId: isLearner(viewer) ? viewer.id : "", status: "active" as const };
	return {
		where: { classroom: { archivedAt: null, enrollments: { some: mine } } },
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
