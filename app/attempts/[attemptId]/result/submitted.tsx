import { getTranslations } from "next-intl/server";
import { dateWords } from "@/app/assignments/[assignmentId]/rules";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import type { Sitting } from "@/server/attempt-view";

/** What is particular to an attempt at an assignment: that it was late, that something waits to be marked. */
export async function SittingNotes({ sitting }: { sitting: Sitting }) {
	const t = await getTranslations("submittedPage");
	return (
		<>
			{sitting.isLate && <p className="w-full font-semibold text-bad">{t("late")}</p>}
			{sitting.unmarked > 0 && <p className="w-full">{t("unmarked", { count: sitting.unmarked })}</p>}
			<ButtonLink href={`/assignments/${sitting.assignmentId}`}>{t("toAssignment")}</ButtonLink>
		</>
	);
}

/** An attempt that is handed in, while nothing may be told about it. */
export async function Submitted({ sitting }: { sitting: Sitting }) {
	const t = await getTranslations("submittedPage");
	const when = await dateWords();
	return (
		<Page title={t("title")} intro={sitting.title}>
			<p>{sitting.toldAt ? t("at", { time: when(sitting.toldAt) }) : t("later")}</p>
			<div className="flex flex-wrap gap-3">
				<SittingNotes sitting={sitting} />
			</div>
		</Page>
	);
}
