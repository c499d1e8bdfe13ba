import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate } from "./generate";

const TALKS = `2021年3月4日、高橋一郎市長は青森で会見し、「橋を架ける」と明言しました。
佐藤花子知事は「県は橋の建設に必要な費用を一切負担しない」と述べた。中村次郎議員は「古い橋は百年にわたる住民の悲願の象徴だ」と強調した。
2012年のリヨン会談では、西国側が「完全な撤去」を求め、東国側が「賠償の支払い」を要求したことで交渉が決裂しました。
ポール・ホワイト首相は橋の計画を「無謀な賭け」と評価しました。京都大学が5月6日に主催した講演会で、林三郎教授は「新しい橋は三年の工事を経て春に完成する」と述べた。
山本四郎氏は1998年に青森美術館を設立した。高橋市長が辞任するのは、病気が悪化したからではない。`;

const served = async (...texts: string[]) => {
	const documents = texts.map((text, i) => ({ id: `d${i}`, language: "ja", text }));
	return (await generate(documents, analyser)).flatMap((d) =>
		d.questions.filter((q) => q.status !== "held-back"),
	);
};

const ofTime = async (...texts: string[]) => (await served(...texts)).filter((q) => q.kind === "when");
const ofSpeaker = async (...texts: string[]) => (await served(...texts)).filter((q) => q.kind === "who-said");

