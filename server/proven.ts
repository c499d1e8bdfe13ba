// A viewer for command lines and tests: nobody is signed in there, so a session is made and proven like any other.
import "server-only";
import { encode } from "next-auth/jwt";
import { database } from "./database";
import { sessionSecret } from "./secrets";
import { type Learner, learnerOfToken, type Visitor } from "./session";

/** Somebody who only looks. */
export const VISITOR = { kind: "visitor" } as Visitor;

/** The learner that a new session of this user proves. @throws where there is no such user */
export async function requireLearner(userId: string): Promise<Learner> {
	const { sessionVersion } = await database.user.findUniqueOrThrow({ where: { id: userId } });
	const token = await encode({ token: { sub: userId, version: sessionVersion }, secret: sessionSecret() });
	const learner = await learnerOfToken(token);
	if (!learner) throw new Error("The session was not accepted");
	return learner;
}
