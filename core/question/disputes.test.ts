import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate, type SourceDocument } from "./generate";

const began = "高橋一郎市長が青森で工事の開始を宣言してから3時間後に弘前で式典が行われた。";
const claimed =
	"佐藤花子議員は「高橋一郎市長が青森で工事の開始を宣言してから5時間後、弘前で式典が行われた」と述べた。";

const japanese = (id: string, text: string, title?: string): SourceDocument => ({
	id,
	language: "ja",
	text,
	...(title === undefined ? {} : { title }),
});

async function asked(...documents: SourceDocument[]) {
	const generated = await generate(documents, analyser);
	const questions = generated.flatMap((d) => d.questions).filter((q) => q.kind === "number");
	return { questions, facts: generated.flatMap((d) => d.facts) };
}

describe("an amount that a quotation in the same document gainsays", () => {
	test("is asked for by its source on either side, and neither value is the other's wrong answer", async () => {
		const { questions } = await asked(japanese("d", began + claimed));
		const byKey = new Map(questions.map((q) => [q.key, q]));
		expect(byKey.get("3時間後")?.stem).toBe(
			"記事の地の文によると、高橋一郎市長が青森で工事の開始を宣言してから何時間後に弘前で式典が行われましたか",
		);
		expect(byKey.get("5時間後")?.stem).toBe(
			"佐藤花子議員の発言によると、高橋一郎市長が青森で工事の開始を宣言してから何時間後に弘前で式典が行われましたか",
		);
		for (const { status, heldBackFor, distractors } of questions) {
			expect(status === "held-back" ? heldBackFor : []).toEqual([]);
			expect(distractors).toHaveLength(3);
			expect(distractors.map((d) => d.text)).not.toContain("3時間後");
			expect(distractors.map((d) => d.text)).not.toContain("5時間後");
		}
	});

	test("makes two facts that know each other", async () => {
		const { questions, facts } = await asked(japanese("d", began + claimed));
		const [one, other] = questions.map((q) => facts.find((f) => f.id === q.factId));
		expect(one?.conflictsWith).toEqual([other?.id]);
		expect(other?.conflictsWith).toEqual([one?.id]);
		expect([one?.accordingTo, other?.accordingTo].sort()).toEqual(["佐藤花子議員", undefined]);
	});

	test("names nobody where it is not gainsaid, and quoted amounts are not asked for", async () => {
		const { questions, facts } = await asked(japanese("d", began + claimed.replace("5時間後", "3時間後")));
		expect(questions.map((q) => q.stem)).toEqual([
			"高橋一郎市長が青森で工事の開始を宣言してから何時間後に弘前で式典が行われましたか",
		]);
		expect(facts.flatMap((f) => f.conflictsWith)).toEqual([]);
	});

	test("is told apart from a speaker without a name, who is not asked about", async () => {
		const { questions } = await asked(japanese("d", began + claimed.replace("佐藤花子議員", "議員")));
		expect(questions.map((q) => q.key)).toEqual(["3時間後"]);
	});
});

describe("an amount that another document gainsays", () => {
	const two = "高橋一郎首相は日仏首脳会談を京都で2度主催した。";
	const three = "高橋一郎首相は日仏首脳会談を京都で3度主催した。";

	test("is asked for by the title of its document", async () => {
		const { questions } = await asked(
			japanese("a", two, "首相と「二つの会談」"),
			japanese("b", three, "日仏の歩み"),
		);
		expect(questions.map((q) => q.stem).sort()).toEqual([
			"「日仏の歩み」の記事によると、高橋一郎首相は日仏首脳会談を京都で何度主催しましたか",
			"「首相と『二つの会談』」の記事によると、高橋一郎首相は日仏首脳会談を京都で何度主催しましたか",
		]);
		expect(questions.flatMap((q) => q.distractors.map((d) => d.text))).not.toContain("2度");
		expect(questions.flatMap((q) => q.distractors.map((d) => d.text))).not.toContain("3度");
	});

	test("is found where it is granted as a fact, too", async () => {
		const granted = "確かに、高橋一郎首相は日仏首脳会談を京都で2度主催し、成果を得たことは事実だ。";
		const { questions } = await asked(
			japanese("a", granted, "京都の会談"),
			japanese("b", three, "日仏の歩み"),
		);
		expect(questions.map((q) => q.stem)).toContain(
			"「京都の会談」の記事によると、高橋一郎首相は日仏首脳会談を京都で何度主催しましたか",
		);
	});

	test("is held back where the document has no title; the fact is told all the same", async () => {
		const { questions, facts } = await asked(japanese("a", two), japanese("b", three, "日仏の歩み"));
		const held = questions.find((q) => q.key === "2度");
		expect(held?.status).toBe("held-back");
		expect(held?.heldBackFor).toContain("conflict");
		const ids = facts.filter((f) => f.kind === "number").map((f) => f.id);
		expect(facts.flatMap((f) => f.conflictsWith).sort()).toEqual([...ids].sort());
	});

	test("is not taken for granted without its source by a question for something else", async () => {
		const generated = await generate([japanese("a", two), japanese("b", three, "日仏の歩み")], analyser);
		const stating = generated.flatMap((d) => d.questions).filter((q) => /[23]度/.test(q.stem));
		expect(stating.length).toBeGreaterThan(0);
		for (const { stem, heldBackFor } of stating)
			expect(stem.startsWith("「日仏の歩み」の記事によると、") || heldBackFor?.includes("conflict")).toBe(
				true,
			);
	});
});
