// Whom a sentence speaks of outside its quotations and brackets, named or not, and the part each plays: what a pronoun
// may stand for is decided by who was topic or main subject (centering: Grosz, Joshi and Weinstein 1995).
import { entitiesOf } from "./aliases";
import { headWord, isCrowd, isHumanNoun } from "./human-nouns";
import { isProper, type NameMention } from "./names";
import { isSure, type Phrase, type Word } from "./phrases";
import type { ReadSentence } from "./reading";

export type Role = "topic" | "subject" | "focus" | "owner" | "other";

export type Person = {
	phrase: Phrase;
	role: Role;
	/** The entity; null for somebody without a name, for several people, and where it is not sure who is meant. */
	entity: string | null;
	name: NameMention | null;
	/** Whether the name is surely a person's, so that it can be put in a pronoun's place. */
	isNamed: boolean;
	/** A crowd, which no pronoun of one person takes up. */
	isMany: boolean;
	/** Whether the topic or subject of a clause is something of this person's: 高橋氏の提案は, 高橋氏が望む理由は. */
	ofCentre: boolean;
};

/** The entity a name belongs to where it may be a person's, with whether it surely is; null for other names. */
export type Identify = (
	name: NameMention,
	sentence: ReadSentence,
) => { entity: string; sure: boolean } | null;

/** Knows the people of a text by every form of their names. */
export function identifierOf(sentences: ReadSentence[]): Identify {
	const known = bearersOf(sentences);
	return (name, sentence) => {
		if (name.type === "organization") return null;
		const bearers = known.get(name.quote) ?? known.get(name.bare);
		const [bearer = name.bare] = bearers?.size === 1 ? bearers : [];
		if (name.type === "person" || bearers?.size === 1)
			return { entity: bearer, sure: name.type !== "place" && !isOtherwiseTagged(name, sentence) };
		return mayBePerson(name, sentence) ? { entity: bearer, sure: false } : null;
	};
}

/** Whom each form of a name may mean, of those who surely are people. */
function bearersOf(sentences: ReadSentence[]): Map<string, Set<string>> {
	const known = new Map<string, Set<string>>();
	const add = (form: string, entity: string) => known.set(form, (known.get(form) ?? new Set()).add(entity));
	for (const { entity, type, forms } of entitiesOf(sentences.flatMap((s) => s.names)))
		if (type === "person") for (const form of forms) add(form, entity);
	for (const sentence of sentences) {
		for (const name of sentence.names.filter((n) => isForeignPerson(n, sentence))) {
			const [bearer] = known.get(name.bare) ?? [name.bare];
			for (const form of [name.bare, name.bare.split(/[・＝=]/).at(-1) ?? ""]) add(form, bearer ?? name.bare);
		}
	}
	return known;
}

/** ポール・スミス without a title, where the tagger takes it for a person too. */
function isForeignPerson(name: NameMention, sentence: ReadSentence): boolean {
	const isFull = name.type === "other" && /^[ァ-ヴー]+([・＝=][ァ-ヴー]+)+$/.test(name.quote);
	return isFull && tagOf(name, sentence) === "PERSON";
}

/** The tagger's type for exactly these characters. */
function tagOf(name: NameMention, sentence: ReadSentence): string | undefined {
	return sentence.entities.find((e) => e.start === name.start && e.end === name.end)?.type;
}

/** 松本清 without a title may be a shop: then the tagger says so. */
function isOtherwiseTagged(name: NameMention, sentence: ReadSentence): boolean {
	if (name.title !== undefined) return false;
	const tag = tagOf(name, sentence);
	return tag !== undefined && tag !== "PERSON" && name.full;
}

function mayBePerson(name: NameMention, sentence: ReadSentence): boolean {
	const tag = sentence.entities.find((e) => e.start < name.end && name.start < e.end)?.type;
	if (tag === "PERSON") return true;
	if (name.type === "place") return false;
	const last = sentence.tokens.find((t) => t.end === name.end);
	if (last === undefined || !isProper(last)) return false;
	return last.subDetail === "人名" || tag === undefined;
}

