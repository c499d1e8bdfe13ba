import "server-only";
import { z } from "zod";
import { version } from "../package.json";
import { contract } from "./contract";
import type { Contract } from "./contract-fields";

const jsonOf = (schema: z.ZodType) => ({
	content: { "application/json": { schema: z.toJSONSchema(schema) } },
});

const failure = z.object({ error: z.string(), fields: z.record(z.string(), z.string()).optional() });

const SENT_AT = {
	...{ name: "x-sent-at", in: "header", required: false, schema: { type: "string", format: "date-time" } },
	description:
		"When this is sent, by the sender's clock: where that is wrong, answers are timed by how long ago they were",
};

function operationOf(id: string, { path, summary, body, reply }: Contract) {
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: "path",
		required: true,
		schema: { type: "string" },
	}));
	return {
		operationId: id,
		summary,
		parameters: "answeredAt" in (z.toJSONSchema(body).properties ?? {}) ? [...inPath, SENT_AT] : inPath,
		requestBody: { required: true, ...jsonOf(body) },
		responses: {
			200: { description: "Done", ...jsonOf(reply) },
			default: { description: "Refused: the code says why", ...jsonOf(failure) },
		},
	};
}

/** The OpenAPI 3.1 description of every write, made from the contract. */
export function openApiDocument() {
	const paths: Record<string, Record<string, unknown>> = {};
	for (const [id, entry] of Object.entries<Contract>(contract)) {
		paths[entry.path] ??= {};
		Object.assign(paths[entry.path] ?? {}, { [entry.method.toLowerCase()]: operationOf(id, entry) });
	}
	return { openapi: "3.1.0", info: { title: "Yomitoi", version }, paths };
}
