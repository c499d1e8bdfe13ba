// A server of one's own: its port, its database, its end.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient } from "@libsql/client";

const START_TIMEOUT_MS = 60_000;

export type Server = {
	url: string;
	port: number;
	dataDir: string;
	/** The right answer to a question, read from the database as nobody else can. */
	keyOf: (stem: string) => Promise<{ key: string; rationale: string; evidence: string[] }>;
	count: (sql: string) => Promise<number>;
	kill: () => Promise<void>;
	stop: () => Promise<void>;
};

function launch(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
	const child = spawn(process.execPath, ["scripts/serve.mjs"], {
		env: { ...process.env, NODE_ENV: "production", PORT: "0", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	return new Promise((resolve, reject) => {
		let output = "";
		const timer = setTimeout(
			() => reject(new Error(`The server did not start: ${output}`)),
			START_TIMEOUT_MS,
		);
		const read = (chunk: Buffer) => {
			output += chunk;
			const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
			if (!port) return;
			clearTimeout(timer);
			resolve({ child, port: Number(port) });
		};
		child.stdout?.on("data", read);
		child.stderr?.on("data", read);
		child.on("exit", (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
	});
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, "exit");
	child.kill(signal);
	await exited;
}

/** Starts a server on the database in `dataDir`, or on a new one. */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
	const dataDir = env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), "yomitoi-e2e-"));
	const { child, port } = await launch({ ...env, DATA_DIR: dataDir });
	const database = createClient({ url: `file:${path.join(dataDir, "yomitoi.db")}` });
	return {
		url: `http://localhost:${port}`,
		port,
		dataDir,
		async keyOf(stem) {
			const { rows } = await database.execute({
				sql: `SELECT r."answer", r."rationale", e."quote" FROM "QuestionRevision" r
				      JOIN "Evidence" e ON e."questionRevisionId" = r."id" WHERE r."stem" = ? ORDER BY e."position"`,
				args: [stem],
			});
			const first = rows[0];
			if (!first) throw new Error(`No question asks: ${stem}`);
			const evidence = rows.map((row) => String(row.quote));
			return { key: String(first.answer), rationale: String(first.rationale), evidence };
		},
		async count(sql) {
			return Number((await database.execute(sql)).rows[0]?.[0]);
		},
		kill: () => end(child, "SIGKILL"),
		async stop() {
			database.close();
			await end(child, "SIGTERM");
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}
