import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyser } from "../../../server/analyser";
import { readLines, readText } from "./reading";

const part = fc.constantFrom(
	"高橋一郎市長は青森で会見した。",
	"「古い橋は落ちる。新しい橋が要る。」と述べた。",
	"2021年3月4日、",
	"（",
	"」",
	"\r\n",
	"\n",
	"\n\n",
	"\u2028",
	"。。",
	"𠮷",
	"\ud842",
	"橋".repeat(900),
);

describe("readText", () => {
	test("what is read in stretches is what is read at once: the tokens are those of the whole text", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
				const text = `${parts.join("")}${"はやぶさ。".repeat(1800)}${parts.join("")}`;
				const { sentences } = await readText(text, analyser);
				const tokens = await analyser.tokenize(text);
				for (const { start, end, tokens: own, index } of sentences) {
					expect(own).toEqual(tokens.filter((t) => t.start >= start && t.end <= end));
					expect(sentences[index]?.start).toBe(start);
				}
			}),
			{ numRuns: 15 },
		);
	}, 60_000);

	test("tells how much was read, all of it in the end", async () => {
		const text = "橋は長い。\n".repeat(6000);
		const told: number[] = [];
		await readText(text, analyser, async (characters) => void told.push(characters));
		expect(told.length).toBeGreaterThan(3);
		expect(told.reduce((sum, n) => sum + n, 0)).toBe(text.length);
	});
});

describe("readLines", () => {
	const text = "高橋一郎市長は去った。\n\n佐藤花子知事は青森で会見した。橋は落ちた。\n林三郎教授は残った。";
	const line = { start: 13, end: 35 };

	test("reads as the whole text is read, and nothing else", async () => {
		const whole = (await readText(text, analyser)).sentences;
		const { sentences } = await readLines(text, [line], analyser);
		expect(sentences.map((s) => s.quote)).toEqual(["佐藤花子知事は青森で会見した。", "橋は落ちた。"]);
		expect(sentences).toEqual(whole.slice(1, 3));
	});

	test("a long text costs no more than its lines", async () => {
		let asked = 0;
		const tokenize = (some: string) => {
			asked += some.length;
			return analyser.tokenize(some);
		};
		await readLines(`${text}${"\n橋は長い。".repeat(10_000)}`, [line], { tokenize, model: analyser.model });
		expect(asked).toBe(line.end - line.start);
	});
});
