import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import type { AssignedView } from "@/server/assigned";

/** A point in time in the viewer's language and zone. */
export async function dateWords(): Promise<(date: Date) => string> {
	const format = await getFormatter();
	return (date) =>
		format.dateTime(date, {
			...{ year: "numeric", month: "long", day: "numeric", weekday: "short" },
			...{ hour: "numeric", minute: "2-digit" },
		});
}

/** What holds for an assignment, a sentence each; what was agreed with this learner says so. */
export async function rulesOf(
	assignment: Pick<AssignedView, "terms" | "others" | "feedback" | "latePenalty" | "openBook" | "phase">,
): Promise<string[]> {
	const t = await getTranslations("assignmentsPage");
	const { feedbackWords } = await getMessages();
	const when = await dateWords();
	const { terms, others, feedback, latePenalty, openBook, phase } = assignment;
	const time = (own: Date | null, theirs: Date | null | undefined, name: "due" | "closes") => {
		if (!own) return null;
		const isExtended = theirs != null && theirs.getTime() !== own.getTime();
		return isExtended
			? t(`${name}Extended`, { time: when(own), others: when(theirs) })
			: t(name, { time: when(own) });
	};
	const { timeLimitMinutes: minutes, attempts } = terms;
	const limit = () => {
		if (minutes === null) return null;
		const theirs = others?.timeLimitMinutes;
		return theirs && theirs !== minutes
			? t("minutesExtended", { minutes, others: theirs })
			: t("minutes", { minutes });
	};
	const tries = () => {
		if (attempts === null) return t("attemptsAny");
		const theirs = others?.attempts;
		return theirs && theirs !== attempts
			? t("attemptsExtended", { attempts, others: theirs })
			: t("attempts", { attempts });
	};
	return [
		phase === "upcoming" ? t("opens", { time: when(terms.opensAt) }) : null,
		time(terms.dueAt, others?.dueAt, "due"),
		time(terms.closesAt, others?.closesAt, "closes"),
		limit(),
		tries(),
		latePenalty > 0 ? t("penalty", { penalty: latePenalty }) : null,
		t("feedback", { when: feedbackWords[feedback] }),
		openBook ? t("openBook") : t("closedBook"),
	].filter((rule) => rule !== null);
}
