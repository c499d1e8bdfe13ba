// The morphological analyser: kuromoji with IPADIC, loaded once a process, mapped to the core's Token.
// Its word_position counts code points, so offsets are summed from the surfaces (UTF-16).
import { join, sep } from "node:path";
import { TokenizerBuilder } from "@patdx/kuromoji";
import NodeDictionaryLoader from "@patdx/kuromoji/node";

/** @typedef {import("../core/language/token").Token} Token */

/** A lattice over one piece costs time by the square of its length; no sentence asked about is this long. */
const LONGEST_PIECE = 400;

const FULL_WIDTH = { "(": "（", ")": "）", "?": "？", "!": "！" };

/**
 * The same number of UTF-16 units, readable for IPADIC: brackets full width; what it crashes on or loses
 * (control characters, lone surrogates, characters beyond the first plane) replaced unit for unit.
 * @param {string} text
 * @returns {string}
 */
export function readable(text) {
	return text
		.replace(/[()?!]/g, (c) => FULL_WIDTH[/** @type {keyof typeof FULL_WIDTH} */ (c)])
		.replace(/\p{Surrogate}/gu, " ")
		.replace(/\p{Script=Han}/gu, (c) => (c.length === 2 ? "丂丂" : c))
		.replace(/[\u{10000}-\u{10ffff}]/gu, "〓〓")
		.replace(/[^\P{Cc}\n]/gu, " ");
}

/** @param {string} text */
function* pieces(text) {
	for (const sentence of text.match(/[^\n。]*(?:[\n。]+|$)/g) ?? []) {
		for (let at = 0; at < sentence.length; ) {
			let end = Math.min(at + LONGEST_PIECE, sentence.length);
			if (end < sentence.length && /[\udc00-\udfff]/.test(sentence.charAt(end))) end--;
			yield sentence.slice(at, end);
			at = end;
		}
	}
}

/** Every command of the project runs in its root, where the packages lie. */
const DICTIONARY = join(process.cwd(), "node_modules/@patdx/kuromoji/dict") + sep;

/** @type {Promise<{ tokenize(text: string): Record<string, string>[] }> | undefined} */
let loading;

function load() {
	loading ??= new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: DICTIONARY }) })
		.build()
		.catch((/** @type {unknown} */ error) => {
			loading = undefined;
			throw error;
		});
	return loading;
}

/**
 * Tokens in order and without gaps; surfaces are the given text's own, letter by letter.
 * @param {string} text
 * @returns {Promise<Token[]>}
 */
export async function tokenize(text) {
	const analyser = await load();
	/** @type {Token[]} */
	const tokens = [];
	let start = 0;
	for (const piece of pieces(readable(text))) {
		let end = start;
		for (const word of analyser.tokenize(piece)) {
			end += (word.surface_form ?? "").length;
			if (end === start || /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 1, end + 1))) continue;
			tokens.push(toToken(word, text, start, end));
			start = end;
		}
	}
	return tokens;
}

/**
 * @param {Record<string, string>} word
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Token}
 */
function toToken(word, text, start, end) {
	const surface = text.slice(start, end);
	const base = word.basic_form;
	return {
		start,
		end,
		surface,
		pos: word.pos ?? "名詞",
		detail: word.pos_detail_1 ?? "*",
		subDetail: word.pos_detail_2 ?? "*",
		subSubDetail: word.pos_detail_3 ?? "*",
		conjugationType: word.conjugated_type ?? "*",
		conjugationForm: word.conjugated_form ?? "*",
		base: base === undefined || base === "*" ? surface : base,
		...(word.reading === undefined || word.reading === "*" ? {} : { reading: word.reading }),
	};
}
