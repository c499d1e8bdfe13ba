// A quote of one revision found again in the next: by its text, and among several places by what stands around it (W3C Web
// Annotation, text quote selector with prefix and suffix).
import { type Quote, quoteAt } from "../language/span";

/** How far the surroundings reach on each side, as in most annotation tools. */
const AROUND = 32;
/** Of words that stand everywhere, only so many places are weighed, the nearest ones. */
const MOST_PLACES = 200;

/**
 * Where a quote of `before` stands in `after`: the same words, and of several places the one that nothing before it, or
 * nothing behind it, was changed for; else the one whose surroundings are most alike, the nearest of those. Null: the words
 * are gone.
 */
export function findAgain(quote: Quote, before: string, after: string): Quote | null {
	const words = quote.quote;
	if (words === "") return null;
	const unchanged = unchangedPlaces(quote, before, after);
	const places = unchanged.length > 0 ? unchanged : placesOf(quote, before, after);
	const [first] = places;
	if (first === undefined) return null;
	let best = first;
	if (places.length > 1) {
		const alike = alikenessTo(quote, before, after);
		const weights = places.map(alike);
		best = places[weights.indexOf(Math.max(...weights))] ?? first;
	}
	return quoteAt(after, best, best + words.length);
}

/** One change elsewhere leaves all that stands before a quote as it was, or all that stands behind it. */
function unchangedPlaces({ start, end, quote }: Quote, before: string, after: string): number[] {
	if (before.slice(start, end) !== quote) return [];
	const moved = start + after.length - before.length;
	const places = after.startsWith(before.slice(0, end)) ? [start] : [];
	return moved !== start && after.endsWith(before.slice(start)) ? [...places, moved] : places;
}

/** The places of the words, the nearest to where they stood, as a share of the text, first. */
function placesOf({ start, quote }: Quote, before: string, after: string): number[] {
	const expected = before.length === 0 ? 0 : (start / before.length) * after.length;
	let [left, right] = [after.lastIndexOf(quote, expected), after.indexOf(quote, Math.floor(expected) + 1)];
	const places: number[] = [];
	while (places.length < MOST_PLACES && (left >= 0 || right >= 0)) {
		if (left >= 0 && (right < 0 || expected - left <= right - expected)) {
			places.push(left);
			left = left === 0 ? -1 : after.lastIndexOf(quote, left - 1);
		} else {
			places.push(right);
			right = after.indexOf(quote, right + 1);
		}
	}
	return places;
}

/** How much alike the surroundings of a place are: letters in a row from the quote outwards, and letter pairs anywhere. */
function alikenessTo({ start, end }: Quote, before: string, after: string): (place: number) => number {
	const [prefix, suffix] = [reversed(before, start), before.slice(end, end + AROUND)];
	const [ahead, behind] = [pairsOf(prefix), pairsOf(suffix)];
	return (place) => {
		const to = place + (end - start);
		const [theirs, further] = [reversed(after, place), after.slice(to, to + AROUND)];
		return shared(prefix, theirs) + shared(suffix, further) + common(ahead, theirs) + common(behind, further);
	};
}

/** What stands before a place, the nearest unit first. */
function reversed(text: string, place: number): string {
	return text
		.slice(Math.max(0, place - AROUND), place)
		.split("")
		.reverse()
		.join("");
}

function shared(a: string, b: string): number {
	let same = 0;
	while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
	return same;
}

function pairsOf(text: string): Set<string> {
	return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

function common(pairs: Set<string>, text: string): number {
	return [...pairsOf(text)].filter((pair) => pairs.has(pair)).length;
}
