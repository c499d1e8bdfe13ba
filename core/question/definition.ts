// What a text explains: a term by what is said of it, what a thing is called, what an abbreviation stands for. The words
// of the explanation are the stem; what is explained is the key.
import { type Abbreviation, findAbbreviations } from "../fact/abbreviations";
import { findApposed } from "../fact/apposed";
import { type Called, findCalled } from "../fact/called";
import { hasInstances, isLoose, sortOfNoun } from "../fact/class-nouns";
import { type Definition, findDefinition, weightOf } from "../fact/definitions";
import { factsOf, isDoubtful } from "../fact/doubt";
import { isOneOfAKind, isToldByNames } from "../fact/one-of-a-kind";
import { foldText } from "../language/fold";
import { distinctBy, groupedBy } from "../language/grouping";
import type { ReadSentence } from "../language/ja/reading";
import { contentWords } from "../language/ja/rewriting";
import { keptFor } from "../language/kept";
import type { Quote } from "../language/span";
import { chooseAmong } from "./choosing";
import { type ReadCollection, type ReadDocument, sentencesLike, startingWith } from "./collection";
import { isOfLikeLength } from "./distractors";
import type { Draft } from "./draft";
import { type Dropped, dropping } from "./dropped";
import type { Distractor } from "./question";

/** The questions of a document for what it defines, names or abbreviates. */
export function askDefinitions(document: ReadDocument, collection: ReadCollection): (Draft | Dropped)[] {
	const { text, sentences } = document;
	return sentences.flatMap((sentence) => {
		const definition = findDefinition(text, sentence);
		const called = findCalled(text, sentence);
		const asked = [
			definition && (isDoubtful(definition) ? definition : defined(definition, document, collection)),
			...findApposed(text, sentence).map((apposed) => defined(apposed, document, collection)),
			called && (isDoubtful(called) ? called : named(called, document, collection)),
			...(abbreviationsIn(document).get(sentence) ?? []).map((a) =>
				isDoubtful(a) ? a : abbreviated(a, document, collection),
			),
		];
		return asked.filter((made) => made !== null);
	});
}

/** Fewer words of content than this tell no term from another. */
const LEAST_WEIGHT = 5;
const MORE_WEIGHT = 8;
const LEAST_LENGTH = 15;

