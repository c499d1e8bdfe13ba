// What a browser has to load for the quiz, from the built server.
import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { newKey, TIME_ZONE } from "../../e2e/requests";
import { type Server, startServer } from "../../e2e/server";
import type { Figure } from "./figures";

type Page = { html: string; server: Server };

/** Builds where the build is not of these sources; what that prints is kept out of the figures. */
function ensureBuilt(): void {
	const script =
		'import("./scripts/setup.mjs").then((setup) => { setup.ensureClient(); setup.ensureBuilt(); })';
	const { status } = spawnSync(process.execPath, ["-e", script], { stdio: ["ignore", 2, 2] });
	if (status !== 0) throw new Error("The build failed");
}

async function startQuiz(server: Server): Promise<{ path: string; cookie: string }> {
	const setId = await server.text('SELECT "id" FROM "StudySet" ORDER BY "position"');
	const wanted = {
		of: "set",
		setId,
		count: 5,
		presentations: ["choice"],
		clientKey: newKey(),
		timeZone: TIME_ZONE,
	};
	const headers = { "content-type": "application/json" };
	const answer = await fetch(`${server.url}/api/attempts`, {
		method: "POST",
		headers,
		body: JSON.stringify(wanted),
	});
	const { attemptId } = (await answer.json()) as { attemptId: string };
	const cookie = answer.headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
	return { path: `/attempts/${attemptId}`, cookie };
}

async function load({ url }: Server, path: string): Promise<Buffer> {
	const answer = await fetch(new URL(path, url));
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return Buffer.from(await answer.arrayBuffer());
}

async function sum(paths: Iterable<string>, sizeOf: (path: string) => Promise<number>): Promise<number> {
	let bytes = 0;
	for (const path of new Set(paths)) bytes += await sizeOf(path);
	return bytes;
}

/** What the page asks for as script, but for what only browsers without modules load. */
function scriptBytes({ html, server }: Page): Promise<number> {
	const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
	const sources = tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, source = ""]) => source);
	return sum(sources, async (source) => gzipSync(await load(server, source)).length);
}

/** Every font that the page's stylesheets may have loaded. */
async function fontBytes({ html, server }: Page): Promise<number> {
	const links = [...html.matchAll(/<link\b[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag) => /rel="stylesheet"/.test(tag));
	const sheets = links.map((tag) => /href="([^"]+)"/.exec(tag)?.[1] ?? "");
	if (sheets.length === 0) throw new Error("The quiz has no stylesheet");
	return sum(sheets, async (sheet) => {
		const faces = String(await load(server, sheet)).match(/@font-face\s*{[^}]*}/g) ?? [];
		const urls = faces.flatMap((face) =>
			[...face.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = ""]) => url),
		);
		return sum(
			urls.map((url) => new URL(url, new URL(sheet, server.url)).href),
			async (url) => (await load(server, url)).length,
		);
	});
}

export async function benchPages(): Promise<Figure[]> {
	ensureBuilt();
	const server = await startServer();
	try {
		const { path, cookie } = await startQuiz(server);
		const pageOf = async (at: string) => ({
			html: await (await fetch(server.url + at, { headers: { cookie } })).text(),
			server,
		});
		const quiz = await pageOf(path);
		const script = await scriptBytes(quiz);
		// What is not found has the frame that every page has, two sentences and a link.
		const empty = await scriptBytes(await pageOf("/no-such-page"));
		const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
		return [
			{
				name: "script of the quiz, gzipped ÷ an empty page",
				...{ value: script / empty, bound: 1.35, unit: "", made: `${kB(script)} ÷ ${kB(empty)}` },
			},
			{ name: "fonts of the quiz", value: (await fontBytes(quiz)) / 1000, bound: 500, unit: " kB" },
		];
	} finally {
		await server.stop();
	}
}
