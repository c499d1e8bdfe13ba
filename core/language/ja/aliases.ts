// Which names of a collection are one person or body: the same words, a family name alone where only one full name
// bears it, a bracketed short form. Where it may be two, the forms stay apart but count as related.
import { groupedBy } from "../grouping";
import type { NameMention, NameType } from "./names";

export type Entity = { entity: string; type: NameType; forms: string[]; bares: string[] };

/** Everything the names of a collection are called, by entity; forms in order of length, longest first. */
export function entitiesOf(mentions: NameMention[]): Entity[] {
	const named = mentions.filter((m) => m.type !== "other" || m.short !== undefined || m.bare.length >= 3);
	const known = knownNames(named);
	const given = givenNames(mentions);
	const groups = groupedBy(named, (mention) => keyOf(mention, known));
	return [...groups.values()]
		.map((group) => toEntity(group, [...familyForms(group, known), ...givenForms(group, given)]))
		.sort((a, b) => (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0));
}

/** Full names by the family name they go by, titles by full name, long forms by short. */
type KnownNames = {
	full: Map<string, Set<string>>;
	titles: Map<string, Set<string>>;
	long: Map<string, string>;
};

function knownNames(mentions: NameMention[]): KnownNames {
	const known: KnownNames = { full: new Map(), titles: new Map(), long: new Map() };
	for (const { type, bare, full, title, short } of mentions) {
		if (short !== undefined) known.long.set(short, bare);
		if (type !== "person" || !full) continue;
		if (title !== undefined) known.titles.set(bare, (known.titles.get(bare) ?? new Set()).add(title));
		for (const family of familyNames(bare))
			known.full.set(family, (known.full.get(family) ?? new Set()).add(bare));
	}
	return known;
}

/** What a full name may be shortened to: 田中茂 to 田中茂, 田中, 田; ジョン・スミス to スミス. */
function familyNames(full: string): string[] {
	if (full.includes("・")) return [full, full.split("・").at(-1) ?? full];
	return [0, 1, 2, 3].filter((n) => n < full.length).map((n) => full.slice(0, full.length - n));
}

function keyOf(mention: NameMention, { full, titles, long }: KnownNames): string {
	if (mention.type !== "person") return long.get(mention.bare) ?? mention.bare;
	const bearers = full.get(mention.bare) ?? new Set<string>();
	if (bearers.has(mention.bare)) return mention.bare;
	const [bearer] = bearers;
	if (bearers.size !== 1 || bearer === undefined) return mention.bare;
	return fitsTitle(mention, [...(titles.get(bearer) ?? [])]) ? bearer : mention.bare;
}

/** A family name of one character is common: it is the same person only with the same title (委員長, 国務委員長). */
function fitsTitle({ bare, title }: NameMention, titles: string[]): boolean {
	return bare.length > 1 || (title !== undefined && titles.some((t) => t.endsWith(title)));
}

/** 田中 and 田中市長 of 田中茂市長, where no other bears that family name. */
function familyForms(group: NameMention[], { full }: KnownNames): string[] {
	return group.flatMap(({ family, title }) => {
		if (family === undefined || family.length < 2 || (full.get(family)?.size ?? 0) > 1) return [];
		return title === undefined ? [family] : [family, family + title];
	});
}

/** A full name before a body and an office: ポール・ホワイト and 青空財団研究員. */
type Given = { name: string; office: string };

/** Full names in katakana with what stands behind them, by their last part; each once. As a whole they are no person's name. */
function givenNames(mentions: NameMention[]): Map<string, Given[]> {
	const quotes = new Set(mentions.flatMap(({ type, quote }) => (type === "person" ? [] : [quote])));
	const found = [...quotes].flatMap((quote) => {
		const [, name, last, office] = /^([ァ-ヴー]+・([ァ-ヴー]+))・(.+)$/.exec(quote) ?? [];
		return name === undefined || last === undefined || office === undefined ? [] : [{ name, last, office }];
	});
	return groupedBy(found, ({ last }) => last);
}

/** ポール・ホワイト of ホワイト研究員, where the text has ポール・ホワイト・青空財団研究員. */
function givenForms(group: NameMention[], given: Map<string, Given[]>): string[] {
	return group.flatMap(({ type, bare, title, full }) => {
		if (type !== "person" || title === undefined || full) return [];
		return (given.get(bare) ?? []).flatMap(({ name, office }) =>
			office.endsWith(title) && office.length > title.length ? [name] : [],
		);
	});
}

function toEntity(group: NameMention[], derived: string[]): Entity {
	const forms = [
		...new Set([
			...group.flatMap((m) => [m.quote, m.bare, ...(m.short === undefined ? [] : [m.short])]),
			...derived,
		]),
	];
	const order = (a: string, b: string) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
	const bares = [...new Set(group.map((m) => m.bare))].sort(order);
	const typed = group.find((m) => m.type !== "other") ?? group[0];
	return { entity: bares[0] ?? "", type: typed?.type ?? "other", forms: forms.sort(order), bares };
}

/** Whether two entities may share a name, so that neither can stand as the wrong answer beside the other. */
export function mayBeSame(a: Entity, b: Entity): boolean {
	if (a.entity === b.entity) return true;
	return a.forms.some((x) => b.forms.some((y) => x.includes(y) || y.includes(x) || shareFamily(x, y)));
}

function shareFamily(x: string, y: string): boolean {
	const [a, b] = [x.lastIndexOf("・"), y.lastIndexOf("・")];
	return a >= 0 && b >= 0 && x.slice(a) === y.slice(b);
}