describe("generate", () => {
	test("asks when, who and what in natural questions, why too where the document has a title", async () => {
		const stems = (await served(TALKS)).map((q) => `${q.stem} → ${q.key}`);
		expect(stems).toEqual(
			expect.arrayContaining([
				"「県は橋の建設に必要な費用を一切負担しない」と述べたのは誰ですか → 佐藤花子知事",
				"ポール・ホワイト首相は橋の計画を何と評価しましたか → 無謀な賭け",
				"高橋一郎市長が青森で会見し、「橋を架ける」と明言したのはいつですか → 2021年3月4日",
				"2021年3月4日、高橋一郎市長はどこで会見しましたか → 青森",
			]),
		);
		const [titled] = await generate([{ id: "d", title: "橋と交渉", language: "ja", text: TALKS }], analyser);
		expect(titled?.questions.map((q) => `${q.stem} → ${q.key}`)).toEqual(
			expect.arrayContaining([
				"「橋と交渉」の記事によると、2012年のリヨン会談で交渉が決裂したのはなぜですか → 西国側が「完全な撤去」を求め、東国側が「賠償の支払い」を要求したから",
				"「橋と交渉」の記事によると、山本四郎氏が青森美術館を設立したのは何年ですか → 1998年",
			]),
		);
	});

	test("wrong speakers are others, three or none, with what they did say", async () => {
		const who = (await served(TALKS)).filter((q) => q.kind === "who-said");
		expect(who.length).toBeGreaterThan(2);
		for (const q of who) {
			expect([0, 3]).toContain(q.distractors.length);
			for (const { text, from } of q.distractors) {
				expect(from && TALKS.slice(from.start, from.end)).toBe(from?.quote);
				expect(from?.quote).toContain(text);
				expect(from?.quote).toMatch(/「.+」/);
			}
			expect(q.distractors.map((d) => d.text)).not.toContain(q.key);
		}
	});

	test("the first three wrong speakers are put, up to three more are spare and nobody's twice", async () => {
		const names = "林,森,原,谷,岡,堀,辻,沢,浜,峰".split(",").map((family) => `${family}太郎教授`);
		const others = (count: number) => names.slice(0, count).map((n) => `${n}は「${n}の橋は高い」と述べた。`);
		const asked = async (count: number) => {
			const said = "高橋一郎市長は「費用はすべて市が負担し、住民の税は増えない」と述べた。";
			const questions = await ofSpeaker(`${said}${others(count).join("")}`);
			const { distractors, spare } = questions.find((q) => q.key === "高橋一郎市長") ?? {};
			return [distractors, spare].map((all) => all?.map((d) => d.text));
		};
		expect(await asked(2)).toEqual([[], []]);
		expect(await asked(3)).toEqual([names.slice(0, 3), []]);
		expect(await asked(5)).toEqual([names.slice(0, 3), names.slice(3, 5)]);
		expect(await asked(10)).toEqual([names.slice(0, 3), names.slice(3, 6)]);
	});

	test("a rival time in another document holds the question back", async () => {
		const text = "山本四郎氏は1998年に青森美術館を設立した。";
		expect(await ofTime(text)).toHaveLength(1);
		expect(await ofTime(text, "山本四郎氏は1999年に青森美術館を設立した。")).toHaveLength(0);
	});

	test("two who say the same words are not asked for", async () => {
		const text = "高橋一郎氏は「住民の負担が増える前に橋の計画を見直すべきだ」と述べた。";
		expect(await ofSpeaker(text)).toHaveLength(1);
		expect(
			await ofSpeaker(text, "佐藤花子氏は「住民の負担が増える前に橋の計画を見直すべきだ」と述べた。"),
		).toHaveLength(0);
	});

	test("what is told twice is asked once", async () => {
		const twice = "山本四郎氏は1998年に青森美術館を設立した。\n山本氏は1998年に青森美術館を設立しました。";
		expect(await ofTime(twice)).toHaveLength(1);
	});

	test("every drop keeps its reason, and served questions come first by worth", async () => {
		const [document] = await generate(
			[{ id: "a", language: "ja", text: `${TALKS}\n彼は1999年に帰国した。` }],
			analyser,
		);
		const questions = document?.questions ?? [];
		const ready = questions.filter((q) => q.status !== "held-back");
		expect(questions.slice(0, ready.length)).toEqual(ready);
		for (const status of ["ready", "draft"]) {
			const worths = ready.filter((q) => q.status === status).map((q) => q.worth);
			expect(worths).toEqual([...worths].sort((a, b) => b - a));
		}
		for (const q of questions.slice(ready.length)) expect(q.heldBackFor?.length).toBeGreaterThan(0);
		expect(questions.map((q) => q.factId).every((id) => document?.facts.some((f) => f.id === id))).toBe(true);
	});

	test("the same input gives the same bytes, and ids are unique", async () => {
		const documents = [TALKS, TALKS].map((text, i) => ({ id: `d${i}`, language: "ja", text }));
		const once = await generate(documents, analyser);
		expect(JSON.stringify(await generate(documents, analyser))).toBe(JSON.stringify(once));
		const ids = once.flatMap((d) => d.questions.map((q) => q.id));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test("a document in another language is kept, and not asked about", async () => {
		const [document] = await generate(
			[{ id: "e", language: "en", text: "In 1998 he founded it." }],
			analyser,
		);
		expect(document?.questions).toEqual([]);
	});

	test("every quote is the text at its offsets, for any text", async () => {
		const part = fc.constantFrom(
			"2021年3月4日、",
			"高橋一郎市長は",
			"佐藤氏が",
			"「橋を架ける」と",
			"述べた。",
			"\r\n",
			"\n",
			"青森で",
			"会見し、",
			"」",
			"「",
			"(",
			")",
			"。",
			"要求したことで",
			"交渉が決裂した。",
			"1998年に",
			"設立した。",
			"\0",
			"\ud83d",
			"𠮷",
			"のは、",
			"からだ。",
			"彼は",
			"リヨン会談では",
			"?",
			" ",
			"令和3年",
		);
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
				const text = parts.join("");
				for (const d of await generate([{ id: "p", language: "ja", text }], analyser))
					for (const q of d.questions)
						for (const e of [...q.evidence, ...q.distractors.flatMap((x) => x.from ?? [])])
							expect(text.slice(e.start, e.end)).toBe(e.quote);
			}),
			{ numRuns: 300 },
		);
	});
});
