import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companionsOf, type Dated, gradeOrder, happeningOf, orderingOf, rightOrder } from "./ordering";

const dated = (key: string, event: string, source = "「町の橋」の記事によると、"): Dated => ({
	...{ kind: "when", key, accepted: [], stem: `${source}${event}のはいつですか` },
});

describe("an event", () => {
	test("is what its question asks the time of, from the first day it can mean to the last", () => {
		expect(happeningOf(dated("2018年", "長い橋が完成した"))).toEqual({
			...{ source: "「町の橋」の記事によると、", text: "長い橋が完成した", from: 20180101, until: 20181231 },
		});
		expect(happeningOf(dated("2018年6月12日", "長い橋が完成した"))).toMatchObject({
			from: 20180612,
			until: 20180612,
		});
		expect(happeningOf(dated("1970年代から1980年代", "橋が続けて造られた"))).toMatchObject({
			...{ from: 19700101, until: 19891231 },
		});
		expect(happeningOf(dated("2018年", "町が橋を「長い橋」と名づけた", ""))).toMatchObject({ source: "" });
	});

	test("is none where its words tell a time, its time has no year, or its stem asks otherwise", () => {
		expect(happeningOf(dated("2018年", "2017年に始まった工事が終わった"))).toBeNull();
		for (const key of ["6月12日", "2018年春", "2018年度", "昔"])
			expect(happeningOf(dated(key, "長い橋が完成した"))).toBeNull();
		const turned = { ...dated("2018年", ""), stem: "長い橋は何年に完成しましたか" };
		expect(happeningOf(turned)).toBeNull();
		expect(happeningOf({ ...dated("2018年", "長い橋が完成した"), kind: "what" })).toBeNull();
	});
});

describe("what is put in order together", () => {
	const first = dated("1950年", "古い橋が流された");
	const second = dated("1962年3月", "新しい橋が完成した");
	const third = dated("1990年代", "橋が塗り直された");

	test("is of one source, and at times that leave no doubt", () => {
		expect(companionsOf(first, [second, third])).toEqual([second, third]);
		expect(companionsOf(first, [second])).toBeNull();
		expect(companionsOf(first, [second, dated("1962年", "祭りが始まった")])).toBeNull();
		expect(
			companionsOf(first, [second, dated("1995年", "別の橋が完成した", "「川」の記事によると、")]),
		).toBeNull();
		expect(companionsOf(first, [second, third, dated("2001年", "a"), dated("2002年", "b")])).toHaveLength(3);
		expect(companionsOf(first, [{ ...second, stem: first.stem }, third])).toBeNull();
	});

	test("has one stem, and events without their times", () => {
		const { stem, events } = orderingOf([second, first, third]);
		expect(stem).toBe("「町の橋」の記事によると、次のできごとは、どの順に起きましたか");
		expect(events).toEqual(["新しい橋が完成した", "古い橋が流された", "橋が塗り直された"]);
		expect(rightOrder([second, first, third])).toEqual([1, 0, 2]);
	});

	test("is right in one order alone, whatever order it was shown in", () => {
		const questions = [second, first, third];
		const permutations = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
		fc.assert(
			fc.property(permutations, permutations, (order, given) => {
				const said = given.map((place) => order[place]);
				const isRight = said.join() === "1,0,2";
				expect(gradeOrder(questions, order, given)).toBe(isRight ? "right" : "wrong");
			}),
		);
		expect(gradeOrder(questions, [0, 1, 2], [1, 0])).toBe("wrong");
		expect(gradeOrder(questions, [0, 1, 2], [1, 1, 1])).toBe("wrong");
	});
});
