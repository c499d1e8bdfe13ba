// How likely one phrase depends on a later one: features of the two, of what lies between them, and of a phrase beside it
// that depends on the same (second-order siblings; McDonald & Pereira 2006). Templates after CaboCha (Kudo & Matsumoto 2002).
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

/** The features of phrase `i` depending on phrase `j`, i < j. */
export function arcFeatures(phrases: PhraseTraits[], i: number, j: number): number[] {
	const [m, h] = [phrases[i] ?? NOBODY, phrases[j] ?? NOBODY];
	const near = distanceOf(j - i);
	const isLast = j === phrases.length - 1 ? 1 : 0;
	const [before, behind] = [phrases[i - 1] ?? NOBODY, phrases[i + 1] ?? NOBODY];
	const [beforeHead, behindHead] = [phrases[j - 1] ?? NOBODY, phrases[j + 1] ?? NOBODY];
	return [
		feature(100, m.joint, near),
		feature(101, m.joint, h.detail),
		feature(102, m.joint, h.detail, near),
		feature(103, m.joint, h.base),
		feature(104, m.base, h.base),
		feature(105, m.detail, h.detail, near),
		feature(106, m.ending, h.base, near),
		feature(107, m.joint, h.joint),
		feature(108, m.joint, h.joint, near),
		feature(109, m.joint, h.isPredicate, near),
		feature(110, m.base, h.detail, m.ending),
		feature(111, m.detail, h.ending, near),
		feature(112, m.lastDetail, h.detail),
		feature(113, m.lastDetail, h.lastDetail, near),
		feature(114, m.joint, h.isPredicate, isLast),
		feature(115, m.joint, h.ending, isLast),
		feature(116, m.joint, m.detail, h.detail),
		feature(117, m.joint, m.detail, h.joint),
		feature(118, m.joint, h.detail, h.joint),
		feature(119, m.base, m.ending, h.base),
		feature(120, m.base, m.ending, h.isPredicate),
		feature(121, m.joint, behind.detail, h.detail),
		feature(122, m.joint, behind.joint, near),
		feature(123, m.joint, h.joint, behindHead.detail),
		feature(124, m.joint, h.ending, beforeHead.joint),
		feature(125, before.joint, m.joint, h.isPredicate),
		feature(126, m.joint, h.base, h.ending),
		feature(127, m.quotes, h.quotes, near),
		feature(128, m.joint, h.script, h.isPredicate),
		feature(129, m.script, h.script, m.ending),
		feature(130, m.detail, h.base),
		feature(131, m.base, h.ending, near),
		feature(132, h.ending, h.detail, near),
		feature(133, m.joint, h.length, h.detail),
		feature(134, m.joint, h.first),
		feature(135, m.ending, h.ending, m.detail === h.detail ? 1 : 0),
		feature(136, m.joint, Number(m.detail === h.detail), Number(m.ending === h.ending) + 2 * near),
		feature(137, m.joint, Number(m.lastLetter === h.lastLetter), h.ending),
		feature(138, m.ending, Number(m.base === h.base), near),
		feature(139, m.joint, h.lastLetter, h.isPredicate),
		feature(140, m.lastLetter, h.lastLetter, m.ending),
		feature(141, m.joint, behind.joint, feature(9, h.detail, near)),
		feature(142, m.joint, feature(8, behind.detail, behind.ending), h.joint),
		feature(143, m.joint, beforeHead.joint, h.detail),
		feature(
			144,
			feature(7, m.joint, m.detail),
			feature(7, behind.joint, behind.detail),
			feature(6, h.detail, Number(j === i + 2)),
		),
		feature(145, m.compound, m.base, h.base),
		feature(146, m.joint, h.compound, h.base),
		feature(147, m.joint, h.lastDetail, behindHead.joint),
		feature(148, m.joint, h.base, near),
		feature(149, i === 0 ? 1 : 0, m.joint, feature(5, h.joint, isLast)),
		...betweenFeatures(phrases, i, j, m, h),
	];
}

function betweenFeatures(phrases: PhraseTraits[], i: number, j: number, m: PhraseTraits, h: PhraseTraits) {
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
	return [
		feature(150, m.joint, Math.min(commas, 3), h.isPredicate),
		feature(151, m.joint, Math.min(predicates, 4), h.isPredicate),
		feature(152, m.joint, Math.min(topics, 2), h.ending),
		feature(153, m.joint, Math.min(same, 2), h.isPredicate),
		feature(154, m.joint, Math.min(alike, 2), h.ending),
		feature(155, m.joint, Math.min(predicates, 3) * 4 + Math.min(commas, 3), h.detail),
		feature(156, m.joint, h.joint, Math.min(predicates, 3) * 4 + Math.min(commas, 3)),
		feature(157, m.joint, rest, h.isPredicate),
		feature(158, m.detail, Math.min(commas, 2) * 4 + Math.min(same, 2), h.detail),
	];
}

/** The features of `i` and the next phrase `s` to its right that depends on `j` too. */
export function siblingFeatures(phrases: PhraseTraits[], i: number, s: number, j: number): number[] {
	const [m, other, h] = [phrases[i] ?? NOBODY, phrases[s] ?? NOBODY, phrases[j] ?? NOBODY];
	return [
		feature(170, m.joint, other.joint),
		feature(171, m.joint, other.joint, h.isPredicate),
		feature(172, m.joint, other.joint, h.detail),
		feature(173, m.ending, other.ending, h.base),
		feature(174, m.detail, other.detail, h.detail),
		feature(175, m.ending, other.ending, Number(m.detail === other.detail)),
		feature(176, m.joint, other.lastDetail, h.ending),
	];
}

function distanceOf(distance: number): number {
	if (distance < 4) return distance;
	return distance < 7 ? 4 : distance < 12 ? 5 : 6;
}
