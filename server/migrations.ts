// Prisma's own migration engine as WebAssembly: the same migration files and `_prisma_migrations` table as Prisma's
// command line, without an engine binary that would have to be downloaded.
import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { sqliteAdapter } from "./libsql";

export const MIGRATIONS = path.join(process.cwd(), "prisma/migrations/sqlite");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

type EngineModule = { SchemaEngine: typeof SchemaEngine };

// A second instantiation in one process hangs, and Next evaluates server modules twice.
const loaded = globalThis as typeof globalThis & { schemaEngine?: Promise<EngineModule> };

async function loadEngine(): Promise<EngineModule> {
	const file = createRequire(path.join(process.cwd(), "package.json")).resolve(
		"@prisma/schema-engine-wasm/schema_engine_bg",
	);
	const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
	const bytes = await readFile(file.replace(/\.js$/, ".wasm"));
	const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
	glue.__wbg_set_wasm(instance.exports);
	(instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
	return glue;
}

async function withEngine<T>(url: string, datamodel: string, use: (engine: SchemaEngine) => Promise<T>) {
	loaded.schemaEngine ??= loadEngine();
	const { SchemaEngine } = await loaded.schemaEngine;
	const adapter = bindMigrationAwareSqlAdapterFactory(sqliteAdapter(url));
	const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", datamodel]] }, () => {}, adapter);
	try {
		return await use(engine);
	} finally {
		engine.free();
	}
}

async function listMigrations(): Promise<MigrationList> {
	const entries = await readdir(MIGRATIONS, { withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
	const migrationDirectories = await Promise.all(
		names.map(async (name) => {
			const value = await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8");
			return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
		}),
	);
	const lockfile = { path: "migration_lock.toml", content: 'provider = "sqlite"\n' };
	return { baseDir: MIGRATIONS, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/**
 * Brings the SQLite database at `url` ("file:…") to the newest schema; applying twice changes nothing.
 * @returns the names of the migrations that were applied now
 */
export async function applyMigrations(url: string): Promise<string[]> {
	const migrationsList = await listMigrations();
	const { appliedMigrationNames } = await withEngine(
		url,
		'datasource db {\n provider = "sqlite"\n}',
		(engine) => engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
	);
	return appliedMigrationNames;
}

/** The SQL that leads from one datamodel (a Prisma schema; none: an empty database) to another; empty where they agree. */
export async function diffDatamodels(from: string | null, to: string): Promise<string> {
	const target = (content: string) => ({
		tag: "schemaDatamodel" as const,
		files: [{ path: "schema.prisma", content }],
	});
	const { stdout } = await withEngine("file::memory:", to, (engine) =>
		engine.diff({
			from: from === null ? { tag: "empty" } : target(from),
			to: target(to),
			script: true,
			exitCode: null,
			filters: NO_FILTERS,
		}),
	);
	return stdout?.startsWith("-- This is an empty migration") ? "" : (stdout ?? "");
}
