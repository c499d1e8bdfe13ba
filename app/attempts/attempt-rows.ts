import { getFormatter, getTranslations } from "next-intl/server";
import type { PastAttempt } from "@/server/history";

/** What a row of the history says of an attempt. */
export async function attemptRows(attempts: PastAttempt[]) {
	const t = await getTranslations("attempts");
	const format = await getFormatter();
	const titleOf = ({ mode, title, isTest, isCram }: PastAttempt) => {
		const name = mode === "drill" ? t("drill") : (title ?? t("quiz"));
		if (isTest) return t("asTest", { name });
		return isCram ? t("asCram", { name }) : name;
	};
	return attempts.map((attempt) => {
		const { id, startedAt, finished, right, total, answered } = attempt;
		return {
			href: finished ? `/attempts/${id}/result` : `/attempts/${id}`,
			title: titleOf(attempt),
			when: format.dateTime(startedAt, {
				...{ year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit" },
			}),
			score: finished && right !== null ? t("score", { total, right }) : t("progress", { total, answered }),
			finished,
		};
	});
}
