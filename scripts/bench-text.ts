// A long text to measure with: the documents that ship, over and over, each time with other names and dates (drawn by a
// fixed seed), so that neither conflicts nor repetitions hold everything back.
import { readdirSync, readFileSync } from "node:fs";
import type { Token, Tokenize } from "../core/language/token";
import type { SourceDocument } from "../core/question/generate";

const SEED = 20_211_004;

/** Numbers in [0, below), the same ones every time (a linear congruence; Numerical Recipes' constants). */
function draws(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const KANJI = "青赤白黒金銀石岩木林森竹花草山川海谷原野田村里町橋坂東西南北上中下大小高長広深春夏秋冬";
const KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモラリルレロ";

/** Letters nobody is called by, as many as the name has and of its script. */
function otherName(name: string, draw: (below: number) => number): string {
	return name
		.replace(/\p{Script=Han}/gu, () => KANJI.charAt(draw(KANJI.length)))
		.replace(/\p{Script=Katakana}/gu, () => KATAKANA.charAt(draw(KATAKANA.length)));
}

/** Names of people, bodies and things; places stay, since the lists know them. */
const isName = (token: Token) => token.detail === "固有名詞" && token.subDetail !== "地域";

function withOthers(tokens: Token[], draw: (below: number) => number): string {
	const names = new Map<string, string>();
	const nameOf = (name: string) => {
		const other = names.get(name) ?? otherName(name, draw);
		names.set(name, other);
		return other;
	};
	return tokens
		.map((token) => (isName(token) ? nameOf(token.surface) : token.surface))
		.join("")
		.replace(/\d{4}(?=年)/g, () => String(1900 + draw(125)))
		.replace(/(?<!\d)\d{1,2}(?=月)/g, () => String(1 + draw(12)))
		.replace(/(?<!\d)\d{1,2}(?=日)/g, () => String(1 + draw(28)));
}

/** The first `characters` of the endless text. */
export async function benchText(characters: number, tokenize: Tokenize): Promise<string> {
	const folders = readdirSync("content/documents").sort();
	const texts = folders.map((slug) => readFileSync(`content/documents/${slug}/document.txt`, "utf8"));
	const read = await Promise.all(texts.map(tokenize));
	const draw = draws(SEED);
	let text = "";
	while (text.length < characters) text += read.map((tokens) => `${withOthers(tokens, draw)}\n`).join("");
	return text.slice(0, characters);
}

/** A text as the generator takes it. */
export const collectionOf = (text: string): SourceDocument[] => [{ id: "bench", language: "ja", text }];
