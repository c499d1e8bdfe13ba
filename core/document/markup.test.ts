import { expect, test } from "vitest";
import { hasTags, isPlain } from "./markup";

test.each([
	"<p>山本四郎氏が青森美術館を設立したのは何年ですか",
	'class="a">山本四郎氏',
	"山本四郎氏<br/>",
	"山本四郎氏が&nbsp;青森美術館を",
	"山本&#12288;四郎",
	"- **山本四郎氏**が",
	"- 山本四郎氏が",
	"## 橋の話",
	"[橋](https://example.org)",
	"山本氏が\0青森",
	"山本氏が\r\n青森",
	"山本氏が\ud842青森",
	"山本氏が\u200b青森",
	"\ufeff山本氏",
	"山本氏が\ufffd青森",
])("not for a reader: %j", (line) => {
	expect(isPlain(line)).toBe(false);
});

test.each([
	"𠮷野氏が「A&B・R&D；費用 < 100円」と述べたのは誰ですか",
	"気温が－5度になったのは、2021年-22年の冬ですか",
	"C#と「*」を使う青空財団（AZF）は何年に設立されましたか",
	"第1回　全国大会 が開かれたのはいつですか",
])("for a reader: %s", (line) => {
	expect(isPlain(line)).toBe(true);
});

test("a text with tags is known, one with a comparison is not", () => {
	expect(hasTags("<!DOCTYPE html><p>橋の話。</p>")).toBe(true);
	expect(hasTags("3 < 5 であり、a>b である。")).toBe(false);
});
