import { expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { explain } from "./explain";

test("each sentence tells what was found, asked and dropped, and why", async () => {
	const text =
		"橋の歴史\nフランスは2015年にスペインの軍事基地を閉鎖した。市は2015年に青森駅前の図書館を閉鎖した。これはなぜか。";
	const sentences = await explain({ id: "a", language: "ja", text }, analyser);
	expect(sentences.map((s) => s.reason)).toEqual([
		"heading-or-fragment",
		undefined,
		"nothing-sure",
		"question",
	]);
	const [, closed, library] = sentences;
	expect(closed?.found).toContain("time 2015年 (year)");
	expect(closed?.asked.map((q) => q.stem)).toContain("フランスは2015年に何を閉鎖しましたか");
	expect(library?.dropped).toContainEqual({
		rule: "what-object",
		key: "青森駅前の図書館",
		reason: "subject-not-named",
	});
	for (const s of sentences) expect(text.slice(s.start, s.start + s.quote.length)).toBe(s.quote);
});
