// Everything the environment may say, read in one place; all of it optional.
import "server-only";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
	/** Folder of the database file and the secrets. */
	DATA_DIR: z.string().min(1).default(".data"),
	/** Folder of the documents to load, or "none". */
	CONTENT: z.string().min(1).default("content"),
	REGISTRATION: z.enum(["open", "invite", "closed"]).default("open"),
});

const result = schema.safeParse(process.env);
if (!result.success) {
	const { path: name, message } = result.error.issues[0] ?? { path: [], message: "" };
	console.error(`環境変数 / environment variable ${name.join(".")}: ${message}`);
	process.exit(2);
}
const parsed = result.data;

export const env = {
	dataDir: path.resolve(parsed.DATA_DIR),
	contentDir: parsed.CONTENT === "none" ? null : path.resolve(parsed.CONTENT),
	registration: parsed.REGISTRATION,
};
