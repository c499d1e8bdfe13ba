import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize as inProcess, readable } from "./kuromoji.mjs";
import { tokenize } from "./tokenizer";

const fragments = fc.constantFrom(
	"山田氏は",
	"2021年",
	"「",
	"」",
	"。",
	"\r\n",
	"\n",
	" ",
	"\u3000",
	"\ud83d",
	"\ude00",
	"𠮷",
	"\0",
	"\u0007",
	"(",
	"?",
	"abc",
	"ー",
	"、",
);
const japanese = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(""));

describe("kuromoji", () => {
	test("tokens tile the text, whatever it holds", async () => {
		await fc.assert(
			fc.asyncProperty(japanese, async (text) => {
				const tokens = await inProcess(text);
				expect(tokens.map((t) => t.surface).join("")).toBe(text);
				for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.surface);
			}),
			{ numRuns: 150 },
		);
	});

	test("ASCII brackets are read as brackets and kept as they were written", async () => {
		const tokens = await inProcess("青空財団(AZF)は設立された。");
		expect(tokens.find((t) => t.surface === "(")?.detail).toBe("括弧開");
		expect(readable("a(?!)\0")).toHaveLength(6);
	});

	test("offsets are UTF-16 behind an astral character", async () => {
		const tokens = await inProcess("𠮷野は走った。");
		expect(tokens.find((t) => t.surface === "は")?.start).toBe(3);
	});
});

describe("the worker", () => {
	test("answers what the analyser answers in process", async () => {
		const text = "2021年、山田氏は「走る」と述べた。";
		expect(await tokenize(text)).toEqual(await inProcess(text));
	});

	test("calls in flight keep their own answers", async () => {
		const answers = await Promise.all(["一。", "二つ。", ""].map((text) => tokenize(text)));
		expect(answers.map((tokens) => tokens.map((t) => t.surface).join(""))).toEqual(["一。", "二つ。", ""]);
	});

	test("a dead worker rejects those who wait, and the next call starts another", async () => {
		const shared = globalThis as { yomitoiTokenizer?: { worker: { terminate(): Promise<number> } } };
		const lost = tokenize("失われる文。".repeat(2000));
		const outcome = expect(lost).rejects.toThrow(/worker/);
		await shared.yomitoiTokenizer?.worker.terminate();
		await outcome;
		expect(await tokenize("戻る。")).toHaveLength(2);
	});

	test("an idle worker lets the process end", () => {
		const script = join(mkdtempSync(join(tmpdir(), "tokenizer-")), "idle.mts");
		const client = join(process.cwd(), "server/tokenizer.ts");
		writeFileSync(
			script,
			`import { tokenize } from ${JSON.stringify(client)};\nconsole.log((await tokenize("終わる。")).length);`,
		);
		const args = ["--conditions=react-server", "--import", "tsx", script];
		expect(execFileSync("node", args, { encoding: "utf8", timeout: 20_000 }).trim()).toBe("2");
	});
});
