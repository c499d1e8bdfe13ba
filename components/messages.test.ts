import { describe, expect, it } from "vitest";
import en from "../messages/en.json";
import ja from "../messages/ja.json";
import { sentenceFor } from "./messages";

const keysOf = (messages: object) =>
	Object.entries(messages).flatMap(([space, words]) => Object.keys(words).map((key) => `${space}.${key}`));

describe("messages", () => {
	it("has the same keys in both languages", () => {
		expect(keysOf(en).sort()).toEqual(keysOf(ja).sort());
	});

	it("leaves no string empty", () => {
		const empty = [ja, en].flatMap((m) => Object.values(m).flatMap((words) => Object.values<string>(words)));
		expect(empty.filter((text) => text.trim() === "")).toEqual([]);
	});

	it("has a sentence for a failure it has never heard of", () => {
		expect(sentenceFor("name-taken", ja.errors)).toBe(ja.errors["name-taken"]);
		expect(sentenceFor("no-such-code", ja.errors)).toBe(ja.errors.bug);
	});
});
