// Everything that somebody has, as one JSON file (docs/decisions/018-deleting-an-account.md says what stands in it). What an
// assignment keeps from them for now is left out, and `complete` says so.
import "server-only";
import { maySeeSet } from "../core/classroom/access";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { attemptPages } from "./export-attempts";
import { cardPages, logPages, questionPages, reportPages } from "./export-learning";
import { jsonArray } from "./export-pieces";
import { assignmentPages, classPages, setPages } from "./export-teaching";
import type { Learner } from "./session";
import { sharesOf, withRoles } from "./shares";
import { notWithheldFrom } from "./withheld";

/** Whose things are exported, when, and of which questions may be spoken. */
export type Exported = { learner: Learner; now: Date; told: Prisma.QuestionWhereInput };

export async function readExported(learner: Learner, now: Date): Promise<Exported> {
	return { learner, now, told: await notWithheldFrom(learner.id, now) };
}

async function readHead({ learner, now, told }: Exported) {
	const { email, createdAt } = await database.user.findUniqueOrThrow({
		where: { id: learner.id },
		select: { email: true, createdAt: true },
	});
	const { kind, name, isAdmin, locale, timeZone, dayStart, newPerDay, reviewsPerDay } = learner;
	const { retention, twoButtons, typesMature, weightsId } = learner;
	return {
		...{ format: "yomitoi-export", version: 1, exportedAt: now },
		complete: Object.keys(told).length === 0,
		profile: { kind, name, email, createdAt, isAdmin },
		settings: {
			...{ locale, timeZone, dayStart, newPerDay, reviewsPerDay },
			...{ retention, twoButtons, typesMature, weightsId },
		},
	};
}

async function* studyPages({ learner }: Exported) {
	const seen = { visibility: true, ownerId: true, shares: sharesOf(learner) } as const;
	const rows = await database.study.findMany({
		where: { userId: learner.id },
		orderBy: { startedAt: "asc" },
		select: { startedAt: true, stoppedAt: true, set: { select: { title: true, ...seen } } },
	});
	// One that is theirs no longer to see may be called otherwise by now.
	yield rows.map(({ set, ...times }) => ({
		set: maySeeSet(learner, withRoles(set)) ? set.title : null,
		...times,
	}));
}

async function* weightsPages({ learner }: Exported) {
	const fields = { id: true, createdAt: true, values: true, answers: true, lossBefore: true, loss: true };
	yield await database.weights.findMany({ where: { userId: learner.id }, select: fields });
}

const SECTIONS = {
	classes: classPages,
	assignments: assignmentPages,
	sets: setPages,
	questions: questionPages,
	studies: studyPages,
	attempts: attemptPages,
	reviewLog: logPages,
	cards: cardPages,
	weights: weightsPages,
	reports: reportPages,
} satisfies Record<string, (exported: Exported) => AsyncGenerator<unknown[]>>;

/** The file, in pieces of at most a page of rows. */
export async function* exportJson(learner: Learner, now = new Date()): AsyncGenerator<string> {
	const exported = await readExported(learner, now);
	yield JSON.stringify(await readHead(exported)).slice(0, -1);
	for (const [name, pagesOf] of Object.entries(SECTIONS)) {
		yield `,\n${JSON.stringify(name)}:`;
		yield* jsonArray(pagesOf(exported));
	}
	yield "}\n";
}
