// What has to hold before the first request: the newest schema, and the content that ships.
import "server-only";
import { mkdir } from "node:fs/promises";
import { loadContent } from "./content";
import { database, databaseUrl } from "./database";
import { env } from "./env";
import { resumeJobs } from "./jobs";
import { applyMigrations } from "./migrations";
import { resumeRefolding } from "./refolding";
import { sessionSecret } from "./secrets";

/** Makes secrets and database ready; running it twice changes nothing. */
export async function prepareServer(): Promise<void> {
	await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
	sessionSecret();
	await applyMigrations(databaseUrl);
	await database.$queryRawUnsafe("PRAGMA journal_mode = WAL");
	await loadContent();
	await resumeJobs();
	void resumeRefolding().catch((error) => console.error("cards could not be folded again", error));
}
