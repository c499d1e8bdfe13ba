// …が決裂したのは、2019年のどこで開かれた会談ですか: a meeting that goes by the place it was held at.
import type { Predication } from "../fact/predications";
import { isCountry } from "../language/ja/names";
import { quoteAt } from "../language/span";
import { hasTwoSubjects } from "./slot-argument";
import type { Slot } from "./slots";

const MEETING = /^(会談|会議|サミット|会合|首脳会談|首脳会議|五輪|オリンピック|万博)$/;
/** フランス首脳会談 may be a meeting with France. */
const HELD_IN_A_COUNTRY = /^(会談|サミット|五輪|オリンピック|万博)$/;

/** The place in 2012年の京都会議で and the like, where the meeting has its year and is no part of a longer name. */
export function eventPlaceSlots(text: string, predication: Predication): Slot[] {
	const { sentence, clause, start } = predication;
	if (hasTwoSubjects(predication)) return [];
	return clause.phrases.flatMap((phrase): Slot[] => {
		const [place] = phrase.words;
		if (place === undefined || phrase.start < start) return [];
		const meeting = text.slice(place.end, phrase.contentEnd);
		if (!/^(では?|において|においては)$/.test(phrase.particle) || place.surface.length < 2) return [];
		if (place.subDetail !== "地域") return [];
		const isOfCountry = place.subSubDetail === "国" || isCountry(place.surface);
		if (!(isOfCountry ? HELD_IN_A_COUNTRY : MEETING).test(meeting)) return [];
		const year = sentence.times.find((t) => text.slice(t.end, phrase.start) === "の");
		if (year === undefined) return [];
		return [
			{
				sort: "place",
				word: `、${year.quote}のどこで開かれた${meeting}`,
				rule: "which-name",
				kind: "where",
				key: quoteAt(text, place.start, place.end),
				replaced: { start: place.start, end: place.end },
				moved: { start: year.start, end: phrase.end + (phrase.comma ? 1 : 0) },
				phrase,
				isCleft: true,
			},
		];
	});
}
