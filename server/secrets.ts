// Secrets are made on the first start and kept beside the database, so that no file has to be edited before it.
import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { env } from "./env";

const schema = z.object({ session: z.string().min(32) });

function readOrMake(): z.infer<typeof schema> {
	const file = path.join(env.dataDir, "secrets.json");
	mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
	try {
		const made = { session: randomBytes(32).toString("base64url") };
		writeFileSync(file, JSON.stringify(made), { flag: "wx", mode: 0o600 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}

let secrets: z.infer<typeof schema> | undefined;

/** The key that session cookies are encrypted with. */
export function sessionSecret(): string {
	secrets ??= readOrMake();
	return secrets.session;
}
