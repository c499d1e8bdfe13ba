import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { isStatement, isSupposed, standingOf } from "./statements";

const first = async (text: string) => {
	const sentence = (await readText(text, analyser)).sentences[0];
	if (sentence === undefined) throw new Error("no sentence");
	return sentence;
};

describe("isStatement", () => {
	test.each([
		"次章では、青森市の反応を探ります。",
		"本記事では、影響を解説します。",
		"青森市の反応",
		"市は動くのか。",
		"橋は落ちるのだろうか。",
		"コメント0",
		"は日本の元号の一つ。",
		"橋が落ちてが起きた。",
		"彼は「行くと述べた。",
	])("not %s", async (text) => {
		expect(isStatement(await first(text))).toBe(false);
	});

	test("but what tells of the world", async () => {
		expect(isStatement(await first("市長は「どうするのか」と尋ねた。"))).toBe(true);
		expect(isStatement(await first("橋は落ちました。"))).toBe(true);
	});
});

test("what is supposed", async () => {
	expect(isSupposed((await first("橋が落ちたら困る。")).phrases)).toBe(true);
	expect(isSupposed((await first("橋が落ちた場合、市は困る。")).phrases)).toBe(true);
	expect(isSupposed((await first("明確な進展がない限り、改善は難しい。")).phrases)).toBe(true);
	expect(isSupposed((await first("市長は「落ちたら困る」と述べた。")).phrases)).toBe(false);
});

test("how the text stands to its words", () => {
	expect(standingOf("橋が落ちる可能性がある")).toBe("forecast");
	expect(standingOf("橋が原因と分析されている")).toBe("analysis");
	expect(standingOf("橋が最古とされる")).toBe("claim");
	expect(standingOf("橋が落ちた")).toBe("fact");
});
