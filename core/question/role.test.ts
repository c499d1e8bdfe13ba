import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "./collection";
import { draftsOf } from "./dropped";
import { askRoles } from "./role";

async function asked(...texts: string[]) {
	const documents = texts.map((text, i) => ({ id: `d${i}`, language: "ja", text }));
	const collection = await readCollection(documents, analyser);
	return draftsOf(collection.documents.flatMap((d) => askRoles(d, collection)));
}

describe("questions for somebody's body", () => {
	test.each([
		["京都大学の高橋一郎教授は批判した。", "高橋一郎教授はどの大学の教授ですか"],
		["日本銀行の渡辺健二総裁は会見した。", "渡辺健二総裁はどの銀行の総裁ですか"],
		["民主党の鈴木一郎氏は語った。", "鈴木一郎氏の所属はどの政党ですか"],
		["京都大学出身の山本四郎氏は語った。", "山本四郎氏の出身大学はどこですか"],
		["日本航空の社長を務める大西健太氏は語った。", "大西健太氏が社長を務めるのはどの企業ですか"],
	])("%s", async (text, stem) => {
		expect((await asked(text)).map((d) => d.stem)).toEqual([stem]);
	});

	test("a faculty stands beside its university", async () => {
		const [draft] = await asked("東京大学法学部の佐藤花子教授は反対した。");
		expect([draft?.key, draft?.accepted]).toEqual(["東京大学", ["東京大学法学部"]]);
	});

	test("two bodies in the collection are no question", async () => {
		const text = "京都大学の高橋一郎教授は批判した。";
		expect(await asked(text, "東京大学の高橋一郎教授は笑った。")).toEqual([]);
		expect(await asked(text, "京都大学の高橋一郎教授は笑った。")).toHaveLength(2);
	});

	test("wrong bodies are of the sort, and never named beside the person", async () => {
		const text = "京都大学の高橋一郎教授は批判した。東京大学が動いた。北海道大学が動いた。";
		const [three] = await asked(`${text}筑波大学が動いた。日本銀行が動いた。`);
		expect(three?.distractors.map((d) => d.text)).toEqual(["東京大学", "北海道大学", "筑波大学"]);
		expect(three?.distractors[2]?.from?.quote).toBe("筑波大学が動いた。");
		const [none] = await asked(`${text}高橋一郎教授は筑波大学に移る。`);
		expect(none?.distractors).toEqual([]);
	});
});
