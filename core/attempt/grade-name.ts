// A name is right when it is the key or one of its aliases, whatever title it carries; likeness is no reason.
import { foldKana, foldText } from "../language/fold";
import {
	isBareTitle,
	mayBePlaceWithTitle,
	stripCourtesies,
	stripHonorifics,
} from "../language/ja/honorifics";
import type { Asked, Graded } from "./asked";

/** 北斗タイムズ紙 is 北斗タイムズ. */
const PAPER = /(?<=..)[紙誌]$/u;

/**
 * Grades the name of a speaker. One side may carry a title that the other lacks; two different titles
 * (田中首相, 田中議員) agree only where the name without a title is an accepted form itself.
 */
export function gradeName({ key, accepted }: Asked, reply: string): Graded {
	const given = foldKana(foldText(reply));
	if (given === "") return { verdict: "wrong" };
	if (given === foldKana(foldText(key))) return { verdict: "right" };
	if (isBareTitle(reply) || !isSameName([key, ...accepted], reply)) return { verdict: "wrong" };
	return { verdict: "right", acceptedAs: { reply: reply.trim(), as: key } };
}

function isSameName(forms: string[], reply: string): boolean {
	const asWritten = new Set(forms.flatMap((form) => [foldText(form), stripCourtesies(form)]).map(foldKana));
	const untitled = new Set(
		forms
			.filter((form) => !mayBePlaceWithTitle(form))
			.map(stripHonorifics)
			.map(foldKana),
	);
	const whole = foldText(reply);
	const given = [whole, whole.replace(PAPER, ""), stripCourtesies(reply)].map(foldKana);
	return (
		given.some((name) => asWritten.has(name) || untitled.has(name)) ||
		asWritten.has(foldKana(stripHonorifics(reply)))
	);
}
