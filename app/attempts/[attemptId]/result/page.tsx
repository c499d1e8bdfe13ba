import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { CloseExpired } from "@/components/attempt/close-expired";
import { Result } from "@/components/attempt/result";
import { StartQuiz } from "@/components/attempt/start-quiz-button";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { requireResult } from "@/server/attempt-view";
import { orNotFound } from "@/server/pages";
import { listSchedule } from "@/server/review-schedule";
import { findViewer, type Viewer } from "@/server/session";
import { isStudying } from "@/server/sets";
import { SittingNotes, Submitted } from "./submitted";

type Props = { params: Promise<{ attemptId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("resultPage"))("title") };
}

/** What was scheduled for when. */
async function Schedule({ viewer, attemptId }: { viewer: Viewer; attemptId: string }) {
	const t = await getTranslations("resultPage");
	const schedule = await listSchedule(viewer, attemptId);
	if (schedule.length === 0) return null;
	return (
		<dl className="flex w-full flex-wrap gap-x-6 text-sm">
			<dt className="text-soft">{t("scheduleTitle")}</dt>
			{schedule.map(({ inDays, count }) => (
				<dd key={inDays}>
					{t("inDays", { days: inDays })} <span className="tabular">{t("scheduled", { count })}</span>
				</dd>
			))}
		</dl>
	);
}

export default async function ResultPage({ params }: Props) {
	const viewer = await findViewer();
	const seen = await orNotFound(requireResult(viewer, (await params).attemptId));
	const { id, set, mode, finished, items, sitting, feedback: answered } = seen;
	if (!finished) redirect(`/attempts/${id}`);
	if (sitting && seen.untold > 0) return <Submitted sitting={sitting} />;
	const t = await getTranslations("resultPage");
	const kept = seen.untold > 0 && t("kept", { count: seen.untold });
	const total = items.length - seen.untold;
	const toToday = <ButtonLink href="/">{t("toToday")}</ButtonLink>;
	if (total === 0)
		return (
			<Page title={t("title")} intro={kept}>
				{toToday}
			</Page>
		);
	const { result, report, errors } = await getMessages();
	const feedbackAt = new Map(answered.map((feedback) => [feedback.position, feedback]));
	const told = items.flatMap(({ position, stem, presentation }) => {
		const feedback = feedbackAt.get(position);
		return feedback ? [{ stem, presentation, feedback }] : [];
	});
	const missed = told.filter(({ feedback }) => feedback.verdict === "wrong");
	return (
		<Result
			attemptId={id}
			title={sitting?.title ?? (mode === "quiz" && set ? set.title : t("title"))}
			right={answered.filter(({ verdict, late }) => verdict === "right" && !late).length}
			total={total}
			missed={missed}
			others={told.filter((item) => !missed.includes(item))}
			reportWords={{ labels: report, errors }}
			labels={result}
		>
			{kept && <p className="w-full text-soft text-sm">{kept}</p>}
			{missed.length > 0 && (
				<StartQuiz
					of={{ of: "attempt", attemptId: id }}
					label={t("drill")}
					pendingLabel={t("pending")}
					errors={errors}
					variant="primary"
				/>
			)}
			{sitting && <SittingNotes sitting={sitting} />}
			{set && !sitting && <ButtonLink href={`/sets/${set.id}`}>{t("again")}</ButtonLink>}
			{toToday}
			<Schedule viewer={viewer} attemptId={id} />
			{seen.test && !seen.closed && <CloseExpired attemptId={id} />}
			{set && !sitting && (await isStudying(viewer, set.id)) && (
				<p className="w-full text-soft text-sm">
					{t("studied")} <a href={`/sets/${set.id}`}>{t("studiedChange")}</a>
				</p>
			)}
			{viewer.kind === "guest" && (
				<p className="w-full text-soft text-sm">
					{t("keep")} <a href="/sign-up">{t("signUp")}</a>
				</p>
			)}
		</Result>
	);
}
