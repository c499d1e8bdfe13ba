// A server of one's own: its port, its database, its end.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "./database";

const START_TIMEOUT_MS = 60_000;

export type Server = Omit<Database, "close"> & {
	url: string;
	port: number;
	dataDir: string;
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
	const { close, ...database } = openDatabase(path.join(dataDir, "yomitoi.db"));
	return {
		...database,
		url: `http://localhost:${port}`,
		port,
		dataDir,
		output,
		secrets: () => readFile(path.join(dataDir, "secrets.json"), "utf8"),
		kill: () => end(child, "SIGKILL"),
		async stop() {
			close();
			await end(child, "SIGTERM");
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}