/** The people of a sentence in the order of their phrases. */
export function peopleOf(sentence: ReadSentence, identify: Identify): Person[] {
	const brackets = sentence.words.filter((w) => w.inner !== undefined);
	const outside = sentence.names.filter((n) => !brackets.some((w) => w.start <= n.start && n.end <= w.end));
	return sentence.phrases.flatMap((phrase) => {
		const last = headWord(phrase);
		const found = outside.filter((n) => n.end > phrase.start && n.end <= phrase.end);
		const hidden = last === undefined || found.some((n) => n.end === last.end) ? [] : [asName(last)];
		const own = [...found, ...hidden];
		const people = own.flatMap((name): Person[] => {
			const known = identify(name, sentence);
			if (known === null) return [];
			const isHead = name.end === last?.end && !isJoined(sentence, phrase, identify);
			const role = roleOf(sentence, phrase);
			const isVague = role === "subject" && !isSure(phrase);
			const isCentre = role === "topic" || role === "subject" || role === "focus";
			const entity = !isCentre || (isHead && !isVague) ? known.entity : null;
			return [
				{
					...person(sentence, phrase, role),
					entity,
					name,
					isNamed: known.sure && isHead && !hidden.includes(name),
				},
			];
		});
		const isOfOther = own.some((n) => n.end === last?.end && n.type !== "other");
		if (people.length > 0 || isOfOther) return people;
		if (!isHumanNoun(phrase) || isRoleOfAnother(sentence, phrase)) return [];
		return [{ ...person(sentence, phrase, roleOf(sentence, phrase)), isMany: isCrowd(sentence, phrase) }];
	});
}

/** A word the analyser takes for a common one (ポーリング), in case the text or the tagger knows it for a name. */
function asName({ start, end, surface }: Word): NameMention {
	return { start, end, quote: surface, type: "other", bare: surface, full: false };
}

function person(sentence: ReadSentence, phrase: Phrase, role: Role): Person {
	const ofCentre = marksCentre(ownedBy(sentence, phrase));
	return { phrase, role, entity: null, name: null, isNamed: false, isMany: false, ofCentre };
}

/** Whether a phrase is the topic or subject of a clause. */
export function marksCentre(phrase: Phrase | undefined): boolean {
	return phrase !== undefined && phrase.form === "argument" && /^[はもが]$/.test(phrase.particle);
}

/** What a phrase with の, or one inside a relative clause, belongs to. */
export function ownedBy({ phrases }: ReadSentence, phrase: Phrase): Phrase | undefined {
	let owned = phrases[phrase.head];
	if (!isModifier(phrase) && owned?.form !== "adnominal") return undefined;
	while (owned !== undefined && isModifier(owned)) owned = phrases[owned.head];
	return owned;
}

function isModifier({ particle, form }: Phrase): boolean {
	return /(の|という)$/.test(particle) || form === "adnominal";
}

/** The part a phrase plays; が marks a subject here unless its clause surely is part of another. */
export function roleOf(sentence: ReadSentence, phrase: Phrase): Role {
	if (isFocus(sentence, phrase)) return "focus";
	if (phrase.form !== "argument") return "other";
	if (/^[はも]$/.test(phrase.particle)) return "topic";
	if (phrase.particle === "が") return !isSure(phrase) || isMain(sentence, phrase) ? "subject" : "other";
	return /の$/.test(phrase.particle) ? "owner" : "other";
}

/** Whether the predicate a phrase belongs to ends the sentence or goes straight on to its end. */
function isMain({ phrases }: ReadSentence, phrase: Phrase): boolean {
	let at = phrases[phrase.head];
	while (at !== undefined && at.form !== "final") {
		if (at.form !== "continuative" && at.form !== "adversative") return false;
		at = phrases[at.head];
	}
	return at !== undefined;
}

/** そう話すのは高橋市長だ: the sentence is there to bring the name in. */
function isFocus({ phrases }: ReadSentence, phrase: Phrase): boolean {
	if (phrase !== phrases.at(-1) || phrase.words.at(-1)?.pos !== "助動詞") return false;
	return phrases.some((p) => p.words[0]?.surface === "の" && /^[はが]$/.test(p.particle));
}

/** 高橋市長と佐藤知事は: two people. */
function isJoined(sentence: ReadSentence, phrase: Phrase, identify: Identify): boolean {
	const before = sentence.phrases[phrase.index - 1];
	if (before === undefined) return false;
	const isLinked =
		/^(と|や|および|及び|か|も)$/.test(before.particle) || (before.particle === "" && before.comma);
	if (!isLinked || before.form !== "argument") return false;
	return sentence.names.some((n) => n.end === headWord(before)?.end && identify(n, sentence) !== null);
}

const BECOMING =
	/^(なる|就く|つく|就任|選ぶ|選ばれる|選出|任命|指名|起用|転じる|転身|当選|昇格|復帰|任じる|任ずる)$/;

/** 建築家である, 市長として, 市長に就任した: what somebody is, not somebody else. */
function isRoleOfAnother({ phrases }: ReadSentence, phrase: Phrase): boolean {
	if (phrase.form !== "argument" || /^(で|として)$/.test(phrase.particle)) return true;
	const verb = phrases[phrase.head]?.words[0];
	return /^(に|には|と)$/.test(phrase.particle) && verb !== undefined && BECOMING.test(verb.base);
}
