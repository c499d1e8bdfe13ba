// Words told on without their speaker are asked with the one who said the words before.
import type { Speaker } from "../fact/speeches";
import type { Quote } from "../language/span";

/** 「高橋教授によると、」; nothing where nobody is meant. */
export function accordingTo(told: Speaker | undefined): string {
	return told?.name ? `${told.name.quote}によると、` : "";
}

/** The sentence that names the speaker, as evidence. */
export function placeOfSpeaker(told: Speaker | undefined): Quote[] {
	if (told?.name == null || told.resolvedIn === undefined) return [];
	const { start, end, quote } = told.resolvedIn;
	return [{ start, end, quote }];
}
