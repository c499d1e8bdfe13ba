// What is read before an answer must not hold it: neither the key nor another form of it, nor what the grader would take for
// it, such as 平成30年 beside a blank for 2018年, or 横浜 for 横浜市. As replies are graded: by name, never by likeness.
import type { Kind } from "../fact/fact";
import type { CalendarPoint } from "../language/calendar-time";
import { foldKana, foldText } from "../language/fold";
import { isNamedInPair } from "../language/ja/country-marks";
import { stripHonorifics } from "../language/ja/honorifics";
import { namesOfCountry } from "../language/ja/names";
import { parseTime } from "../language/ja/time-reply";
import { findTimes } from "../language/ja/times";
import { standsIn } from "../question/stands-in";
import type { Asked } from "./asked";
import { gradeTyped, isShortToType } from "./grade";

/** Whether a text that is shown before the answer tells it, or the year or another long number in it. */
export function givesAway(text: string, asked: Asked): boolean {
	const forms = formsOf(asked);
	if (forms.some((form) => text.includes(form) || isNamedInPair(form, text))) return true;
	if (figuresIn(asked.key).some((figures) => foldText(text).includes(figures))) return true;
	if (asked.kind === "when" && tellsTime(text, asked.key)) return true;
	const isSaid = saidIn(text);
	if (forms.flatMap((form) => namesOf(form, asked.kind)).some(isSaid)) return true;
	const parts = new Set(forms.flatMap((form) => partsOf(form, asked.kind)));
	return [...parts].some((part) => isSaid(part) && gradeTyped(asked, part).verdict === "right");
}

/** Everything that a question itself counts as right, the key first. */
export function formsOf({ key, accepted }: Asked): string[] {
	return [key, ...accepted].filter((form) => form !== "");
}

function namesOf(form: string, kind: Kind): string[] {
	if (kind === "who" || kind === "who-said") return [form, stripHonorifics(form), ...namesOfCountry(form)];
	return kind === "where" ? [form, ...namesOfCountry(form)] : [form];
}

/** What a name begins or ends with, as that may be right by itself: the name without its title. Nobody names a long text. */
function partsOf(form: string, kind: Kind): string[] {
	const isName = kind === "who" || kind === "who-said" || kind === "where";
	if (!isName || !isShortToType(form)) return [];
	const cuts = Array.from({ length: form.length }, (_, at) => at).slice(1);
	return cuts.flatMap((at) => [form.slice(0, at), form.slice(at)]);
}

/** Whether words stand in a text, width, case, marks and kana set aside. The text is folded once: there are many words. */
function saidIn(text: string): (words: string) => boolean {
	const plain = foldKana(text);
	const folded = foldText(plain);
	return (words) => {
		const name = foldKana(words);
		const wanted = foldText(name);
		return wanted !== "" && folded.includes(wanted) && standsIn(plain, name);
	};
}

/** Long enough that they stand nowhere by chance. */
function figuresIn(key: string): string[] {
	return foldText(key).match(/\p{Nd}{3,}/gu) ?? [];
}

/** Whether a time in the text, in whatever form, gives the year of the key or, where it has none, every part of it. */
function tellsTime(text: string, key: string): boolean {
	const time = parseTime(key);
	if (time === null) return false;
	const { until: _, ...asked } = time;
	const parts =
		asked.year === undefined ? (Object.keys(asked) as (keyof CalendarPoint)[]) : ["year" as const];
	return findTimes(text)
		.flatMap(({ time: { until, ...from } }) => (until ? [from, until] : [from]))
		.some((point) => parts.every((part) => point[part] === asked[part]));
}
