import { Worker } from "node:worker_threads";

/** A worker from its TypeScript source, read by tsx: for tests and command lines, where Next has bundled nothing. */
export function sourceWorker(source: URL, workerData?: unknown): Worker {
	const code = `import("tsx/esm/api").then(({ register }) => { register(); return import("${source.href}"); })`;
	return new Worker(code, { eval: true, execArgv: [], workerData });
}
