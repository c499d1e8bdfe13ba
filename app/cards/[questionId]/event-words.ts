import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import type { Rating } from "@/core/review/rating";
import type { HistoryAnswer, HistoryEvent, Interval } from "@/server/card-history-events";
import type { Learner } from "@/server/session";
import { learnerDates } from "../../progress/learner-dates";

/** An event as it is listed: when, what it was, in a few words, and when it was taken back. */
export type EventWords = { id: string; at: string; words: string[]; takenBack: string | null };

const RATING_WORDS = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const satisfies Record<
	Rating,
	string
>;

async function wordAnswers() {
	const t = await getTranslations("cardEvents");
	const { review } = await getMessages();
	const wordInterval = (interval: Interval | null) => {
		if (!interval) return t("practice");
		return "days" in interval ? t("days", interval) : t("minutes", interval);
	};
	return ({ right, guessed, rating, interval, inReview, presentation, durationMs }: HistoryAnswer) => [
		t(right ? "right" : "wrong"),
		...(guessed ? [t("guessed")] : []),
		review[RATING_WORDS[rating]],
		wordInterval(interval),
		t(inReview ? "inReview" : "inQuiz"),
		t(presentation),
		...(durationMs === null ? [] : [t("seconds", { seconds: Math.round(durationMs / 1000) })]),
	];
}

/** The events of a card in the words of the page. */
export async function wordEvents(learner: Learner, events: HistoryEvent[]): Promise<EventWords[]> {
	const t = await getTranslations("cardEvents");
	const format = await getFormatter();
	const { full } = await learnerDates(learner);
	const answerWords = await wordAnswers();
	const at = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
	const wordsOf = (event: HistoryEvent): string[] => {
		switch (event.type) {
			case "answer":
				return answerWords(event);
			case "set-due":
				return [t("setDue", { date: full(event.dueDay) })];
			default:
				return [t(event.type)];
		}
	};
	return events.map((event) => ({
		id: event.id,
		at: at(event.at),
		words: wordsOf(event),
		takenBack: event.takenBackAt && at(event.takenBackAt),
	}));
}
