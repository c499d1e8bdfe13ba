import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Feedback, Told } from "@/core/attempt/feedback";
import ja from "../../messages/ja.json";
import { ClaimChoice } from "./claim-choice";
import type { Reply } from "./quiz-state";

const labels = { ...ja.quiz, claim: "この答えは正しいですか", claimTrue: "正しい", claimFalse: "違う" };
const told: Feedback = {
	...{ position: 0, verdict: "right", replied: "違う", guessed: false, late: false, key: "1904年" },
	...{ acceptedAs: null, near: null, rationale: "", passages: [], choiceFrom: null },
};

/** What the two answers are tagged with, in their order. */
function tagsOf(claim: string, reply: Reply | null, feedback: Told | null): string[] {
	const props = { claim, reply, feedback, labels, onChoose: () => {} };
	const html = renderToStaticMarkup(createElement(ClaimChoice, props));
	return html
		.split("<li>")
		.slice(1)
		.map((item) => {
			const words = item.replace(/<[^>]*>/g, " ");
			const tag = [labels.yourAnswer, labels.rightAnswer].find((each) => words.includes(each));
			if (item.includes("lucide-check")) return "chosen";
			return tag ?? (item.includes('aria-busy="true"') ? "busy" : "");
		});
}

describe("a claim", () => {
	it("stands above its two answers, true first", () => {
		const props = { claim: "1890年", reply: null, feedback: null, labels, onChoose: () => {} };
		const html = renderToStaticMarkup(createElement(ClaimChoice, props));
		const places = ["1890年", "正しい<", "違う<"].map((words) => html.indexOf(words));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(html).not.toContain(labels.rightAnswer);
	});

	it("marks nothing before it is answered, and what was pressed until it is stored", () => {
		expect(tagsOf("1890年", null, null)).toEqual(["", ""]);
		expect(tagsOf("1890年", { choice: 1 }, null)).toEqual(["", "busy"]);
	});

	it("that is true is marked as such, and whoever denied it", () => {
		expect(tagsOf("1904年", { choice: 0 }, { ...told, replied: "正しい" })).toEqual([labels.rightAnswer, ""]);
		const denied: Told = { ...told, verdict: "wrong" };
		expect(tagsOf("1904年", { choice: 1 }, denied)).toEqual([labels.rightAnswer, labels.yourAnswer]);
	});

	it("that is false is marked as such, and whoever believed it", () => {
		expect(tagsOf("1890年", { choice: 1 }, told)).toEqual(["", labels.rightAnswer]);
		const believed: Told = { ...told, verdict: "wrong", replied: "正しい" };
		expect(tagsOf("1890年", { choice: 0 }, believed)).toEqual([labels.yourAnswer, labels.rightAnswer]);
	});

	it("goes by what is stored, not by what was pressed", () => {
		expect(tagsOf("1890年", { choice: 0 }, told)).toEqual(["", labels.rightAnswer]);
	});

	it("marks no answer of somebody who does not know", () => {
		const unknown: Told = { ...told, verdict: "wrong", replied: null };
		expect(tagsOf("1890年", { unknown: true }, unknown)).toEqual(["", labels.rightAnswer]);
	});

	it("says nothing of right and wrong while nothing may be told", () => {
		const untold: Told = { position: 0, untold: true, replied: "正しい", late: false };
		expect(tagsOf("1890年", { choice: 0 }, untold)).toEqual(["chosen", ""]);
	});
});
