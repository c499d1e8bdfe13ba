// 彼, 彼女, 同氏, 同市長 and 同研究所 outside quotations, with whom they stand for where that is sure: a person's pronoun
// takes up the latest topic, 同 with a title or an ending the one name nearby that bears it. The rest stays unresolved.
import type { Span } from "../span";
import { type Centre, type Found, nextCentre, type Told, takesUp } from "./centres";
import type { NameMention } from "./names";
import { type Identify, identifierOf, peopleOf } from "./people";
import { findPronouns, type Pronoun } from "./pronoun-forms";
import type { ReadSentence } from "./reading";
import { namesakeOf } from "./same-named";

export type PronounReading = Span & {
	/** The name that is meant, as it stands in the sentence it was taken from. */
	name: NameMention;
	/** The sentence the pronoun stands in. */
	sentence: ReadSentence;
	/** The sentence the name was taken from. */
	resolvedIn: ReadSentence;
};

type State = { centre: Centre | null; readings: PronounReading[]; history: Told[] };

/** The pronouns of a text whose antecedent is sure, in order. */
export function resolvePronouns(sentences: ReadSentence[]): PronounReading[] {
	const identify = identifierOf(sentences);
	const read = sentences.filter((s) => !isHeading(s));
	const paragraphs = new Map([...new Set(read.map((s) => s.line))].map((line, i) => [line, i]));
	const spoken = spokenOn(sentences);
	const state: State = { centre: null, readings: [], history: [] };
	for (const sentence of read) {
		const paragraph = paragraphs.get(sentence.line) ?? 0;
		const told = { sentence, paragraph, people: peopleOf(sentence, identify), open: [] };
		if (spoken.has(sentence)) state.centre = null;
		else goOn(state, told, identify);
	}
	return agreeing(state.readings, identify);
}

/** A line that is no sentence; a sentence whose brackets do not match is one nobody can read, not a heading. */
function isHeading({ kind, quote }: ReadSentence): boolean {
	return kind === "fragment" && !/[。．！？!?]/.test(quote);
}

/** The sentences of quotations that go on over several lines, where the text itself does not speak. */
function spokenOn(sentences: ReadSentence[]): Set<ReadSentence> {
	const depth = ({ quote }: ReadSentence) => quote.split("「").length - quote.split("」").length;
	const depths = sentences.map(depth);
	let until = -1;
	return new Set(
		sentences.filter((_, i) => {
			const own = depths[i] as number;
			if (i > until && own > 0) until = depths.findIndex((d, k) => k > i && d < 0);
			return i <= until || own !== 0;
		}),
	);
}

/** Takes a sentence into the state: it grows in place, since a long text would be copied once a sentence. */
function goOn(state: State, told: Told, identify: Identify): void {
	const { centre, readings, history } = state;
	const { sentence } = told;
	const before = history.at(-1)?.sentence;
	const earlier = readings.slice(readings.findLastIndex((r) => r.sentence !== before) + 1);
	const found: Found[] = [];
	const own: PronounReading[] = [];
	for (const pronoun of findPronouns(sentence)) {
		const near = [...earlier, ...own];
		const meant = meantBy(pronoun, { centre, readings: near, history }, told, found, identify);
		found.push({ pronoun, meant });
		if (meant !== null) own.push({ start: pronoun.start, end: pronoun.end, ...meant, sentence });
	}
	const open = found
		.filter((f) => f.meant === null && f.pronoun.kind === "personal")
		.map((f) => f.pronoun.form);
	const done = { ...told, open };
	state.centre = nextCentre(centre, done, found, identify);
	readings.push(...own);
	history.push(done);
}

function meantBy(
	pronoun: Pronoun,
	{ centre, readings, history }: State,
	told: Told,
	found: Found[],
	identify: Identify,
): Found["meant"] {
	if (pronoun.kind !== "personal") {
		const before = history.at(-1);
		const isNear = before !== undefined && told.paragraph - before.paragraph <= 1;
		const namesake = namesakeOf(
			pronoun,
			told.sentence,
			isNear ? before.sentence : undefined,
			readings,
			identify,
		);
		if (namesake !== "none") return namesake && { name: namesake.name, resolvedIn: namesake.resolvedIn };
		if (pronoun.kind === "body" || !centre?.name.title?.endsWith(pronoun.form)) return null;
		if (/[副次前元]$/.test(centre.name.title.slice(0, -pronoun.form.length))) return null;
	}
	if (centre === null || !takesUp(pronoun, centre, told, history, found, identify)) return null;
	return { name: centre.name, resolvedIn: centre.namedIn };
}

/** Without those of whoever is 彼 here and 彼女 there: one of the two is wrong. */
function agreeing(readings: PronounReading[], identify: Identify): PronounReading[] {
	const entityOf = ({ name, resolvedIn }: PronounReading) => identify(name, resolvedIn)?.entity ?? name.bare;
	const formOf = ({ start, end, sentence }: PronounReading) =>
		sentence.quote.slice(start - sentence.start, end - sentence.start);
	const bearers = (form: string) => new Set(readings.filter((r) => formOf(r) === form).map(entityOf));
	const [he, she] = [bearers("彼"), bearers("彼女")];
	return readings.filter((r) => !he.has(entityOf(r)) || !she.has(entityOf(r)));
}
