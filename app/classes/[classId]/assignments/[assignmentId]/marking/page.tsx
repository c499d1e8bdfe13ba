import { getMessages, getTranslations } from "next-intl/server";
import { MarkingCard } from "@/components/assignment/marking-card";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { listToMark } from "@/server/marking";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";

type Props = { params: Promise<{ classId: string; assignmentId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("markingPage"))("title") };
}

/** Answers in sentences beside the passages that they should be about. */
export default async function MarkingPage({ params }: Props) {
	const { classId, assignmentId } = await params;
	const all = await orNotFound(listToMark(await findViewer(), classId, assignmentId));
	// What people wrote who have deleted themselves is gone.
	const answers = all.filter(({ nickname }) => nickname !== "");
	const t = await getTranslations("markingPage");
	const { markingPage, quiz, errors, assignmentsPage } = await getMessages();
	const here = `/classes/${classId}/assignments/${assignmentId}`;
	return (
		<Page title={t("title")} wide>
			<p>
				<ButtonLink href={here}>{assignmentsPage.standing}</ButtonLink>
			</p>
			{answers.length === 0 && <p className="text-soft">{t("none")}</p>}
			{answers.map((answer) => (
				<MarkingCard
					key={answer.responseId}
					answer={answer}
					path={`/api${here}/responses/${answer.responseId}`}
					labels={{ ...markingPage, readInDocument: quiz.readInDocument, newTab: quiz.newTab }}
					errors={errors}
				/>
			))}
		</Page>
	);
}
