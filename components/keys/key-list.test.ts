import { expect, test } from "vitest";
import ja from "../../messages/ja.json";
import { flashcardKeys, questionKeys } from "./key-list";

const capsOf = (lines: { caps: string[] }[]) => lines.flatMap(({ caps }) => caps);

test("a flashcard is turned over and rated, with as many keys as it has buttons", () => {
	expect(capsOf(flashcardKeys(ja.review, false))).toEqual(["Space", "1", "2", "3", "4"]);
	expect(capsOf(flashcardKeys(ja.review, true))).toEqual(["Space", "1", "2"]);
});

test("a hint has a key only where it may be taken", () => {
	expect(capsOf(questionKeys(ja.quiz, true))).toContain("H");
	expect(capsOf(questionKeys(ja.quiz, false))).toEqual(["1", "2", "3", "4", "G", "Enter"]);
});
