// The words that take up a person or a body named before, where they stand outside quotations and brackets: 彼, 彼女,
// 同氏; 同 with a title (同市長); 同 with what a name ends in (同研究所, 同社).
import bodies from "../../../content/language/organizations.json";
import titles from "../../../content/language/titles.json";
import type { Span } from "../span";
import type { Phrase, Word } from "./phrases";
import type { ReadSentence } from "./reading";

export type Pronoun = Span & {
	phrase: Phrase;
	kind: "personal" | "title" | "body";
	/** 彼, 彼女 or 同氏 itself; of the others what stands behind 同. */
	form: string;
};

const TITLES = new Set(titles);
const ENDINGS = new Set(Object.values(bodies).flat());
/** What 同 is written together with though no name ends in it alone. */
const SHORT = /^(社|紙|校|大)$/;

/** The pronouns of a sentence in order; 彼(高橋市長), which says itself who is meant, is none. */
export function findPronouns({ words, phrases }: ReadSentence): Pronoun[] {
	return words.flatMap((word, i): Pronoun[] => {
		const found = personalAt(words, i) ?? sameAt(words, i);
		if (found === null) return [];
		const phrase = phrases.find((p) => p.start <= word.start && word.start < p.end);
		return phrase === undefined ? [] : [{ ...found, phrase }];
	});
}

type Found = Omit<Pronoun, "phrase">;

function personalAt(words: Word[], i: number): Found | null {
	const [word, next] = [words[i], words[i + 1]];
	if (word === undefined || !/^(彼|彼女|同氏)$/.test(word.surface) || word.pos !== "名詞") return null;
	if (next?.detail === "括弧" || /^(ら|たち|達|等|など|氏)$/.test(next?.surface ?? "")) return null;
	return { start: word.start, end: word.end, kind: "personal", form: word.surface };
}

function sameAt(words: Word[], i: number): Found | null {
	const word = words[i];
	if (word === undefined || !word.surface.startsWith("同")) return null;
	if (word.pos === "名詞" && word.surface.length === 2) return same(word.surface.slice(1), word, word);
	if (word.surface !== "同" || word.pos !== "接頭詞") return null;
	const behind = words.slice(i + 1);
	const to = behind.findIndex((w) => w.pos !== "名詞" || w.inner !== undefined);
	const nouns = to < 0 ? behind : behind.slice(0, to);
	const last = nouns.at(-1);
	return last === undefined ? null : same(nouns.map((w) => w.surface).join(""), word, last);
}

function same(form: string, { start }: Word, { end }: Word): Found | null {
	if (TITLES.has(form)) return form === "氏" ? null : { start, end, kind: "title", form };
	return ENDINGS.has(form) || SHORT.test(form) ? { start, end, kind: "body", form } : null;
}
