import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { inheritedSpeaker, toldUntil } from "./inherited-speakers";

/** Whom the last sentence of a text inherits as its speaker, by name. */
async function speaker(text: string) {
	const { sentences } = await readText(text, analyser);
	const last = sentences.at(-1);
	return last === undefined ? null : (inheritedSpeaker(text, last, sentences)?.name?.quote ?? null);
}

async function expectSpeakers(cases: Record<string, string | null>) {
	for (const [text, name] of Object.entries(cases)) expect([text, await speaker(text)]).toEqual([text, name]);
}

describe("the speaker is inherited", () => {
	test("from a quotation, whatever way the words are told", async () => {
		for (const told of [
			"という分析だ",
			"という説明である",
			"という見方です",
			"という解釈だった",
			"というのだ",
		])
			expect(await speaker(`高橋市長は「橋は危ない」と述べた。費用も高い${told}。`)).toBe("高橋市長");
		for (const told of ["という", "ということである", "とのことだ"])
			expect(await speaker(`高橋市長は「橋は危ない」と述べた。費用も高い${told}。`)).toBe("高橋市長");
	});

	test("from two quotations of one speaker", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」とし、「すぐに直す」と述べた。費用は高いという説明だ。": "高橋市長",
		});
	});

	test("from a report, and from what somebody thinks too", async () => {
		await expectSpeakers({
			"ミライ・タイムズは、計画は無謀だと指摘した。橋が長すぎるという分析だ。": "ミライ・タイムズ",
			"高橋誠教授も、橋は危ないと考えている。土が軟らかいという見方だ。": "高橋誠教授",
			"山田研究所は、計画は無謀だとみる。橋が長すぎるという指摘である。": "山田研究所",
		});
	});

	test("through a pronoun that was resolved", async () => {
		await expectSpeakers({
			"高橋市長は会見を開いた。彼は「橋は危ない」と述べた。費用も高いという。": "高橋市長",
			"高橋誠氏は橋を見た。同氏は、橋は危ないとみる。土が軟らかいというのだ。": "高橋誠氏",
		});
	});

	test("along a chain of sentences", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」と述べた。費用も高いという。つまり、橋はもう要らないという説明だ。":
				"高橋市長",
		});
	});

	test("past a country that is spoken of", async () => {
		await expectSpeakers({
			"高橋誠教授は「交渉は進む」と述べた。フランスは急いでいないというのだ。": "高橋誠教授",
		});
	});

	test("with the part of a long name that the text goes on to use", async () => {
		const text =
			"ポール・ホワイト・青空財団研究員も、橋は危ないと考えている。土が軟らかいという分析だ。\nホワイト研究員は橋を見た。";
		const { sentences } = await readText(text, analyser);
		const inherited = sentences[1] && inheritedSpeaker(text, sentences[1], sentences);
		expect(inherited?.name?.quote).toBe("ポール・ホワイト");
		expect(inherited?.resolvedIn?.index).toBe(0);
	});
});

describe("no speaker is inherited", () => {
	test("where nobody is said to think so", async () => {
		for (const told of ["とみられている", "と考えられている", "とされる", "とされている"])
			expect(await speaker(`高橋市長は「橋は危ない」と述べた。費用も高い${told}。`)).toBeNull();
	});

	test("where the sentence names a source", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」と述べた。関係者によると、費用も高いという。": null,
			"高橋市長は「橋は危ない」と述べた。専門家の間では、橋は要らないという見方だ。": null,
			"高橋市長は「橋は危ない」と述べた。橋は要らないという佐藤氏の見方だ。": null,
		});
	});

	test("where its own topic may be who speaks", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」と述べた。佐藤議員は来月やめるという。": null,
			"高橋市長は「橋は危ない」と述べた。県は費用を出さないという説明だ。": null,
			"高橋市長は「橋は危ない」と述べた。住民も反対だという。": null,
			"高橋市長は「橋は危ない」と述べた。フランスは橋を贈るという。": null,
		});
	});

	test("over a paragraph's end or a sentence that says nothing of the kind", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」と述べた。\n費用も高いという説明だ。": null,
			"高橋市長は「橋は危ない」と述べた。橋は長い。費用も高いという説明だ。": null,
			"高橋市長は橋を見た。費用も高いという説明だ。": null,
			"費用も高いという説明だ。": null,
		});
	});

	test("from a speaker without a name, or from two", async () => {
		await expectSpeakers({
			"市長は「橋は危ない」と述べた。費用も高いという。": null,
			"多くの専門家は、橋は危ないと考えている。土が軟らかいという分析だ。": null,
			"高橋市長は「橋は危ない」と述べ、佐藤知事は「直す」と述べた。費用は高いという。": null,
			"高橋氏と佐藤氏は、橋は危ないと考えている。土が軟らかいという分析だ。": null,
		});
	});

	test("where the speech is not what the sentence before ends with, or was never made", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」と述べ、議会を去った。会場は混乱したという。": null,
			"高橋市長は、橋は危ないと考えていない。土も硬いという。": null,
			"高橋市長は、橋は危ないと批判された。土が軟らかいという。": null,
		});
	});

	test("where という gives a name, or the author draws a conclusion", async () => {
		await expectSpeakers({
			"高橋市長は「橋は危ない」と述べた。これを安全宣言という。": null,
			"高橋市長は「橋は危ない」と述べた。つまり、橋はもう要らないということだ。": null,
		});
	});
});

test("the words told end before what tells them", async () => {
	const text = "費用も高いという説明だ。費用も高いとのことだ。これを橋という。";
	const { sentences } = await readText(text, analyser);
	const told = sentences.map((s) => {
		const end = toldUntil(s);
		return end === null ? null : text.slice(s.start, end);
	});
	expect(told).toEqual(["費用も高い", "費用も高い", null]);
});
