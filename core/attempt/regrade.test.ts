import { expect, test } from "vitest";
import { regrade } from "./regrade";

const asked = { kind: "when" as const, key: "2018年6月", accepted: ["同年6月"] };

test("a choice is right that says the key or an accepted form, however it was right before", () => {
	expect(regrade(asked, { chosen: "2018年６月", typed: null })).toBe("right");
	expect(regrade(asked, { chosen: "同年6月", typed: null })).toBe("right");
	expect(regrade(asked, { chosen: "2018年7月", typed: null })).toBe("wrong");
});

test("what was typed is graded by its kind, and no reply is wrong", () => {
	expect(regrade(asked, { chosen: null, typed: "平成30年6月" })).toBe("right");
	expect(regrade(asked, { chosen: null, typed: "平成31年6月" })).toBe("wrong");
	expect(regrade(asked, { chosen: null, typed: null })).toBe("wrong");
});
