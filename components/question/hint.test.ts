import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Hint } from "@/core/attempt/hint";
import { ClozeText } from "./cloze-text";
import { HintOffer } from "./hint";

const labels = { hint: "ヒント", hintFirst: "最初の文字", noHint: "ヒントはありません", blank: "空欄" };
const offer = (hint: Hint | null | undefined, isPending = false) =>
	renderToStaticMarkup(createElement(HintOffer, { hint, isPending, labels, onAsk: () => {} }));
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, "").replaceAll("\u00a0", "");

describe("a sentence with blanks", () => {
	const cloze = (pieces: string[]) =>
		renderToStaticMarkup(createElement(ClozeText, { pieces, blank: "空欄" }));

	it("says each blank between the pieces", () => {
		expect(wordsOf(cloze(["橋は", "に開いた。"]))).toBe("橋は空欄に開いた。");
		expect(wordsOf(cloze(["", "は", "を、", ""]))).toBe("空欄は空欄を、空欄");
	});

	it("is read as Japanese where it is, and its blanks as the page", () => {
		const html = cloze(["橋は", "に開いた。"]);
		expect(html).toContain('<span lang="ja">橋は</span>');
		expect(html).toMatch(/<span class="sr-only">空欄/);
		expect(html.match(/lang=/g)).toHaveLength(2);
	});
});

describe("a hint", () => {
	it("is not there until it is asked for", () => {
		expect(wordsOf(offer(undefined))).toBe("ヒント");
	});

	it("says the passage, how the answer begins, or that there is none", () => {
		expect(wordsOf(offer({ passage: ["橋は", "に開いた。"] }))).toBe("ヒント橋は空欄に開いた。");
		expect(wordsOf(offer({ first: "19" }))).toBe("ヒント最初の文字 19…");
		expect(wordsOf(offer(null))).toBe("ヒントヒントはありません");
	});

	it("is asked for once, by a button that keeps the focus", () => {
		expect(offer(undefined)).not.toContain("aria-disabled");
		for (const html of [offer(undefined, true), offer(null)]) {
			expect(html).toContain('aria-disabled="true"');
			expect(html).not.toContain('disabled=""');
		}
	});
});
