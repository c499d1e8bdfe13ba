// 高橋一郎教授はどの大学の教授ですか: the body somebody belongs to, where the collection gives them one alone.
import { factsOf, isDoubtful } from "../fact/doubt";
import { type Affiliation, type Families, findAffiliations } from "../fact/roles";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { type Entity, mayBeSame } from "../language/ja/aliases";
import type { NameMention } from "../language/ja/names";
import type { ReadSentence } from "../language/ja/reading";
import { keptFor } from "../language/kept";
import { chooseAmong } from "./choosing";
import { entityOf, type ReadCollection, type ReadDocument, startingWith } from "./collection";
import { isOfLikeLength } from "./distractors";
import type { Draft } from "./draft";
import { type Dropped, dropping } from "./dropped";
import type { Distractor } from "./question";

/** The questions of a document for the body somebody belongs to. */
export function askRoles(document: ReadDocument, collection: ReadCollection): (Draft | Dropped)[] {
	const all = affiliationsOf(collection);
	return (all.get(document) ?? []).map((affiliation) => {
		if (isDoubtful(affiliation)) return affiliation;
		const drop = dropping("affiliation", affiliation.sentence, affiliation.body.quote);
		const word = wordFor(affiliation.body);
		if (word === null) return drop("sort-unsure");
		const others = [...all.values()].flatMap(factsOf).filter((o) => isRival(o, affiliation, collection));
		return others.length > 0 ? drop("more-answers") : draftOf(affiliation, word, document, collection);
	});
}

const affiliationsOf = keptFor(({ documents }: ReadCollection) => {
	return new Map(
		documents.map((d) => [d, d.sentences.flatMap((s) => findAffiliations(d.text, s, familiesIn(d)))]),
	);
});

/** Family names in katakana with the titles behind them. */
const familiesIn = keptFor(({ sentences }: ReadDocument): Families => {
	const titled = sentences
		.flatMap((s) => s.names)
		.filter((n) => n.title !== undefined && /^[ァ-ヴー]{2,}$/.test(n.bare));
	return new Map(
		[...groupedBy(titled, (n) => n.bare)].map(([bare, own]) => [
			bare,
			new Set(own.map((n) => n.title ?? "")),
		]),
	);
});

/** The same person with another body. */
function isRival(other: Affiliation, mine: Affiliation, collection: ReadCollection): boolean {
	if ((other.rule === "alma-mater") !== (mine.rule === "alma-mater")) return false;
	if (!mayBeSame(entityOf(collection, other.person), entityOf(collection, mine.person))) return false;
	const [a, b] = [foldText(other.whole.quote), foldText(mine.whole.quote)];
	return !(a.includes(b) || b.includes(a) || foldText(other.body.quote) === foldText(mine.body.quote));
}

const WORDS: Record<string, string> = {
	media: "メディア",
	party: "政党",
	company: "企業",
	research: "機関",
	school: "学校",
	hospital: "病院",
	association: "団体",
	museum: "施設",
	committee: "組織",
	institution: "機関",
};

/** 大学, 銀行, 団体 …, by what the name ends in and else by its sort. */
function wordFor({ body, quote }: NameMention): string | null {
	const ending = /(大学|銀行|高校|学会)(?:大学院)?$/.exec(quote)?.[1];
	return ending ?? WORDS[body ?? ""] ?? null;
}

const COURTESY = /^(氏|さん|様|君|先生|女史)$/;

function stemOf({ rule, person, office }: Affiliation, word: string): string {
	const who = person.quote;
	if (rule === "alma-mater") return `${who}の${word === "大学" ? "出身大学" : "出身校"}はどこですか`;
	if (office !== undefined) return `${who}が${office}のはどの${word}ですか`;
	const { title } = person;
	return title === undefined || COURTESY.test(title) || !isRank(title)
		? `${who}の所属はどの${word}ですか`
		: `${who}はどの${word}の${title}ですか`;
}

/** A title that a body gives: not 博士, 選手. */
function isRank(title: string): boolean {
	return !/^(博士|選手|投手|捕手|師|横綱|大関|親方|委員|書記|主任)$/.test(title);
}

function draftOf(
	affiliation: Affiliation,
	word: string,
	document: ReadDocument,
	collection: ReadCollection,
): Draft {
	const { sentence, person, body, whole } = affiliation;
	const stem = stemOf(affiliation, word);
	const forms = entityOf(collection, body).forms.filter((f) => f.length > 1);
	const accepted = [...new Set([...forms, whole.quote])].filter((f) => f !== body.quote).slice(0, 8);
	return {
		document,
		sentence,
		kind: "role",
		rule: "affiliation",
		standing: "fact",
		stem,
		key: body.quote,
		accepted,
		keyForms: [body.quote, ...forms],
		rationale: "本文で、この人物の名前とともに所属先が示されています。",
		evidence: [{ start: sentence.start, end: sentence.end, quote: sentence.quote }],
		content: [person.bare, word],
		anchored: true,
		rivals: [],
		distractors: bodyDistractors(affiliation, stem, document, collection),
	};
}

/** Three or more bodies of the same sort that no sentence names together with the person, or none. */
function bodyDistractors(
	{ person, body }: Affiliation,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const theirs = entityOf(collection, person);
	const aboutThem = collection.sentences.filter((s) => isNamedIn(s.quote, theirs)).map((s) => s.quote);
	const all = bodiesLike(body, document, collection);
	const chosen = chooseAmong(all, ({ d, sentence, name }, before: readonly Other[]): Other | null => {
		const entity = entityOf(collection, name);
		const taken = [entityOf(collection, body), ...before.map((c) => c.entity)];
		if (taken.some((t) => mayBeSame(t, entity)) || aboutThem.some((said) => isNamedIn(said, entity)))
			return null;
		if (stem.includes(name.quote)) return null;
		const { start, end, quote } = sentence;
		return { distractor: { text: name.quote, from: { document: d.source.id, start, end, quote } }, entity };
	});
	return chosen.map((c) => c.distractor);
}

type Other = { distractor: Distractor; entity: Entity };

/** The bodies of the same sort that the statements of a collection name. */
function* bodiesLike(
	body: NameMention,
	document: ReadDocument,
	collection: ReadCollection,
): Generator<{ d: ReadDocument; sentence: ReadSentence; name: NameMention }> {
	for (const d of startingWith(document, collection))
		for (const sentence of d.sentences) {
			if (sentence.kind !== "statement" || sentence.quote.length > 240) continue;
			for (const name of sentence.names) {
				const isAlike = name.body === body.body && wordFor(name) === wordFor(body);
				if (isAlike && isOfLikeLength(name.quote, body.quote)) yield { d, sentence, name };
			}
		}
}

function isNamedIn(text: string, { forms }: Entity): boolean {
	return forms.some((form) => form.length > 1 && text.includes(form));
}
