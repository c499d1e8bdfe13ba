// 高橋一郎教授はどの大学の教授ですか: the body somebody belongs to, where the collection gives them one alone.
import { factsOf, isDoubtful } from "../fact/doubt";
import { type Affiliation, type Families, findAffiliations } from "../fact/roles";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { type Entity, mayBeSame } from "../language/ja/aliases";
import type { NameMention } from "../language/ja/names";
import { keptFor } from "../language/kept";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
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

/** Three bodies of the same sort that no sentence names together with the person, or none. */
function bodyDistractors(
	{ person, body }: Affiliation,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const word = wordFor(body);
	const theirs = entityOf(collection, person);
	const aboutThem = collection.documents
		.flatMap((d) => d.sentences)
		.filter((s) => isNamedIn(s.quote, theirs))
		.map((s) => s.quote);
	const chosen: { distractor: Distractor; entity: Entity }[] = [];
	for (const d of [document, ...collection.documents.filter((other) => other !== document)]) {
		for (const { names, start, end, quote, kind } of d.sentences) {
			for (const name of names) {
				if (chosen.length === 3 || kind !== "statement" || quote.length > 240) break;
				const entity = entityOf(collection, name);
				const taken = [entityOf(collection, body), ...chosen.map((c) => c.entity)];
				if (name.body !== body.body || wordFor(name) !== word || !isOfLikeLength(name.quote, body.quote))
					continue;
				if (taken.some((t) => mayBeSame(t, entity)) || aboutThem.some((said) => isNamedIn(said, entity)))
					continue;
				if (stem.includes(name.quote)) continue;
				const from = { document: d.source.id, start, end, quote };
				chosen.push({ distractor: { text: name.quote, from }, entity });
			}
		}
	}
	return chosen.length === 3 ? chosen.map((c) => c.distractor) : [];
}

function isNamedIn(text: string, { forms }: Entity): boolean {
	return forms.some((form) => form.length > 1 && text.includes(form));
}
