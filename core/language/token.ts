// The morphological analyser as the core sees it. IPADIC's part-of-speech names are kept as they are:
// pos 名詞, detail 固有名詞, subDetail 人名, subSubDetail 姓.
import type { Span } from "./span";

export type Token = Span & {
	surface: string;
	pos: string;
	detail: string;
	subDetail: string;
	subSubDetail: string;
	/** 活用型 and 活用形, "*" where the word does not inflect. */
	conjugationType: string;
	conjugationForm: string;
	base: string;
	/** Katakana reading; absent for words the dictionary does not know. */
	reading?: string;
};

/** Tokens in order, without gaps; offsets are UTF-16 into `text`. */
export type Tokenize = (text: string) => Promise<Token[]>;
