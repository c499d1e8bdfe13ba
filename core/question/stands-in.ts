// Whether words stand in a stem. Japanese has no spaces, so letters are compared; elsewhere Rome does not stand in syndrome.
import { foldText } from "../language/fold";

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a stem holds these words, width, case and marks set aside. */
export function standsIn(stem: string, words: string): boolean {
	if (JAPANESE.test(stem)) return foldText(stem).includes(foldText(words));
	const plain = (text: string) =>
		` ${
			text
				.normalize("NFKC")
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu)
				?.join(" ") ?? ""
		} `;
	return plain(stem).includes(plain(words));
}
