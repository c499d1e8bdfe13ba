// 同研究所 is the one name ending in 研究所 in the sentence before or earlier in its own, 同知事 the one 知事: where two
// bear the ending, or something without a name does, nobody can tell.
import type { Span } from "../span";
import { headWord } from "./human-nouns";
import { isCountry, type NameMention } from "./names";
import type { Identify } from "./people";
import type { Pronoun } from "./pronoun-forms";
import type { ReadSentence } from "./reading";

/** A name, or a pronoun already resolved to it, with its place. */
export type Meant = { start: number; end: number; name: NameMention; resolvedIn: ReadSentence };

/**
 * The name a 同 takes up, from its own sentence up to it and the sentence before; `earlier` are the pronouns already
 * resolved there, which count as the names they stand for. "none" where nothing bears the ending, null where it is not sure.
 */
export function namesakeOf(
	pronoun: Pronoun,
	sentence: ReadSentence,
	before: ReadSentence | undefined,
	earlier: Meant[],
	identify: Identify,
): Meant | "none" | null {
	const places = before === undefined ? [sentence] : [before, sentence];
	const found = [...places.flatMap((place) => bearersIn(pronoun, place)), ...earlier].filter(
		(m) => m.end <= pronoun.start && bearsEnding(pronoun, m.name, m.resolvedIn),
	);
	const last = found.toSorted((a, b) => a.start - b.start).at(-1);
	if (last === undefined) return "none";
	const entities = new Set(found.map((m) => identify(m.name, m.resolvedIn)?.entity ?? m.name.bare));
	if (entities.size > 1) return null;
	return places.some((place) => hasRival(pronoun, place, found)) ? null : last;
}

/** Names of a sentence outside quotations; a body's may stand in a bracket of its own, as 「青空財団」. */
function bearersIn({ kind }: Pronoun, place: ReadSentence): Meant[] {
	return place.names
		.filter((n) => !isInBrackets(n, place, kind === "body"))
		.map((n) => ({ start: n.start, end: n.end, name: withCountry(n, place), resolvedIn: place }));
}

function isInBrackets({ start, end }: NameMention, { words }: ReadSentence, mayFill: boolean): boolean {
	return words.some((w) => {
		const isInside = w.inner !== undefined && w.start <= start && end <= w.end;
		return isInside && !(mayFill && w.start === start - 1 && w.end === end + 1);
	});
}

type Short = {
	/** What names end in that the short form stands for. */
	ending: RegExp;
	/** The bodies it may stand for. */
	bodies: string[];
	/** Words for such a body without its name. */
	unnamed: RegExp;
};

const SHORT: Record<string, Short> = {
	社: {
		ending:
			/(社|銀行|証券|製作所|工業|電機|重工|製薬|鉄道|航空|百貨店|ホールディングス|グループ|コーポレーション)$/,
		bodies: ["company", "media"],
		unnamed: /会社|企業|[他両各親]社|社(?=[「『])/g,
	},
	紙: {
		ending: /(新聞|タイムズ|タイムス|ポスト|ジャーナル|デイリー|紙)$/,
		bodies: ["media"],
		unnamed: /[紙誌]/g,
	},
	校: { ending: /(高校|学校|学園)$/, bodies: ["school"], unnamed: /校|学園/g },
	大: { ending: /大学$/, bodies: ["school"], unnamed: /大学/g },
	党: { ending: /党$/, bodies: ["party"], unnamed: /党/g },
	省: { ending: /省$/, bodies: ["ministry"], unnamed: /省/g },
	庁: { ending: /庁$/, bodies: ["ministry"], unnamed: /庁/g },
};

function bearsEnding({ kind, form }: Pronoun, name: NameMention, sentence: ReadSentence): boolean {
	if (kind === "body")
		return isBody(name, sentence) && (SHORT[form]?.ending.test(name.bare) ?? name.bare.endsWith(form));
	if (name.type !== "person" || name.title === undefined || !name.title.endsWith(form)) return false;
	return !/[副次前元]$/.test(name.title.slice(0, -form.length));
}

function isBody(name: NameMention, { entities }: ReadSentence): boolean {
	if (name.type !== "other") return name.type === "organization";
	return entities.some((e) => e.start === name.start && e.end === name.end && e.type === "ORGANIZATION");
}

/** Whether something else before the pronoun bears the ending, or may be such a body without showing it. */
function hasRival(pronoun: Pronoun, place: ReadSentence, found: Meant[]): boolean {
	const isNew = ({ start, end }: Span) =>
		start < pronoun.start && !found.some((m) => m.start < end && start < m.end);
	const short = pronoun.kind === "body" ? SHORT[pronoun.form] : undefined;
	const unnamed = [...place.quote.matchAll(short?.unnamed ?? new RegExp(pronoun.form, "g"))];
	if (unnamed.some((m) => isNew(spanIn(place, m.index, m[0].length)))) return true;
	if (short === undefined) return false;
	const tagged = place.entities.filter((e) => e.type === "ORGANIZATION");
	const isUntyped = (n: NameMention) => n.type === "other" && !isTaggedAway(n, place);
	const names = place.names.filter((n) => isUntyped(n) || short.bodies.includes(n.body ?? ""));
	const topics = place.phrases.filter(
		(p) => /^[はもが]$/.test(p.particle) && BODY_LIKE.test(headWord(p)?.surface ?? ""),
	);
	const loose = tagged.filter((e) => !place.names.some((n) => n.start < e.end && e.start < n.end));
	return [...names, ...loose, ...topics].some(isNew);
}

/** What the name of a body ends in that no list has: 電気製鋼所, 青空海運. */
const BODY_LIKE =
	/(社|所|店|行|業|団|局|電力|電気|電鉄|海運|運輸|建設|商事|物産|石油|自動車|製鋼|製鉄|化学|薬品|食品|電工|ホテル|メーカー)$/;

function spanIn({ start }: ReadSentence, index: number, length: number): Span {
	return { start: start + index, end: start + index + length };
}

/** Whether the tagger takes a name for a person, a place or a time. */
function isTaggedAway(name: NameMention, { entities }: ReadSentence): boolean {
	const tag = entities.find((e) => e.start < name.end && name.start < e.end)?.type;
	return tag !== undefined && tag !== "ORGANIZATION" && tag !== "ARTIFACT";
}

/** 外務省 is many countries' ministry: the country before it belongs to its name. */
function withCountry(name: NameMention, { phrases, quote, start }: ReadSentence): NameMention {
	const owner = phrases.find((p) => p.end === name.start && p.particle === "の");
	if (name.type !== "organization" || owner === undefined) return name;
	if (!isCountry(quote.slice(owner.start - start, owner.contentEnd - start))) return name;
	const whole = quote.slice(owner.start - start, name.end - start);
	return { ...name, start: owner.start, quote: whole, bare: whole };
}
