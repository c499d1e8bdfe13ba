import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import type { CardRow } from "@/components/cards/card-list";
import type { Due, ListedCard } from "@/server/card-list";

/** When a card comes, in words. */
export async function wordDue() {
	const t = await getTranslations("cardsPage");
	const format = await getFormatter();
	return (due: Due): string => {
		if ("inDays" in due)
			return due.inDays < 0 ? t("overdue", { days: -due.inDays }) : t("inDays", { days: due.inDays });
		if (due.at.getTime() <= Date.now()) return t("now");
		return t("at", { time: format.dateTime(due.at, { hour: "numeric", minute: "2-digit" }) });
	};
}

/** Cards as the list shows them. */
export async function wordRows(): Promise<(card: ListedCard) => CardRow> {
	const t = await getTranslations("cardsPage");
	const { stages } = await getMessages();
	const dueWords = await wordDue();
	return ({ questionId, stem, stage, due, isBuried, lapses, setTitle, passages }) => {
		const words = [
			stages[stage],
			...(due ? [dueWords(due)] : []),
			...(isBuried ? [t("buried")] : []),
			...(stage === "new" ? [] : [t("lapses", { lapses })]),
		];
		return { questionId, stem, words, setTitle, passages };
	};
}
