import { getMessages, getTranslations } from "next-intl/server";
import { JobProgress } from "@/components/desk/job-progress";
import { Notice } from "@/components/ui/notice";
import type { JobView } from "@/server/jobs";

const RECENT_MS = 10 * 60_000;

/** How far the newest text of a set is: under way, failed, or what came of it, as long as that is news. */
export async function JobStanding({ job }: { job: JobView }) {
	const t = await getTranslations("deskPage");
	const { nothingAsked, jobStages } = await getMessages();
	const title = job.documentTitle;
	if (!job.finished) {
		const stage = STAGES.find((known) => known === job.stage) ?? "waiting";
		const { done, total } = job;
		return (
			<JobProgress
				title={t("working", { title })}
				stage={jobStages[stage]}
				done={done}
				total={total}
				counted={total > 0 ? t("progress", { done, total }) : null}
				leave={t("leave")}
			/>
		);
	}
	if (job.error) return <Notice tone="bad">{t("failed", { title, error: job.error })}</Notice>;
	if (!job.outcome || job.ageMs > RECENT_MS) return null;
	const { ready, draft, heldBack, reason } = job.outcome;
	const why = nothingAsked[reason as keyof typeof nothingAsked];
	return (
		<Notice tone={ready > 0 ? "good" : "bad"}>
			{t("outcome", { title, ready, draft, heldBack })} {ready === 0 && why}
		</Notice>
	);
}

const STAGES = ["waiting", "reading", "finding", "asking", "judging", "storing"] as const;
