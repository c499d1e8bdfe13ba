// What may go wrong and is nobody's bug: a code that the interface has words for, and a status.
import "server-only";

const STATUS = {
	"invalid-body": 400,
	"not-json": 415,
	"wrong-origin": 403,
	"signed-out": 401,
	"not-found": 404,
	"name-taken": 409,
	"email-taken": 409,
	"common-password": 400,
	"registration-closed": 403,
	"invite-needed": 403,
	"wrong-recovery": 403,
	"too-many-tries": 429,
	"nothing-to-ask": 409,
	"too-large": 413,
	"account-needed": 403,
	"bad-document": 400,
	"changed-meanwhile": 409,
	"breaks-gates": 422,
	"nothing-else": 409,
	"already-begun": 409,
	"not-open": 409,
	"no-attempts-left": 409,
	"join-code-wrong": 403,
	"nickname-taken": 409,
	"wrong-return": 403,
	"bad-roster": 400,
	"cannot-undo": 409,
	"too-few-answers": 409,
} as const;

export type FailureCode = keyof typeof STATUS;

/** An expected failure as a value; `fields` names what is wrong in the body. */
export type Failure = { error: FailureCode; fields?: Record<string, string> };

export function isFailure(value: unknown): value is Failure {
	return typeof value === "object" && value !== null && "error" in value;
}

export function statusOf(failure: Failure): number {
	return STATUS[failure.error];
}

/** Thrown by require…(): what is asked for is not there, or not the viewer's; both look the same. */
export class NotFound extends Error {}
