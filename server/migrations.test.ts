import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { database, databaseUrl } from "./database";
import { applyMigrations, diffDatamodels, MIGRATIONS } from "./migrations";

const names = readdirSync(MIGRATIONS)
	.filter((name) => /^\d{14}_/.test(name))
	.sort();

test("applying the migrations again applies nothing, and Prisma's own table names them all", async () => {
	expect(await applyMigrations(databaseUrl)).toEqual([]);
	const rows = await database.$queryRawUnsafe<{ migration_name: string }[]>(
		'SELECT migration_name FROM "_prisma_migrations" ORDER BY migration_name',
	);
	expect(rows.map((row) => row.migration_name)).toEqual(names);
});

test("the newest migration leads to the schema as it is, and each holds the difference from the one before", async () => {
	const schemas = names.map((name) => readFileSync(path.join(MIGRATIONS, name, "schema.prisma"), "utf8"));
	expect(schemas.at(-1)).toBe(readFileSync("prisma/schema.prisma", "utf8"));
	for (const [index, schema] of schemas.entries()) {
		const sql = await diffDatamodels(schemas[index - 1] ?? null, schema);
		expect(readFileSync(path.join(MIGRATIONS, names[index] ?? "", "migration.sql"), "utf8")).toBe(sql);
	}
});
