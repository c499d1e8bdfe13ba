import { expect, test } from "vitest";
import { sectionsOf } from "./sections";

/** "#" is a heading, "?" a paragraph that can be asked about, "-" another. */
const lines = (signs: string) =>
	[...signs].map((sign, line) => ({ line, isHeading: sign === "#", margin: { isAskable: sign === "?" } }));

test("a section reaches from its heading to the line before the next one", () => {
	const sections = sectionsOf(lines("?#-?#?-"));
	expect([...sections]).toEqual([
		[1, { to: 3, isAskable: true }],
		[4, { to: 6, isAskable: true }],
	]);
});

test("a heading with nothing to ask below it, or nothing at all, offers nothing", () => {
	expect([...sectionsOf(lines("##--#?")).values()].map(({ isAskable }) => isAskable)).toEqual([
		false,
		false,
		true,
	]);
	expect(sectionsOf(lines("?-")).size).toBe(0);
});
