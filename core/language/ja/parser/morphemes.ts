// Tokens as the parser wants them. IPADIC takes によって for one particle, the corpus (Kyoto University, JUMAN) for に and
// よって in two phrases: they are parted here, and joined again for whoever asks about sentences. Brackets are lifted out.
import type { Token } from "../../token";
import { closerOf, isCloser } from "../sentences";

const ONE_PHRASE = /^(とともに|と共に)$/;

/** The tokens with compound particles parted behind their case particle; the rest is marked 連語. */
export function partParticles(tokens: Token[]): Token[] {
	if (!tokens.some(isCompound)) return tokens; // most sentences have none
	return tokens.flatMap((token): Token[] => {
		if (!isCompound(token)) return [token];
		const [surface, rest] = [token.surface.slice(0, 1), token.surface.slice(1)];
		return [
			{ ...token, surface, base: surface, subDetail: "一般", end: token.start + 1 },
			{ ...token, surface: rest, base: rest, detail: "連語", start: token.start + 1 },
		];
	});
}

function isCompound({ pos, subDetail, surface }: Token): boolean {
	return pos === "助詞" && subDetail === "連語" && surface.length > 2 && !ONE_PHRASE.test(surface);
}

export type Lifted = {
	/** The tokens outside brackets. */
	outside: Token[];
	/** What stands inside each outermost pair, without the brackets. */
	inside: Token[][];
};

/** Parts a sentence from what stands in round brackets; one without its partner stays where it is. */
export function liftBrackets(tokens: Token[]): Lifted {
	const lifted: Lifted = { outside: [], inside: [] };
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const closing = token.surface === "(" || token.surface === "（" ? closingIndex(tokens, i) : -1;
		if (closing < 0) lifted.outside.push(token);
		else {
			lifted.inside.push(tokens.slice(i + 1, closing));
			i = closing;
		}
	}
	return lifted;
}

/** The index of the token that closes the bracket at `opening`, others in between minded; −1 for none. */
export function closingIndex(tokens: Token[], opening: number): number {
	const open: string[] = [];
	for (let i = opening; i < tokens.length; i++) {
		const surface = (tokens[i] as Token).surface;
		const closer = closerOf(surface);
		if (closer !== undefined) open.push(closer);
		else if (isCloser(surface, open.at(-1) ?? "") && open.pop() !== undefined && open.length === 0) return i;
	}
	return -1;
}
