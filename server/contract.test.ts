import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Contract, contract } from "./contract";
import { openApiDocument } from "./openapi";

const entries = Object.entries<Contract>(contract);
const routeFiles = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) =>
	file.endsWith("route.ts"),
);

/** app/api/sets/[setId]/study/route.ts → /api/sets/{setId}/study */
const pathOf = (file: string) => `/api/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;

test("every write that a route exports is in the contract, and the other way round", () => {
	const written = routeFiles
		.filter((file) => !file.startsWith("auth/"))
		.flatMap((file) => {
			const source = readFileSync(`app/api/${file}`, "utf8");
			const methods = [
				...source.matchAll(/export (?:const|async function|function) (POST|PUT|PATCH|DELETE)\b/g),
			];
			return methods.map(([, method]) => `${method} ${pathOf(file)}`);
		});
	expect(written.sort()).toEqual(entries.map(([, { method, path }]) => `${method} ${path}`).sort());
});

test("writes come through the door with their own contract", () => {
	for (const [id, { path }] of entries) {
		const file = `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
		expect(readFileSync(file, "utf8")).toContain(`door(contract.${id},`);
	}
});

test("OpenAPI describes every write with its body and its path parameters", () => {
	const { openapi, paths } = openApiDocument();
	expect(openapi).toBe("3.1.0");
	for (const [id, { method, path }] of entries) {
		const operation = paths[path]?.[method.toLowerCase()];
		expect(operation).toMatchObject({ operationId: id, requestBody: { required: true } });
		const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path" }));
		expect(operation).toMatchObject({ parameters: names });
	}
});

test("bodies take nothing they do not name: role, score and owner are never believed from the browser", () => {
	const attempt = { of: "missed", clientKey: "k".repeat(20), timeZone: "UTC" };
	expect(contract.createAttempt.body.safeParse(attempt).success).toBe(true);
	for (const extra of ["userId", "score", "isAdmin", "ownerId", "role"]) {
		expect(contract.createAttempt.body.safeParse({ ...attempt, [extra]: 1 }).success).toBe(false);
		expect(contract.setPreferences.body.safeParse({ [extra]: 1 }).success).toBe(false);
	}
});
