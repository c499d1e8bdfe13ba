import { describe, expect, test } from "vitest";
import { analyser } from "../../../server/analyser";
import { readText } from "./reading";

async function read(text: string) {
	const [sentence] = (await readText(text, analyser)).sentences;
	const phrases = sentence?.phrases ?? [];
	return phrases.map((p) => `${text.slice(p.start, p.end)}/${p.form === "argument" ? p.particle : p.form}`);
}

describe("phrasesOf", () => {
	test("a content word with its particles, a title with its name", async () => {
		expect(await read("高橋副社長は東京で新製品を発表した。")).toEqual([
			"高橋副社長は/は",
			"東京で/で",
			"新製品を/を",
			"発表した/final",
		]);
	});

	test("a quotation and a bracket are one word, whatever stands in them", async () => {
		expect(await read("市長は「雨が降れば、中止する。」と述べた。")).toContain(
			"「雨が降れば、中止する。」と/と",
		);
		expect(await read("青空財団(AZF)は動いた。")).toContain("青空財団(AZF)は/は");
	});

	test("predicates are told by what they do", async () => {
		expect(await read("雨が降れば試合は中止だ。")).toContain("降れば/conditional");
		expect(await read("雨が降っても行う。")).toContain("降っても/concessive");
		expect(await read("会議を開き、決めた。")).toContain("開き/continuative");
		expect(await read("会議を開いたが、決まらなかった。")).toContain("開いたが/adversative");
		expect(await read("市が建てた橋は長い。")).toContain("建てた/adnominal");
		expect(await read("危険だと指摘した。")).toContain("危険だと/quotative");
		expect(await read("雨なので帰った。")).toContain("雨なので/reason");
	});

	test("と before a verb of telling quotes, else it supposes", async () => {
		expect(await read("計画を見直すと発表した。")).toContain("見直すと/quotative");
		expect(await read("春になると、花が咲く。")).toContain("なると/conditional");
	});

	test("a quotation whose words were parsed one by one is one phrase, and so is によって", async () => {
		expect(await read("市長は「雨が降り、川が溢れた」と述べた。")).toEqual([
			"市長は/は",
			"「雨が降り、川が溢れた」と/と",
			"述べた/final",
		]);
		expect(await read("雨によって中止になった。")).toContain("雨によって/によって");
	});

	test("のは and とし part from their predicates", async () => {
		expect(await read("市長が辞任したのは病気のためだ。")).toEqual(
			expect.arrayContaining(["辞任した/adnominal", "のは/は"]),
		);
		expect(await read("市は計画が必要だとし、予算を組んだ。")).toContain("必要だと/quotative");
	});
});
