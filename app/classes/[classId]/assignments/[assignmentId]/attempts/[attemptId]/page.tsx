import { getMessages, getTranslations } from "next-intl/server";
import { dateWords } from "@/app/assignments/[assignmentId]/rules";
import { HandedInItem } from "@/components/results/handed-in-item";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { type HandedIn, requireHandedIn } from "@/server/handed-in";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";

type Props = { params: Promise<{ classId: string; assignmentId: string; attemptId: string }> };

async function read({ params }: Props) {
	const { classId, assignmentId, attemptId } = await params;
	const viewer = await findViewer();
	return orNotFound(requireHandedIn(viewer, classId, assignmentId, attemptId));
}

export async function generateMetadata() {
	return { title: (await getTranslations("resultsPage"))("title") };
}

/** Where what this learner missed is assigned to them; null: nothing was. */
function missedHref(classId: string, { setId, enrollmentId, items }: HandedIn): string | null {
	const missed = items.filter(({ feedback }) => feedback?.verdict !== "right");
	if (missed.length === 0 || !enrollmentId) return null;
	const questions = missed.map(({ questionId }) => ["question", questionId]);
	return `/classes/${classId}/assignments/new?${new URLSearchParams([["set", setId], ["for", enrollmentId], ...questions])}`;
}

/** What one learner replied to each question. */
export default async function HandedInPage(props: Props) {
	const { classId, assignmentId } = await props.params;
	const attempt = await read(props);
	const t = await getTranslations("assignmentsPage");
	const { quiz, resultsPage } = await getMessages();
	const when = await dateWords();
	const { nickname, title, number, submittedAt, items } = attempt;
	const missed = nickname ? missedHref(classId, attempt) : null;
	const time = submittedAt ? t("submitted", { time: when(submittedAt) }) : t("working");
	return (
		<Page title={nickname || resultsPage.gone} intro={`${title} ${t("attempt", { number })} ${time}`}>
			<div className="flex flex-wrap gap-3">
				<ButtonLink href={`/classes/${classId}/assignments/${assignmentId}/results`}>
					{t("results")}
				</ButtonLink>
				{missed && <ButtonLink href={missed}>{resultsPage.assignMissed}</ButtonLink>}
			</div>
			<ol className="grid min-w-0 list-none grid-cols-1">
				{items.map((item) => (
					<HandedInItem key={item.questionId} item={item} labels={quiz} noAnswer={resultsPage.none} />
				))}
			</ol>
		</Page>
	);
}
