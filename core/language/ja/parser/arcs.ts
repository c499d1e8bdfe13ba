// How likely one phrase depends on a later one: features of the two and of what lies between them. Templates after CaboCha
// (Kudo & Matsumoto 2002).
import { feature } from "./hashing";
import type { PhraseTraits } from "./phrase-traits";

const NOBODY: PhraseTraits = {
	base: 3,
	detail: 3,
	pos: 3,
	script: 3,
	first: 3,
	compound: 3,
	lastLetter: 3,
	ending: 3,
	lastDetail: 3,
	joint: 3,
	comma: 3,
	isPredicate: 3,
	isTopic: false,
	quotes: 0,
	isQuoted: false,
	opened: 0,
	closed: 0,
	length: 0,
};

/** How many features an arc has. */
export const ARC_FEATURES = 59;

/** The features of phrase `i` depending on phrase `j`, i < j, written `into` an array of as many. */
export function arcFeatures(phrases: PhraseTraits[], i: number, j: number, into: Int32Array): Int32Array {
	const [m, h] = [phrases[i] ?? NOBODY, phrases[j] ?? NOBODY];
	const near = distanceOf(j - i);
	const isLast = j === phrases.length - 1 ? 1 : 0;
	const [before, behind] = [phrases[i - 1] ?? NOBODY, phrases[i + 1] ?? NOBODY];
	const [beforeHead, behindHead] = [phrases[j - 1] ?? NOBODY, phrases[j + 1] ?? NOBODY];
	let at = 0;
	into[at++] = feature(100, m.joint, near);
	into[at++] = feature(101, m.joint, h.detail);
	into[at++] = feature(102, m.joint, h.detail, near);
	into[at++] = feature(103, m.joint, h.base);
	into[at++] = feature(104, m.base, h.base);
	into[at++] = feature(105, m.detail, h.detail, near);
	into[at++] = feature(106, m.ending, h.base, near);
	into[at++] = feature(107, m.joint, h.joint);
	into[at++] = feature(108, m.joint, h.joint, near);
	into[at++] = feature(109, m.joint, h.isPredicate, near);
	into[at++] = feature(110, m.base, h.detail, m.ending);
	into[at++] = feature(111, m.detail, h.ending, near);
	into[at++] = feature(112, m.lastDetail, h.detail);
	into[at++] = feature(113, m.lastDetail, h.lastDetail, near);
	into[at++] = feature(114, m.joint, h.isPredicate, isLast);
	into[at++] = feature(115, m.joint, h.ending, isLast);
	into[at++] = feature(116, m.joint, m.detail, h.detail);
	into[at++] = feature(117, m.joint, m.detail, h.joint);
	into[at++] = feature(118, m.joint, h.detail, h.joint);
	into[at++] = feature(119, m.base, m.ending, h.base);
	into[at++] = feature(120, m.base, m.ending, h.isPredicate);
	into[at++] = feature(121, m.joint, behind.detail, h.detail);
	into[at++] = feature(122, m.joint, behind.joint, near);
	into[at++] = feature(123, m.joint, h.joint, behindHead.detail);
	into[at++] = feature(124, m.joint, h.ending, beforeHead.joint);
	into[at++] = feature(125, before.joint, m.joint, h.isPredicate);
	into[at++] = feature(126, m.joint, h.base, h.ending);
	into[at++] = feature(127, m.quotes, h.quotes, near);
	into[at++] = feature(128, m.joint, h.script, h.isPredicate);
	into[at++] = feature(129, m.script, h.script, m.ending);
	into[at++] = feature(130, m.detail, h.base);
	into[at++] = feature(131, m.base, h.ending, near);
	into[at++] = feature(132, h.ending, h.detail, near);
	into[at++] = feature(133, m.joint, h.length, h.detail);
	into[at++] = feature(134, m.joint, h.first);
	into[at++] = feature(135, m.ending, h.ending, m.detail === h.detail ? 1 : 0);
	into[at++] = feature(136, m.joint, Number(m.detail === h.detail), Number(m.ending === h.ending) + 2 * near);
	into[at++] = feature(137, m.joint, Number(m.lastLetter === h.lastLetter), h.ending);
	into[at++] = feature(138, m.ending, Number(m.base === h.base), near);
	into[at++] = feature(139, m.joint, h.lastLetter, h.isPredicate);
	into[at++] = feature(140, m.lastLetter, h.lastLetter, m.ending);
	into[at++] = feature(141, m.joint, behind.joint, feature(9, h.detail, near));
	into[at++] = feature(142, m.joint, feature(8, behind.detail, behind.ending), h.joint);
	into[at++] = feature(143, m.joint, beforeHead.joint, h.detail);
	into[at++] = feature(
		144,
		feature(7, m.joint, m.detail),
		feature(7, behind.joint, behind.detail),
		feature(6, h.detail, Number(j === i + 2)),
	);
	into[at++] = feature(145, m.compound, m.base, h.base);
	into[at++] = feature(146, m.joint, h.compound, h.base);
	into[at++] = feature(147, m.joint, h.lastDetail, behindHead.joint);
	into[at++] = feature(148, m.joint, h.base, near);
	into[at++] = feature(149, i === 0 ? 1 : 0, m.joint, feature(5, h.joint, isLast));
	betweenFeatures(phrases, i, j, into, at);
	return into;
}

/** Those of what lies between, from `from` on. */
function betweenFeatures(
	phrases: PhraseTraits[],
	i: number,
	j: number,
	into: Int32Array,
	from: number,
): void {
	const [m, h] = [phrases[i] ?? NOBODY, phrases[j] ?? NOBODY];
	let commas = 0;
	let predicates = 0;
	let topics = 0;
	let same = 0;
	let alike = 0;
	for (let k = i + 1; k < j; k++) {
		const phrase = phrases[k] as PhraseTraits;
		if (phrase.comma > 0) commas++;
		if (phrase.isPredicate > 0) predicates++;
		if (phrase.isTopic) topics++;
		if (phrase.ending === m.ending) same++;
		if (phrase.ending === h.ending) alike++;
	}
	const rest = Math.min(3, phrases.length - 1 - j);
	let at = from;
	into[at++] = feature(150, m.joint, Math.min(commas, 3), h.isPredicate);
	into[at++] = feature(151, m.joint, Math.min(predicates, 4), h.isPredicate);
	into[at++] = feature(152, m.joint, Math.min(topics, 2), h.ending);
	into[at++] = feature(153, m.joint, Math.min(same, 2), h.isPredicate);
	into[at++] = feature(154, m.joint, Math.min(alike, 2), h.ending);
	into[at++] = feature(155, m.joint, Math.min(predicates, 3) * 4 + Math.min(commas, 3), h.detail);
	into[at++] = feature(156, m.joint, h.joint, Math.min(predicates, 3) * 4 + Math.min(commas, 3));
	into[at++] = feature(157, m.joint, rest, h.isPredicate);
	into[at++] = feature(158, m.detail, Math.min(commas, 2) * 4 + Math.min(same, 2), h.detail);
}

function distanceOf(distance: number): number {
	if (distance < 4) return distance;
	return distance < 7 ? 4 : distance < 12 ? 5 : 6;
}
