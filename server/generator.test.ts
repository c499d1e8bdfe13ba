import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generate as generateHere } from "../core/question/generate";
import { type Progress, STAGES } from "../core/question/progress";
import { faultsOf, type Written } from "../core/question/written";
import { analyser } from "./analyser";
import { checkWritten, generate } from "./generator";

const TALK = "山本四郎氏は1998年に青森美術館を設立した。";
const document = (text: string, id = "a") => ({ id, language: "ja", text });
type Shared = { yomitoiGenerator?: { worker: { terminate(): Promise<number> } } };

describe("the worker", () => {
	test("answers what the generator answers in process, half characters and NUL as they are", async () => {
		const documents = [document(`${TALK}\n\ud842橋\0は「赤い」と佐藤花子氏は述べた。`), document(TALK, "b")];
		const generated = await generate(documents);
		expect(generated[0]?.questions).not.toHaveLength(0);
		expect(generated).toEqual(await generateHere(documents, analyser));
	});

	const LONG = Array.from({ length: 1500 }, (_, i) => `${1500 + i}年の橋。${TALK}`).join("\n");
	const WRITTEN: Written = {
		kind: "when",
		stem: "青森美術館の設立は何年ですか",
		key: "1997年",
		accepted: [],
		distractors: [],
		evidence: [{ start: 0, end: TALK.length, quote: TALK }],
		standing: "fact",
	};

	test("tells how far it is, stage by stage and ever farther, before it answers", async () => {
		const told: Progress[] = [];
		const atEnd = await generate([document(LONG)], (progress) => told.push(progress)).then(() => told.length);
		expect(told).toHaveLength(atEnd);
		expect([...new Set(told.map((p) => p.stage))]).toEqual([...STAGES]);
		for (const stage of STAGES) {
			const own = told.filter((p) => p.stage === stage);
			expect(own.map((p) => p.done)).toEqual([...new Set(own.map((p) => p.done))].sort((a, b) => a - b));
			expect(own.at(-1)?.done).toBe(own[0]?.total);
		}
	});

	test("a check answers as in process, and while a long text is being read", async () => {
		const order: string[] = [];
		const about = { text: TALK, title: "橋", language: "ja" };
		const long = generate([document(LONG)], ({ stage, done, total }) => {
			order.push(`${stage} ${done === total ? "ended" : "goes on"}`);
		}).then(() => order.push("generated"));
		await expect.poll(() => order, { timeout: 20_000 }).toContain("reading goes on");
		const faults = await checkWritten(WRITTEN, about);
		order.push("checked");
		await long;
		expect(faults).toEqual(await faultsOf(WRITTEN, about, analyser));
		expect(faults).toContain("key-unsupported");
		expect(order.indexOf("checked")).toBeLessThan(order.indexOf("reading ended"));
	});

	test("collections are read one at a time, in the order in which they came", async () => {
		const order: string[] = [];
		const asked = ["a", "b"].map((id) =>
			generate([document(LONG.slice(0, 20_000), id)], () => order.push(id)).then(() =>
				order.push(`${id} done`),
			),
		);
		await Promise.all(asked);
		expect(order.indexOf("b")).toBeGreaterThan(order.lastIndexOf("a"));
		expect(order.at(-1)).toBe("b done");
	});

	test("a check that fails is told to whoever called, and nobody else", async () => {
		const broken = { ...WRITTEN, stem: 5 as unknown as string };
		const [failed, fine] = await Promise.allSettled([
			checkWritten(broken, null),
			checkWritten(WRITTEN, null),
		]);
		expect(failed.status).toBe("rejected");
		expect(fine).toEqual({ status: "fulfilled", value: [] });
	});

	test("calls in flight keep their own answers", async () => {
		const answers = await Promise.all(
			[TALK, "", "二つ。"].map((text, i) => generate([document(text, `${i}`)])),
		);
		const seen = answers.map(([only]) => [only?.document.id, only?.document.characters]);
		expect(seen).toEqual([
			["0", TALK.length],
			["1", 0],
			["2", 3],
		]);
	});

	test("what fails in the worker fails the call, and the worker goes on", async () => {
		await expect(generate([{ ...document(TALK), text: 5 as unknown as string }])).rejects.toThrow();
		expect(await generate([document(TALK)])).toHaveLength(1);
	});

	test("what cannot be sent fails the call", async () => {
		const documents = [{ ...document(TALK), title: (() => "題") as unknown as string }];
		await expect(generate(documents)).rejects.toThrow(/clone/);
	});

	test("a dead worker rejects those who wait, and the next call starts another", async () => {
		const outcome = expect(generate([document(TALK.repeat(2000))])).rejects.toThrow(/worker/);
		await (globalThis as Shared).yomitoiGenerator?.worker.terminate();
		await outcome;
		expect(await generate([document(TALK)])).toHaveLength(1);
	});

	test("the caller's thread is free meanwhile", async () => {
		let ticks = 0;
		const ticking = setInterval(() => ticks++, 5);
		const startedAt = performance.now();
		await generate([
			document(Array.from({ length: 300 }, (_, i) => `${1900 + i}年の橋。${TALK}`).join("\n")),
		]);
		clearInterval(ticking);
		expect(ticks).toBeGreaterThan((performance.now() - startedAt) / 20);
	});

	test("an idle worker lets the process end", () => {
		const script = join(mkdtempSync(join(tmpdir(), "generator-")), "idle.mts");
		const client = JSON.stringify(join(process.cwd(), "server/generator.ts"));
		const documents = JSON.stringify([document(TALK)]);
		writeFileSync(
			script,
			`import { generate } from ${client};\nconsole.log((await generate(${documents})).length);`,
		);
		const args = ["--conditions=react-server", "--import", "tsx", script];
		expect(execFileSync("node", args, { encoding: "utf8", timeout: 20_000 }).trim()).toBe("1");
	});
});

const fragments = fc.constantFrom(
	TALK,
	"佐藤花子知事は「橋は県の負担で直す」と述べた。",
	"2012年の会談では、西国側が撤去を求めたことで交渉が決裂した。",
	"「",
	"」",
	"（",
	"。",
	"\r\n",
	"\n",
	"\u2028",
	"\u3000",
	"\ufeff",
	"\u200b",
	"\ud83d",
	"\ude00",
	"𠮷",
	"\0",
	"<p>",
	"</p><!-- ",
	"&nbsp;",
	"# 橋の話\n",
	"The bridge was built in 1998. ",
);
const texts = fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join(""));

/** Every { start, end, quote } in what was generated, with the document it is of. */
function* quotesIn(
	value: unknown,
): Generator<{ start: number; end: number; quote: string; document?: string }> {
	if (typeof value !== "object" || value === null) return;
	if ("quote" in value) yield value as { start: number; end: number; quote: string };
	for (const inner of Object.values(value)) yield* quotesIn(inner);
}

test("whatever the texts hold, every quote is the text at its offsets", async () => {
	let seen = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 2 }), async (collection) => {
			const documents = collection.map((text, i) => document(text, `${i}`));
			for (const generated of await generateHere(documents, analyser)) {
				for (const { start, end, quote, document: other } of quotesIn(generated)) {
					expect(collection[Number(other ?? generated.document.id)]?.slice(start, end)).toBe(quote);
					seen++;
				}
			}
		}),
		{ numRuns: 150 },
	);
	expect(seen).toBeGreaterThan(100);
});
