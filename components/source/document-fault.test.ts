import { expect, test } from "vitest";
import ja from "@/messages/ja.json";
import { wordDocumentFault } from "./document-fault";

const worded = (error: string, fields: Record<string, string>) =>
	wordDocumentFault({ error, fields }, ja.documentFaults);

test("a fault of a text is said with its limit or its line", () => {
	expect(worded("bad-document", { source: "too-many-characters", limit: "300000" })).toContain("300,000");
	expect(worded("bad-document", { source: "holds-nul", line: "7" })).toContain("7行目");
});

test("what is no fault of a text is left to others", () => {
	expect(worded("offline", {})).toBe(null);
	expect(worded("bad-document", { source: "never-heard-of" })).toBe(null);
});
