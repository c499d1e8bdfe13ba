// Whom a text is about, sentence by sentence, and whether a pronoun may stand for that person. It may only where nobody
// else has come to the fore since and nothing in its own sentence speaks against it (centering; binding principles B, C).

import { headWord } from "./human-nouns";
import type { NameMention } from "./names";
import { type Identify, marksCentre, ownedBy, type Person, roleOf } from "./people";
import type { Phrase } from "./phrases";
import type { Pronoun } from "./pronoun-forms";
import type { ReadSentence } from "./reading";

/** A sentence with whom it speaks of, the paragraph it is in, and the pronouns of it nobody could resolve. */
export type Told = { sentence: ReadSentence; paragraph: number; people: Person[]; open: string[] };

/** The person who was topic or main subject last, under the name last used, and the sentence that spoke of them last. */
export type Centre = { entity: string; name: NameMention; namedIn: ReadSentence; told: Told };

/** A pronoun of the sentence at hand and whom it was found to mean. */
export type Found = { pronoun: Pronoun; meant: { name: NameMention; resolvedIn: ReadSentence } | null };

type Mention = { start: number; entity: string | null; name: NameMention | null; namedIn: ReadSentence };

/** The centre behind a sentence: the one person who is its topic or subject; none where there are two or an unknown one. */
export function nextCentre(
	centre: Centre | null,
	told: Told,
	found: Found[],
	identify: Identify,
): Centre | null {
	const { sentence, people } = told;
	if (sentence.phrases.length === 0) return null;
	const mentions = mentionsIn(centre, told, found, identify);
	if (mentions.length === 0) return people.some((p) => p.ofCentre && isOther(p, centre)) ? null : centre;
	const [entity, ...others] = [...new Set(mentions.map((m) => m.entity))];
	if (entity === undefined || entity === null || others.length > 0) return null;
	const named = mentions.findLast((m) => m.name !== null);
	if (named?.name) return { entity, name: named.name, namedIn: named.namedIn, told };
	return centre?.entity === entity ? { ...centre, told } : null;
}

/** Those a sentence has as topic, subject or focus, pronouns among them. */
function mentionsIn(
	centre: Centre | null,
	{ sentence, people }: Told,
	found: Found[],
	identify: Identify,
): Mention[] {
	const named = people.filter(isCentral).map((p): Mention => {
		const entity = isOffice(p, centre, sentence) ? (centre?.entity ?? null) : p.entity;
		return { start: p.phrase.start, entity, name: p.isNamed ? p.name : null, namedIn: sentence };
	});
	const taken = found.filter(
		({ pronoun }) => pronoun.kind !== "body" && isHead(pronoun) && /^[はもが]$/.test(pronoun.phrase.particle),
	);
	const pronouns = taken.map(({ pronoun, meant }): Mention => {
		const entity = meant && identify(meant.name, meant.resolvedIn)?.entity;
		return {
			start: pronoun.start,
			entity: entity ?? null,
			name: meant?.name ?? null,
			namedIn: meant?.resolvedIn ?? sentence,
		};
	});
	return [...named, ...pronouns];
}

function isCentral({ role }: Person): boolean {
	return role === "topic" || role === "subject" || role === "focus";
}

/** 市長は behind 高橋市長は: the same person by the office alone. */
function isOffice({ name, phrase }: Person, centre: Centre | null, { phrases }: ReadSentence): boolean {
	const title = centre?.name.title;
	if (name !== null || title === undefined || phrases.some((p) => p.head === phrase.index)) return false;
	return (
		phrase.words
			.filter((w) => w.pos !== "助詞")
			.map((w) => w.surface)
			.join("") === title
	);
}

/** Somebody else with a name, or one person without. */
function isOther(person: Person, centre: Centre | null): boolean {
	return person.name === null ? !person.isMany : person.entity !== centre?.entity || person.entity === null;
}

function isHead({ phrase, end }: Pronoun): boolean {
	const head = headWord(phrase);
	return head?.end === end || /^(自身|本人)$/.test(head?.surface ?? "");
}

const FARTHEST = 2;

/** Whether a person's pronoun surely means the centre; `history` are the sentences before it. */
export function takesUp(
	pronoun: Pronoun,
	centre: Centre,
	told: Told,
	history: Told[],
	found: Found[],
	identify: Identify,
): boolean {
	if (told.paragraph - centre.told.paragraph > FARTHEST) return false;
	if (!fitsGender(pronoun, centre, history, told) || isOpen(pronoun, centre, history)) return false;
	const before = told.people.filter((p) => p.phrase.start < pronoun.phrase.start);
	if (before.some((p) => isRival(p, pronoun, centre, told))) return false;
	const again = namedAgain(pronoun, centre, told, identify);
	if (again === "elsewhere" || !followsOn(pronoun, centre, found, identify)) return false;
	const isTopic = standsAsTopic(pronoun, told.sentence) && again === "no";
	if (!isTopic && !isAlone(pronoun, centre, [...history, told], identify)) return false;
	if (isSubject(pronoun) && !marksCentre(ownedBy(told.sentence, pronoun.phrase))) return false;
	if (isObject(pronoun) && !hasOtherSubject(pronoun, told)) return false;
	return ![centre.told, history.at(-1)].some((t) => t !== undefined && isCrowded(centre, t));
}

/** What relates somebody to the centre without bringing them to the fore: 佐藤氏との会談, 佐藤氏への手紙. */
const RELATING = /^(との|への|に対する)$/;

