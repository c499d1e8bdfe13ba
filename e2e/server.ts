// A server of one's own: its port, its database, its end.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient } from "@libsql/client";

const START_TIMEOUT_MS = 60_000;

/** What is right, and which wrong choices are the answer to something else. */
export type Answer = { key: string; rationale: string; evidence: string[]; answersElsewhere: string[] };

export type Server = {
	url: string;
	port: number;
	dataDir: string;
	/** The right answer to a question, read from the database as nobody else can. */
	keyOf: (stem: string) => Promise<Answer>;
	count: (sql: string) => Promise<number>;
	/** Everything the server has printed. */
	output: () => string;
	secrets: () => Promise<string>;
	kill: () => Promise<void>;
	stop: () => Promise<void>;
};

type Launched = { child: ChildProcess; port: number; output: () => string };

function launch(env: Record<string, string>, script: string): Promise<Launched> {
	const child = spawn(process.execPath, [script], {
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
			resolve({ child, port: Number(port), output: () => output });
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
export async function startServer(
	env: Record<string, string> = {},
	script = "scripts/serve.mjs",
): Promise<Server> {
	const dataDir = env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), "yomitoi-e2e-"));
	const { child, port, output } = await launch({ ...env, DATA_DIR: dataDir }, script);
	const database = createClient({ url: `file:${path.join(dataDir, "yomitoi.db")}` });
	return {
		url: `http://localhost:${port}`,
		port,
		dataDir,
		async keyOf(stem) {
			const { rows } = await database.execute({
				sql: `SELECT r."answer", r."rationale", r."distractors", e."quote" FROM "QuestionRevision" r
				      JOIN "Evidence" e ON e."questionRevisionId" = r."id" WHERE r."stem" = ? ORDER BY e."position"`,
				args: [stem],
			});
			const first = rows[0];
			if (!first) throw new Error(`No question asks: ${stem}`);
			const evidence = rows.map((row) => String(row.quote));
			const distractors: { text: string; from?: object }[] = JSON.parse(String(first.distractors));
			const answersElsewhere = distractors.filter(({ from }) => from).map(({ text }) => text);
			return { key: String(first.answer), rationale: String(first.rationale), evidence, answersElsewhere };
		},
		async count(sql) {
			return Number((await database.execute(sql)).rows[0]?.[0]);
		},
		output,
		secrets: () => readFile(path.join(dataDir, "secrets.json"), "utf8"),
		kill: () => end(child, "SIGKILL"),
		async stop() {
			database.close();
			await end(child, "SIGTERM");
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}
