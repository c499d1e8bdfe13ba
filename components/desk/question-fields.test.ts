import { expect, test } from "vitest";
import { changedFields } from "./changed-fields";
import { questionOfFields } from "./question-fields";

const fields = {
	kind: "when",
	stem: " いつですか ",
	key: "春\n",
	accepted: "はる\n\n 春季 \n",
	distractors: "",
	rationale: "",
};

test("lists are one a line, without blank ones, and texts are trimmed", () => {
	const given = questionOfFields(fields, []);
	expect(given).toMatchObject({ stem: "いつですか", key: "春", accepted: ["はる", "春季"], distractors: [] });
});

test("a quote keeps the place it began with; a new one is of the document chosen, an empty one is none", () => {
	const before = [
		{ documentId: "d", start: 40, quote: "春に咲く" },
		{ documentId: "d", start: 90, quote: "夏に枯れる" },
	];
	const quotes = { "quote-0": " 春に咲き\r\n夏に ", "quote-1": "" };
	expect(questionOfFields({ ...fields, ...quotes }, before).evidence).toEqual([
		{ documentId: "d", start: 40, quote: "春に咲き\n夏に" },
	]);
	const fresh = questionOfFields({ ...fields, "quote-0": "春に", documentId: "e" }, []);
	expect(fresh.evidence).toEqual([{ documentId: "e", start: 0, quote: "春に" }]);
});

test("of what somebody else wrote, only what differs is shown", () => {
	const mine = {
		stem: "いつ",
		key: "春",
		accepted: ["はる"],
		distractors: [],
		rationale: "",
		evidence: [{ quote: "春に咲く" }],
	};
	const theirs = {
		stem: "いつか",
		key: "春",
		accepted: "はる",
		distractors: "",
		rationale: "",
		evidence: "春に",
	};
	expect(changedFields(mine, theirs)).toEqual([
		{ field: "stem", value: "いつか" },
		{ field: "evidence", value: "春に" },
	]);
});
