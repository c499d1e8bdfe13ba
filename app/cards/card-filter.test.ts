import { expect, test } from "vitest";
import { addressOf, cardFilter } from "./card-filter";

const ALL = { show: "all", setId: null, search: "", page: 1 };

test("an address that asks for nothing, or for what there is not, is the whole list", () => {
	expect(cardFilter({})).toEqual(ALL);
	expect(cardFilter({ show: "none", set: "", search: ["a", "b"], page: "-1" })).toEqual(ALL);
	expect(cardFilter({ set: "x".repeat(41), search: "x".repeat(101), page: "1e9", setId: "other" })).toEqual(
		ALL,
	);
});

test("the address of a page leads back to the same list", () => {
	const filter = cardFilter({ show: "leech", set: "abc-1", search: " 100% & more ", page: "7" });
	expect(filter).toEqual({ show: "leech", setId: "abc-1", search: "100% & more", page: 7 });
	const address = new URL(addressOf(filter, 8), "http://localhost");
	expect(address.pathname).toBe("/cards");
	expect(cardFilter(Object.fromEntries(address.searchParams))).toEqual({ ...filter, page: 8 });
});
