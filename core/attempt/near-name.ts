// Part of a name is told from part of a word (インド in インドネシア) only where the name is written in parts, as ジョン・スミス,
// トルコ大統領 and John Smith are, or in Chinese characters with the family name first.
import { comparable, plainName } from "./grade-name-forms";
import { isTitleAlone, untitled } from "./grade-name-titles";

const BREAK =
	/[\s・,.、のと&=]+|(?<=\p{Script=Han})(?=\p{Script=Katakana})|(?<=[\p{Script=Katakana}ー])(?=\p{Script=Han})|(?<=\p{Script=Latin})(?=[\p{Script=Han}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Katakana}])(?=\p{Script=Latin})/u;

/** Whether a reply is some of the words of a name in their order, but not all, or its title. */
export function isPartOfName(name: string, reply: string): boolean {
	if (isTitleAlone(reply)) return !isTitleAlone(name) && hasAtAnEnd(comparable(name), comparable(reply));
	const words = wordsOf(name);
	return [wordsOf(reply), [untitled(reply)]].some(
		(some) => some.length < words.length && inOrder(some, words),
	);
}

function hasAtAnEnd(name: string, title: string): boolean {
	return name.startsWith(title) || name.endsWith(title);
}

function inOrder(some: string[], words: string[]): boolean {
	let at = -1;
	return some.every((word) => {
		at = words.indexOf(word, at + 1);
		return at >= 0;
	});
}

/** Whether a reply is what a name in Chinese characters begins with, as a family name does: 田中 of 田中一郎. */
export function isFamilyName(name: string, reply: string): boolean {
	const [whole, family] = [untitled(name), untitled(reply)];
	return (
		/^\p{Script=Han}{3,6}$/u.test(whole) &&
		/^..+$/.test(family) &&
		whole !== family &&
		whole.startsWith(family)
	);
}

function wordsOf(name: string): string[] {
	return plainName(name)
		.split(BREAK)
		.map(comparable)
		.filter((word) => word !== "");
}
