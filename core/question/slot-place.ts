// どこでの会談: a meeting that goes by the place it was held at.
import type { Predication } from "../fact/predications";
import { isCountry } from "../language/ja/names";
import { quoteAt } from "../language/span";
import { hasTwoSubjects } from "./slot-argument";
import type { Slot } from "./slots";

const MEETING = /^(会談|会議|サミット|会合|首脳会談|首脳会議|五輪|オリンピック|万博)$/;

/** The place in 京都会議 and the like, where the meeting is no part of a longer name. */
export function eventPlaceSlots(text: string, predication: Predication): Slot[] {
	const { clause, start } = predication;
	if (hasTwoSubjects(predication)) return [];
	return clause.phrases.flatMap((phrase): Slot[] => {
		const [place, meeting, ...rest] = phrase.words;
		if (place === undefined || meeting === undefined || phrase.start < start || phrase.form !== "argument")
			return [];
		if (
			place.subDetail !== "地域" ||
			place.subSubDetail === "国" ||
			isCountry(place.surface) ||
			place.surface.length < 2
		)
			return [];
		if (!MEETING.test(meeting.surface) || rest.some((w) => w.pos === "名詞")) return [];
		return [
			{
				sort: "place",
				word: "どこでの",
				rule: "which-name",
				kind: "where",
				key: quoteAt(text, place.start, place.end),
				replaced: { start: place.start, end: place.end },
				phrase,
				isCleft: false,
			},
		];
	});
}
