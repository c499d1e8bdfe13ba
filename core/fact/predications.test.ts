import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { findPredications } from "./predications";

async function told(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences.flatMap((s) =>
		findPredications(text, s).map(
			(p) =>
				`${p.subject === null ? "?" : text.slice(p.subject.start, p.subject.contentEnd)} ${text.slice(p.clause.predicate.start, p.clause.predicate.end)}: ${p.arguments.map((a) => a.noun.quote + a.phrase.particle).join(" ")}`,
		),
	);
}

describe("findPredications", () => {
	test("one a clause, with what depends on its predicate; the topic holds for those that go on", async () => {
		expect(await told("高橋市長は計画を見直し、議会に予算案を出した。")).toEqual([
			"高橋市長 見直し: 高橋市長は 計画を",
			"高橋市長 出した: 議会に 予算案を",
		]);
	});

	test("what stands in a relative clause is not the main predicate's", async () => {
		const [main] = await told("高橋市長は県が東京で集めた資料を公開した。");
		expect(main).toBe("高橋市長 公開した: 高橋市長は 県が東京で集めた資料を");
	});

	test("the predicate inside 点, 可能性 and a report lends its arguments", async () => {
		expect((await told("高橋市長の案は住民の負担を減らす点に特徴がある。"))[0]).toContain("住民の負担を");
	});

	test("a relative clause in the past tells of the name behind it", async () => {
		expect(await told("1921年に塔を設計した高橋一郎氏は、パリで暮らした。")).toContain(
			"高橋一郎氏 設計した: 1921年に 塔を",
		);
	});

	test("nothing of a heading, a question or what points to another chapter", async () => {
		expect(await told("次章では、市長の計画を探ります。")).toEqual([]);
		expect(await told("市長は計画を見直すのか。")).toEqual([]);
	});
});
