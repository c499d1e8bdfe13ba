import { describe, expect, it } from "vitest";
import { errors } from "../../messages/ja.json";
import { wordTrouble } from "./trouble";

const FIELDS = ["name", "password"];

describe("wordTrouble", () => {
	it("says it at the field it is about, and only there", () => {
		const words = wordTrouble({ error: "name-taken", fields: { name: "taken" } }, FIELDS, errors);
		expect(words.errorOf("name")).toBe(errors["name-taken"]);
		expect(words.errorOf("password")).toBe(undefined);
		expect(words.rest).toBe(null);
	});

	it("says what is wrong with a field in the field's own words, where there are some", () => {
		const fields = { name: "bad-name", password: "no words for this" };
		const { errorOf } = wordTrouble({ error: "invalid-body", fields }, FIELDS, errors);
		expect(errorOf("name")).toBe(errors["bad-name"]);
		expect(errorOf("password")).toBe(errors["invalid-body"]);
	});

	it("says it as a whole where it is about no field that is shown", () => {
		const words = wordTrouble({ error: "invalid-body", fields: { timeZone: "unknown" } }, FIELDS, errors);
		expect(words.rest).toBe(errors["invalid-body"]);
		expect(words.errorOf("name")).toBe(undefined);
	});

	it("says nothing where nothing is wrong", () => {
		expect(wordTrouble(null, FIELDS, errors).rest).toBe(null);
	});
});
