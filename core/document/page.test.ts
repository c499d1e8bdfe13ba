import { expect, test } from "vitest";
import { readPage } from "./page";

const textOf = (html: string) => readPage(html).text;

test.each([
	["paragraphs", "<p>橋は古い。<p>川は<b>深</b>い。", "橋は古い。\n\n川は深い。"],
	["white space", "<p> The \n old\t<i> bridge</i> <i> here", "The old bridge here"],
	["Japanese over lines", "<p>橋は\n\t古い、\n<b>木</b>の\n橋。", "橋は古い、木の橋。"],
	["a Latin word at a line end", "<p>橋は\n1990\n年に", "橋は 1990 年に"],
	["a space between Japanese words", "<p>山田 花子", "山田 花子"],
	["line breaks", "<p>一 <br> 二<br/>三", "一\n二\n三"],
	["entities", "<p>A&amp;B &lt;p&gt; &#27211;&nbsp;&#x6A4B; &amp;lt;", "A&B <p> 橋 橋 &lt;"],
	["ruby", "<ruby>橋<rp>（</rp><rt>はし</rt><rp>）</rp>本<rt>もと</ruby>氏", "橋本氏"],
	["nested lists", "<ul><li>一<ol><li>二</li></ol><li>三</ul>", "一\n\n二\n\n三"],
	["tables", "<table><tr><th>年</th> <th>名</th></tr><tr><td>1990<td><td>橋</table>", "年\t名\n\n1990\t\t橋"],
	["lines kept", "<pre>\n  a\n\n    b  \n</pre>c", "  a\n\n    b\n\nc"],
	["images and links", '<a href="x">橋<img alt="絵" src="y"></a>。', "橋。"],
	["hints where to break", "<p>long&shy;est<wbr>word&#8203;s", "longestwords"],
	["blank paragraphs", "<p>一<p>&nbsp;</p><div> </div><p>二", "一\n\n二"],
	["a quotation", "<q>橋</q>だ", "“橋”だ"],
	["words outside of any element", "橋 <!-- c --> は<hr>古い", "橋 は\n\n古い"],
])("%s", (_, html, text) => {
	expect(textOf(html)).toBe(text);
});

test.each([
	"<script>alert('x')</script>",
	"<style>p{}</style>",
	"<template><p>x</template>",
	"<noscript>x</noscript>",
	"<nav><ul><li>x</ul></nav>",
	"<svg><title>x</title><text>x</text></svg>",
	"<div hidden>x<p>x</p></div>",
	'<p style="color:red; display: none">x</p>',
	"<textarea>x</textarea><select><option>x</select>",
	"<dialog>x</dialog>",
	"<head><meta name=a content=x><title>x</title></head>",
])("left out: %s", (html) => {
	expect(textOf(`前${html}後`).replace(/\n/g, "")).toBe("前後");
});

test("what an attacker writes is words or nothing", () => {
	const page = `<p onclick="alert(1)">橋<img src=x onerror=alert(1)><a href="javascript:alert(1)">川</a><scr<script>ipt>`;
	expect(textOf(page)).toMatch(/^橋川/);
	expect(textOf(page)).not.toContain("alert");
});

test("the title is not in the text, and headings are told with their level", () => {
	const page = readPage(
		"<title> 橋の\n 話 </title><h2>序</h2><h1><img alt=x></h1><h1>橋<br>川</h1><svg><title>x</title></svg>",
	);
	expect(page).toEqual({
		text: "序\n\n橋\n川",
		title: "橋の 話",
		headings: [
			{ level: 2, text: "序" },
			{ level: 1, text: "橋 川" },
		],
	});
});

test("a body that waits for its script is read", () => {
	expect(textOf('<body style="visibility:hidden"><p>橋</body>')).toBe("橋");
});

test.each([
	["elements", "<div>", 100_000],
	["elements and end tags that match none", "<div></p>", 100_000],
	["lists", "<ul><li>", 100_000],
	["headings in elements", "<h1><div>", 100_000],
	["pictures", "<svg><g>", 100_000],
	["unfinished tags", "<a b='", 100_000],
	["entities", "&amp;&#x;", 300_000],
])("a hundred thousand nested %s are read in no time", (_, piece, times) => {
	const start = performance.now();
	expect(() => textOf(piece.repeat(times))).not.toThrow();
	expect(performance.now() - start).toBeLessThan(4000);
});

test("words deeper than elements are followed are not lost, and a script there is not seen", () => {
	const deep = `${"<div>".repeat(5000)}橋<script>x</script><svg>y</svg>${"</div>".repeat(5000)}<p>川`;
	expect(textOf(deep)).toBe("橋\n\n川");
});

test("a page whose tree the standard makes the square of it is read as it stands", () => {
	const open = Array.from({ length: 4000 }, (_, index) => `<b id=${index}>`).join("");
	expect(textOf(`<div>${open}</div>${"<p>x".repeat(4000)}`)).toBe(Array(4000).fill("x").join("\n\n"));
});
