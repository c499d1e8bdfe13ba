// Leaving for good: what is one's own goes; what a class counts or uses stays, and belongs to nobody. Why each is what:
// docs/decisions/018-deleting-an-account.md.
import "server-only";
import type { z } from "zod";
import type { Prisma } from "../prisma/generated/client";
import { leaveClasses, listTaughtAlone, namesInTheWay } from "./account-deletion-classes";
import { deleteLearning, forgetTries } from "./account-deletion-learning";
import { keepResults } from "./account-deletion-results";
import { findSuccessor, leaveServer, needsSuccessor } from "./account-deletion-server";
import { leaveSets } from "./account-deletion-sets";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure } from "./failure";
import { passwordMatches } from "./passwords";
import { allowTry } from "./rate-limit";
import { isLearner, type Learner, type Viewer } from "./session";

type Tx = Prisma.TransactionClient;
type Wanted = z.infer<typeof contract.deleteAccount.body>;

/** Somebody who leaves: all their rows, guests that joined them included, and every name they went by. */
export type Leaver = {
	id: string;
	ids: string[];
	isAdmin: boolean;
	names: string[];
	/** What their tries are counted under besides the ids. */
	keys: string[];
};

// Those of signing in, counted with them, so that this is no second door for guessing.
const TRIES_AN_ACCOUNT = 30;
const TRIES_AN_ADDRESS = 300;
const WINDOW_MS = 10 * 60_000;

/** A log of many years is some hundred thousand rows. */
const LEAVING_TIMEOUT_MS = 120_000;

const refused = (fields: Record<string, string>): Failure => ({ error: "invalid-body", fields });

/** What shows that it is meant: the password of an account; of whoever has none, that they say so. */
async function refuseUnproven(learner: Learner, address: string, wanted: Wanted): Promise<Failure | null> {
	if (learner.kind !== "account") return "confirmed" in wanted ? null : refused({ confirmed: "empty" });
	if (!("password" in wanted)) return refused({ password: "wrong-password" });
	if (!(await allowTry(`sign-in-from:${address}`, TRIES_AN_ADDRESS, WINDOW_MS)))
		return { error: "too-many-tries" };
	if (!(await allowTry(`sign-in:${learner.id}`, TRIES_AN_ACCOUNT, WINDOW_MS)))
		return { error: "too-many-tries" };
	const row = await database.user.findUnique({
		where: { id: learner.id },
		select: { passwordHash: true },
	});
	const matches = await passwordMatches(row?.passwordHash, wanted.password);
	return matches ? null : refused({ password: "wrong-password" });
}

/** Null where another request was faster. */
async function findLeaver(tx: Tx, id: string): Promise<Leaver | null> {
	const row = await tx.user.findUnique({
		where: { id },
		select: {
			...{ isAdmin: true, name: true, nameKey: true, email: true, emailKey: true },
			mergedFrom: { select: { id: true, name: true } },
			enrollments: { select: { id: true, nickname: true } },
		},
	});
	if (!row) return null;
	const { isAdmin, name, nameKey, email, emailKey, mergedFrom, enrollments } = row;
	const nicknames = [...mergedFrom.map((guest) => guest.name), ...enrollments.map((each) => each.nickname)];
	return {
		...{ id, isAdmin, ids: [id, ...mergedFrom.map((guest) => guest.id)] },
		names: [name, email ?? "", ...nicknames].filter(Boolean),
		keys: [nameKey ?? "", emailKey ?? "", ...enrollments.map((each) => each.id)].filter(Boolean),
	};
}

async function leave(tx: Tx, id: string, successorName: string | undefined): Promise<Failure | null> {
	const leaver = await findLeaver(tx, id);
	if (!leaver) return { error: "signed-out" };
	const alone = await listTaughtAlone(tx, leaver.ids);
	const inTheWay = namesInTheWay(alone);
	if (inTheWay.length > 0) return refused({ classes: "taught-alone", names: inTheWay.join("・") });
	const successor = await findSuccessor(tx, leaver, successorName);
	if (isFailure(successor)) return successor;
	await keepResults(tx, leaver, alone, new Date());
	await deleteLearning(tx, leaver.ids);
	await leaveClasses(tx, leaver.ids, alone);
	await leaveServer(tx, leaver, successor);
	await leaveSets(tx, leaver.ids);
	await forgetTries(tx, leaver);
	await tx.user.deleteMany({ where: { id: { in: leaver.ids } } });
	return null;
}

/** Deletes whoever asks, whole or not at all, and with their rows every session of theirs. */
export async function deleteAccount(
	viewer: Viewer,
	address: string,
	wanted: Wanted,
): Promise<Record<string, never> | Failure> {
	if (!isLearner(viewer)) return { error: "signed-out" };
	const refusal = await refuseUnproven(viewer, address, wanted);
	if (refusal) return refusal;
	const successor = "successor" in wanted ? wanted.successor : undefined;
	const failure = await database.$transaction((tx) => leave(tx, viewer.id, successor), {
		timeout: LEAVING_TIMEOUT_MS,
	});
	return failure ?? {};
}

/** What stands in the way of deleting oneself: classes that nobody else teaches, and a server that nobody else runs. */
export async function readDeletion(
	learner: Learner,
): Promise<{ classes: string[]; needsSuccessor: boolean }> {
	const alone = await listTaughtAlone(database, [learner.id]);
	return { classes: namesInTheWay(alone), needsSuccessor: await needsSuccessor(database, learner) };
}
