// Which word asks for a noun: 誰 for a person, どの国 for a country, どこ for a place where something happens, 何度 for a
// number, 何 for the rest.

import type { Argument } from "../fact/predications";
import { isCountry, type NameMention } from "../language/ja/names";
import type { ReadSentence } from "../language/ja/reading";
import type { Quote } from "../language/span";

export type Sort = "person" | "country" | "body" | "place" | "number" | "time" | "term";

export type Interrogative = { sort: Sort; word: string; name?: NameMention };

const BODIES: Record<string, string | null> = {
	media: "どのメディア",
	party: "どの政党",
	company: "どの企業",
	association: "どの団体",
	government: null,
	church: null,
};

/** どの… for a body whose sort is sure, else null. */
export function bodyWord({ type, body, bare }: NameMention): string | null {
	if (body === "party" && !bare.endsWith("党")) return null;
	if (type !== "organization" || body === undefined) return null;
	if (/(日本|中央|国立|準備)銀行$/.test(bare)) return "どの機関";
	return body in BODIES ? (BODIES[body] ?? null) : "どの機関";
}

/** どの国 would take a side. */
const NOT_AGREED = /^(台湾|パレスチナ)$/;

/** What asks for a noun, by what it ends in; null where its sort is not sure. */
export function interrogativeFor(
	sentence: ReadSentence,
	noun: Quote,
	particle: string,
): Interrogative | null {
	const name = sentence.names.find((n) => n.end === noun.end && n.start >= noun.start);
	if (name !== undefined) {
		if (isCountry(name.bare)) {
			if (NOT_AGREED.test(name.bare)) return null;
			return isOfPlace(particle)
				? { sort: "place", word: "どこ", name }
				: { sort: "country", word: "どの国", name };
		}
		if (name.type === "person")
			return isTitledPlace(sentence, name) ? null : { sort: "person", word: "誰", name };
		const body = bodyWord(name);
		if (body !== null) return { sort: "body", word: body, name };
		if (name.type === "organization") return null;
		if (isPlace(sentence, noun)) return { sort: "place", word: "どこ", name };
		return isSomebody(sentence, noun) ? null : { sort: "term", word: "何", name };
	}
	if (isPlace(sentence, noun)) return { sort: "place", word: "どこ" };
	return isSomebody(sentence, noun) ? null : { sort: "term", word: "何" };
}

/** Whether a particle makes a country the place of what is done there. */
export function isOfPlace(particle: string): boolean {
	return /^(では?|にて|において)$/.test(particle);
}

/** プロイセン公: a title that a land bears. */
function isTitledPlace({ tokens }: ReadSentence, { start, bare }: NameMention): boolean {
	return isCountry(bare) || tokens.some((t) => t.start === start && t.subDetail === "地域");
}

/** Whom the tagger takes for a person, though nothing else says so. */
function isSomebody({ entities }: ReadSentence, noun: Quote): boolean {
	return entities.some((e) => e.type === "PERSON" && e.start >= noun.start && e.end <= noun.end);
}

function isPlace({ entities }: ReadSentence, noun: Quote): boolean {
	return entities.some(
		(e) => e.type === "LOCATION" && e.end === noun.end && e.start >= noun.start && e.end - e.start > 1,
	);
}

/** Whether a noun says enough to be an answer: a name, a quotation, or two words of content. */
export function saysEnough(sentence: ReadSentence, { noun, phrase }: Argument): boolean {
	if (phrase.words.some((w) => w.detail === "引用")) return true;
	const content = sentence.tokens.filter(
		(t) =>
			t.start >= noun.start &&
			t.end <= noun.end &&
			t.pos === "名詞" &&
			/^(一般|サ変接続|固有名詞|形容動詞語幹)$/.test(t.detail),
	);
	return content.length >= 2;
}
