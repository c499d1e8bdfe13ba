import { expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate } from "./generate";

test("what a document keeps coming back to is worth more than an aside", async () => {
	const about = "青森美術館は話題だ。青森美術館には絵がある。青森美術館は広い。";
	const text = `${about}林三郎氏は1985年にパリへ渡った。山本四郎氏は1998年に青森美術館を設立した。`;
	const [document] = await generate([{ id: "a", language: "ja", text }], analyser);
	const worth = (stem: RegExp) => document?.questions.find((q) => stem.test(q.stem))?.worth ?? -1;
	expect(worth(/青森美術館を設立/)).toBeGreaterThan(worth(/パリへ渡った/));
	expect(worth(/パリへ渡った/)).toBeGreaterThan(0);
});
