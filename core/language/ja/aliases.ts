// Which names of a collection are one person or body: the same words, a family name alone where only one full name
// bears it, a bracketed short form. Where it may be two, the forms stay apart but count as related.
import type { NameMention, NameType } from "./names";

export type Entity = { entity: string; type: NameType; forms: string[]; bares: string[] };

/** Everything the names of a collection are called, by entity; forms in order of length, longest first. */
export function entitiesOf(mentions: NameMention[]): Entity[] {
	const named = mentions.filter((m) => m.type !== "other" || m.short !== undefined || m.bare.length >= 3);
	const groups = new Map<string, NameMention[]>();
	const full = [...new Set(named.filter((m) => m.type === "person" && m.full).map((m) => m.bare))];
	for (const mention of named) {
		const key = keyOf(mention, full, named);
		groups.set(key, [...(groups.get(key) ?? []), mention]);
	}
	return [...groups.values()]
		.map(toEntity)
		.sort((a, b) => (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0));
}

function keyOf(mention: NameMention, full: string[], all: NameMention[]): string {
	if (mention.type !== "person") {
		const long = all.find((m) => m.short === mention.bare);
		return long?.bare ?? mention.bare;
	}
	if (full.includes(mention.bare)) return mention.bare;
	const bearers = full.filter((name) => bears(name, mention.bare));
	return bearers.length === 1 && fitsTitle(mention, bearers[0] as string, all)
		? (bearers[0] as string)
		: mention.bare;
}

/** Whether a full name goes by this family name: 田中茂 by 田中, ジョン・スミス by スミス. */
export function bears(full: string, family: string): boolean {
	if (full === family) return true;
	if (full.includes("・")) return full.split("・").at(-1) === family;
	return full.startsWith(family) && full.length - family.length <= 3;
}

/** A family name of one character is common: it is the same person only with the same title (委員長, 国務委員長). */
function fitsTitle(mention: NameMention, full: string, all: NameMention[]): boolean {
	if (mention.bare.length > 1) return true;
	return all.some(
		(m) =>
			m.bare === full &&
			m.title !== undefined &&
			mention.title !== undefined &&
			m.title.endsWith(mention.title),
	);
}

function toEntity(group: NameMention[]): Entity {
	const forms = [
		...new Set(group.flatMap((m) => [m.quote, m.bare, ...(m.short === undefined ? [] : [m.short])])),
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
	return x.includes("・") && y.includes("・") && x.split("・").at(-1) === y.split("・").at(-1);
}