/** Whether a sentence speaks of others too than the centre, but for those it is related to. */
function isCrowded(centre: Centre, told: Told): boolean {
	const isThere = told === centre.told || told.people.some((p) => p.entity === centre.entity);
	return told.people.some((p) => {
		const isAside = isThere && p.role === "owner" && RELATING.test(p.phrase.particle);
		return (
			!isCentral(p) &&
			!isAside &&
			isOther(p, centre) &&
			!isOffice(p, centre, told.sentence) &&
			!isTrade(p, told)
		);
	});
}

/** 牧師の高橋氏: what the one named right behind is. */
function isTrade({ name, role, phrase }: Person, { people }: Told): boolean {
	return (
		name === null && role === "owner" && people.some((p) => p.phrase.index === phrase.head && p.name !== null)
	);
}

/** Whether the same pronoun stood for somebody unknown since the centre was named: 高橋市長は彼を称えた。彼は… */
function isOpen({ form }: Pronoun, centre: Centre, history: Told[]): boolean {
	return history.slice(history.lastIndexOf(centre.told)).some((t) => t.open.includes(form));
}

const WOMEN = /^(妻|母|母親|娘|姉|妹|祖母|長女|次女|三女|女性|女子|少女|夫人|女優)$/;
const MEN = /^(夫|父|父親|息子|兄|弟|祖父|長男|次男|三男|男性|男子|少年)$/;

/** Women and men by their office; for the rest, whether the text has nobody nearby whom the pronoun fits better. */
function fitsGender({ form, start }: Pronoun, { name }: Centre, history: Told[], told: Told): boolean {
	if (form !== "彼" && form !== "彼女") return true;
	const title = name.title ?? "";
	if (form === "彼" && /(夫人|女王|王女|皇后|女史|内親王)$/.test(title)) return false;
	if (form === "彼女" && /((?<!女)王|王子|皇帝|(?<!内)親王|法王|教皇|卿|神父|力士|横綱)$/.test(title))
		return false;
	const kin = form === "彼" ? MEN : WOMEN;
	const near = [...history, told].filter((t) => told.paragraph - t.paragraph <= 1);
	return !near.some(({ sentence }) => sentence.tokens.some((t) => t.end <= start && kin.test(t.surface)));
}

/** Another person before the pronoun in its own sentence; 佐藤氏との会談で leaves room for the centre. */
function isRival(person: Person, { phrase }: Pronoun, centre: Centre, { sentence }: Told): boolean {
	if (isOffice(person, centre, sentence)) return false;
	if (isCentral(person) || person.phrase.particle === "が") return person.entity !== centre.entity;
	if (person.name === null) return false;
	if (person.phrase.index === phrase.index - 1 && person.role === "owner") return true;
	return person.entity !== centre.entity && !RELATING.test(person.phrase.particle);
}

/** Whether the centre is named in the pronoun's own sentence: as topic or owner before it, elsewhere, or not at all. */
function namedAgain(pronoun: Pronoun, centre: Centre, { sentence, people }: Told, identify: Identify) {
	const again = sentence.names.filter((n) => {
		const isSame = identify(n, sentence)?.entity === centre.entity;
		return isSame || n.bare.includes(centre.name.bare) || centre.name.bare.includes(n.bare);
	});
	if (again.length === 0) return "no";
	const fits = (n: NameMention) =>
		people.some(
			(p) => p.name === n && p.phrase.start < pronoun.phrase.start && (isCentral(p) || p.role === "owner"),
		);
	return again.every(fits) ? "before" : "elsewhere";
}

/** Pronouns before it in the sentence mean the same person, or it is not known whom. */
function followsOn(pronoun: Pronoun, centre: Centre, found: Found[], identify: Identify): boolean {
	return found
		.filter((f) => f.pronoun.kind !== "body" && f.pronoun.start < pronoun.start)
		.every(({ meant }) => meant !== null && identify(meant.name, meant.resolvedIn)?.entity === centre.entity);
}

/** 彼は, and 彼の意図は: what the sentence is about. */
function standsAsTopic(pronoun: Pronoun, { phrases }: ReadSentence): boolean {
	let at: Phrase | undefined = pronoun.phrase;
	while (at?.particle === "の") at = phrases[at.head];
	return at?.particle === "は" && at.form === "argument";
}

/** Nobody else is named since the centre was, not even in a quotation. */
function isAlone(pronoun: Pronoun, centre: Centre, history: Told[], identify: Identify): boolean {
	return history.slice(history.lastIndexOf(centre.told)).every(({ sentence, people }) => {
		const known = sentence.names.map((n) => (n.end <= pronoun.start ? identify(n, sentence) : null));
		if (known.some((k) => k?.sure && k.entity !== centre.entity)) return false;
		return !people.some(
			(p) => isOther(p, centre) && p.phrase.start < pronoun.start && !isOffice(p, centre, sentence),
		);
	});
}

/** 彼が brings in whoever it means anew; only 彼が望むのは goes on about the same person. */
function isSubject(pronoun: Pronoun): boolean {
	return isHead(pronoun) && pronoun.phrase.particle === "が";
}

function isObject(pronoun: Pronoun): boolean {
	return isHead(pronoun) && !/^([はもが]|の)$/.test(pronoun.phrase.particle);
}

/** 議会は彼を批判した: a subject that is no person, so that the one left unsaid is not the centre. */
function hasOtherSubject({ phrase }: Pronoun, { sentence, people }: Told): boolean {
	return sentence.phrases.some(
		(p) =>
			p !== phrase &&
			p.head === phrase.head &&
			/^[はが]$/.test(p.particle) &&
			headWord(p)?.detail !== "副詞可能" &&
			!people.some((person) => person.phrase === p && roleOf(sentence, p) !== "owner"),
	);
}
