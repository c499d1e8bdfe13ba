// The one way in for writes: JSON from our own pages, checked against its contract, answered as JSON.
import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Contract } from "./contract-fields";
import { type Failure, isFailure, NotFound, statusOf } from "./failure";
import { findViewer, type Viewer } from "./session";

const MAX_BODY_CHARACTERS = 64 * 1024;

type Params = Record<string, string>;
type Call<C extends Contract> = {
	viewer: Viewer;
	body: z.infer<C["body"]>;
	params: Params;
	/** When the browser sent this, by its own clock; null: it does not say. */
	sentAt: Date | null;
};

function sentAtOf(request: Request): Date | null {
	const time = Date.parse(request.headers.get("x-sent-at") ?? "");
	return Number.isNaN(time) ? null : new Date(time);
}

function refuse(failure: Failure): Response {
	return Response.json(failure, { status: statusOf(failure) });
}

/** Browsers send Origin with every write; another site's is refused, and "null" with it. */
function isOwnOrigin(request: Request): boolean {
	const origin = request.headers.get("origin");
	if (origin === null) return request.headers.get("sec-fetch-site") === null;
	const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
	return URL.canParse(origin) && new URL(origin).host === host;
}

async function readBody<C extends Contract>(
	request: Request,
	contract: C,
): Promise<z.infer<C["body"]> | Failure> {
	if (!isOwnOrigin(request)) return { error: "wrong-origin" };
	if (!request.headers.get("content-type")?.startsWith("application/json")) return { error: "not-json" };
	const text = await request.text();
	if (text.length > (contract.mostCharacters ?? MAX_BODY_CHARACTERS)) return { error: "too-large" };
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return { error: "invalid-body", fields: { "": "not JSON" } };
	}
	const parsed = contract.body.safeParse(json);
	if (parsed.success) return parsed.data as z.infer<C["body"]>;
	const fields = parsed.error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
	return { error: "invalid-body", fields: Object.fromEntries(fields) };
}

/**
 * A route handler for one contract: body checked, viewer proven, failures as `{ error, fields? }` with their status,
 * bugs logged under an id and answered with it.
 */
export function door<C extends Contract>(
	contract: C,
	handle: (call: Call<C>) => Promise<z.infer<C["reply"]> | Failure>,
) {
	return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
		try {
			const body = await readBody(request, contract);
			if (isFailure(body)) return refuse(body);
			const call = {
				viewer: await findViewer(),
				body,
				params: await context.params,
				sentAt: sentAtOf(request),
			};
			const reply = await handle(call);
			return isFailure(reply) ? refuse(reply) : Response.json(reply);
		} catch (error) {
			if (error instanceof NotFound) return refuse({ error: "not-found" });
			const id = randomUUID();
			console.error(id, error);
			return Response.json({ error: "bug", id }, { status: 500 });
		}
	};
}
