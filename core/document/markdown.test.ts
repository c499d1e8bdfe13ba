import { expect, test } from "vitest";
import { readMarkdown } from "./markdown";

const textOf = (source: string) => readMarkdown(source).text;

test.each([
	["signs", "# 橋\n\n**太**と*斜*と`符`と~~線~~ \\* です", "橋\n\n太と斜と符と線 * です"],
	["signs beside Japanese brackets", "**「橋」**は**古い。**と", "「橋」は古い。と"],
	["a paragraph over lines", "橋は\n古い。\nIt is\nold.", "橋は古い。 It is old."],
	["hard line breaks", "一  \n二\\\n三", "一\n二\n三"],
	["lists", "- 一\n  - 二\n- 三\n\n1. 四", "一\n\n二\n\n三\n\n四"],
	["links and pictures", "[橋](http://a.example 'x')![絵](b)の[川][r]\n\n[r]: c", "橋の川"],
	["tables", "| 年 | 名 |\n|---|---|\n| 1990 | 橋 |", "年\t名\n\n1990\t橋"],
	["quotations", "> 橋\n> は\n\n古い", "橋は\n\n古い"],
	["code", "```html\n<b>\n  &amp;\n```", "<b>\n  &amp;"],
	["HTML", "橋<br>川<script>x</script><b onclick='x'>岸</b>\n\n<div hidden>\n\n秘\n\n</div>", "橋\n川岸"],
])("%s", (_, source, text) => {
	expect(textOf(source)).toBe(text);
});

test("front matter is no text, and its title goes before the first heading", () => {
	const front = '---\ntitle: "橋の話"\ndate: 2021-01-01\n---\n';
	expect(readMarkdown(`${front}## 序\n文`)).toMatchObject({ text: "序\n\n文", title: "橋の話" });
	expect(readMarkdown("---\ndate: 2021-01-01\n---\n## 序").title).toBe("序");
	expect(readMarkdown("---\n橋の話。\n\n---\n文").text).toBe("橋の話。\n\n文");
});

test.each(["> ", "[", "![", "**a ", "<", "*a_ ", "[a](", "- ", "&#"])(
	"a hundred thousand characters of %j are read in no time",
	(piece) => {
		const start = performance.now();
		expect(() => textOf(piece.repeat(100_000 / piece.length))).not.toThrow();
		expect(performance.now() - start).toBeLessThan(4000);
	},
);

test("a long address that is used often is not written out", () => {
	const source = `[a]: ${"b".repeat(400_000)}\n\n${"[a] ".repeat(100_000)}`;
	expect(textOf(source)).toHaveLength(199_999);
});