function defined(
	definition: Definition,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped {
	const { sentence, term, told, noun, span, isNamed, reading } = definition;
	const content = contentWords(sentence.tokens.filter((t) => t.start >= span.start && t.end <= span.end));
	const shared = { document, sentence, content, key: term, collection };
	const accepted = reading === undefined ? [] : [reading];
	const drop = dropping("definition", sentence, term.quote);
	if (isNamed) {
		const asks = interrogativeFor(definition);
		if (asks === null) return drop("sort-unsure");
		if (!isOneOfAKind(definition)) return drop("one-of-many");
		return { ...common(shared), accepted, rule: "definition", stem: `${told}は${asks}ですか` };
	}
	if (!definition.isMeant && !isTitle(definition, document)) return drop("not-meant-to-define");
	if (isOneOfMany(definition)) return drop("one-of-many");
	const isVague = isLoose(noun) || isToldByNames(definition);
	if (told.length < LEAST_LENGTH || weightOf(definition) < (isVague ? MORE_WEIGHT : LEAST_WEIGHT))
		return drop("too-little-said");
	const asked = /(通称|略称|愛称|俗称|総称)$/.test(noun) ? "は何ですか" : "を何といいますか";
	return { ...common(shared), accepted, rule: "definition", stem: `${told}${asked}` };
}

/** 誰, どこ, 何 by the class noun; null where the name is somebody's and the noun does not say so, or is no full name. */
function interrogativeFor({ sentence, term, noun }: Definition): string | null {
	const sort = sortOfNoun(noun);
	const person = sentence.names.find((n) => n.type === "person" && n.start === term.start);
	if (person !== undefined && (sort !== "person" || !person.full)) return null;
	return { person: "誰", place: "どこ", thing: "何" }[sort];
}

/** 哺乳綱イヌ属に属する動物: of a kind, but not alone in it. */
const AMONG_OTHERS = /(属する|属し|分類される|含まれる|にあたる|位置する)[^、]{0,12}$/;

/** Whether what is said may fit others of its sort too. */
function isOneOfMany(definition: Definition): boolean {
	const { noun, told } = definition;
	if (AMONG_OTHERS.test(told) && !/総称$/.test(noun)) return true;
	return hasInstances(noun) && isToldByNames(definition) && !isOneOfAKind(definition);
}

/** Whether the document is about the term: its title, the heading above, or without either its very first words. */
function isTitle({ sentence, term }: Definition, { source, sentences }: ReadDocument): boolean {
	const above = sentences[sentence.index - 1];
	if (above?.kind === "fragment" && above.quote === term.quote) return true;
	return source.title === undefined ? sentence.index === 0 : source.title === term.quote;
}

function named(called: Called, document: ReadDocument, collection: ReadCollection): Draft | Dropped {
	const { sentence, term, asked, content } = called;
	if (content.length < 3) return dropping("definition", sentence, term.quote)("too-little-said");
	const shared = common({ document, sentence, content, key: term, collection });
	return { ...shared, accepted: [], rule: "definition", stem: asked };
}

function common({
	document,
	sentence,
	content,
	key,
	collection,
}: {
	document: ReadDocument;
	sentence: ReadSentence;
	content: string[];
	key: Quote;
	collection: ReadCollection;
}) {
	const forms = collection.byName.get(key.quote)?.forms ?? [];
	return {
		document,
		sentence,
		kind: "definition" as const,
		standing: "fact" as const,
		key: key.quote,
		keyForms: [key.quote, ...forms],
		rationale: "本文で、この語の意味が説明されています。",
		evidence: [{ start: sentence.start, end: sentence.end, quote: sentence.quote }],
		content,
		anchored: true,
		rivals: likeSentences(sentence, key, content, collection),
		distractors: [],
	};
}

/** Sentences that say nearly the same of something else: the stem would have two answers. */
function likeSentences(
	sentence: ReadSentence,
	key: Quote,
	content: string[],
	collection: ReadCollection,
): string[] {
	// Without words of content, nothing tells it from any other.
	const alike =
		content.length > 0
			? sentencesLike(collection, content, 0.75)
			: collection.documents.flatMap((d) => d.sentences);
	return alike
		.filter((s) => s !== sentence)
		.filter((s) => !foldText(s.quote).includes(foldText(key.quote)))
		.map((s) => s.quote);
}

const abbreviationsIn = keptFor(({ text, sentences }: ReadDocument) => {
	return new Map(sentences.map((sentence) => [sentence, findAbbreviations(text, sentence)]));
});

/** The long names of each short one. */
const longNames = keptFor(({ documents }: ReadCollection): Map<string, string[]> => {
	const all = documents.flatMap((d) => factsOf([...abbreviationsIn(d).values()].flat()));
	const byShort = groupedBy(all, ({ short }) => short.quote);
	return new Map([...byShort].map(([short, own]) => [short, own.map(({ long }) => long.quote)]));
});

/** Two letters stand for too many things. */
const STANDS_FOR_TOO_MUCH = /^[A-Za-z]{2}$/;

/** 「WAO」は何の略称ですか, where the collection gives it one long name. */
function abbreviated(
	{ rule, sentence, short, long }: Abbreviation,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped {
	if (STANDS_FOR_TOO_MUCH.test(short.quote))
		return dropping("abbreviation", sentence, short.quote)("more-answers");
	const longs = longNames(collection).get(short.quote) ?? [];
	const bare = long.quote.replace(
		/^(米|英|仏|独|中|韓|露|一般社団法人|一般財団法人|公益社団法人|公益財団法人|株式会社|NPO法人)(?=.{4})/,
		"",
	);
	const accepted = [...new Set([bare, ...longs])].filter((l) => l !== long.quote && isOneName(l, long.quote));
	return {
		...common({ document, sentence, content: [short.quote, "略称"], key: long, collection }),
		rule: "abbreviation",
		stem: `「${short.quote}」は何の略称ですか`,
		accepted,
		keyForms: [long.quote],
		rationale: "本文で、この略称が正式な名前とともに示されています。",
		rivals: longs.filter((l) => !isOneName(l, long.quote)),
		distractors: longDistractors({ rule, sentence, short, long }, document, collection),
	};
}

function isOneName(a: string, b: string): boolean {
	return foldText(a).includes(foldText(b)) || foldText(b).includes(foldText(a));
}

/** Three or more other long names that end in the same noun, or none. */
function longDistractors(
	{ long, short }: Abbreviation,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const candidates = startingWith(document, collection).flatMap((d) =>
		(bodiesByEnding(d).get(endingOf(long.quote)) ?? []).map((body) => ({ d, ...body })),
	);
	return chooseAmong(candidates, ({ d, name, sentence }, chosen: readonly Distractor[]) => {
		const taken = [long.quote, ...chosen.map((c) => c.text)];
		if (name.short === short.quote || !isOfLikeLength(name.quote, long.quote)) return null;
		if (taken.some((t) => isOneName(t, name.quote))) return null;
		const { start, end, quote } = sentence;
		return { text: name.quote, from: { document: d.source.id, start, end, quote } };
	});
}

/** Long names are longer than that. */
const endingOf = (name: string) => name.slice(-2);

/** The bodies that statements of a document name, by their ending; the first of those that are written alike. */
const bodiesByEnding = keptFor(({ sentences }: ReadDocument) => {
	const stating = sentences.filter(({ kind, quote }) => kind === "statement" && quote.length <= 240);
	const named = stating.flatMap((sentence) => sentence.names.map((name) => ({ name, sentence })));
	const bodies = named.filter(({ name }) => name.type === "organization");
	const distinct = distinctBy(bodies, ({ name }) => `${name.quote}\n${name.short}`);
	return groupedBy(distinct, ({ name }) => endingOf(name.quote));
});
