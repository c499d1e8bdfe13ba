import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { TimeLeft } from "@/components/assignment/time-left";
import { Quiz } from "@/components/question/quiz";
import type { QuizItem } from "@/components/question/quiz-state";
import { TestPaper } from "@/components/test-paper/test-paper";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { requireAttempt, type ViewedItem } from "@/server/attempt-view";
import { orNotFound } from "@/server/pages";
import { findViewer, isLearner } from "@/server/session";

type Props = { params: Promise<{ attemptId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("attemptPage"))("quiz") };
}

/** A question as the page shows it, with what is expected in words. */
async function quizItemOf(item: ViewedItem): Promise<QuizItem> {
	const { position, stem, presentation, options, claim, before, after, events, expects, back } = item;
	const words = (await getMessages()).expects;
	return {
		...{ position, stem, presentation },
		...(options ? { options } : {}),
		...(claim === undefined ? {} : { claim }),
		...(before === undefined ? {} : { before, after: after ?? "" }),
		...(events ? { events } : {}),
		...(expects ? { expects: words[expects] } : {}),
		...(expects === "clause" ? { isClause: true } : {}),
		...(back ? { back } : {}),
	};
}

/** What is left of the attempt is kept from its learner for now. */
async function Kept({ title }: { title: string }) {
	const toToday = (await getTranslations("resultPage"))("toToday");
	return (
		<Page title={title} intro={(await getTranslations("attemptPage"))("kept")}>
			<ButtonLink href="/">{toToday}</ButtonLink>
		</Page>
	);
}

export default async function AttemptPage({ params }: Props) {
	const viewer = await findViewer();
	const seen = await orNotFound(requireAttempt(viewer, (await params).attemptId));
	const { id, mode, set, sitting, test, finished } = seen;
	// A card that cannot be turned over for now is not put.
	const items = seen.items.filter(({ presentation, back }) => presentation !== "flashcard" || back);
	const resultHref = `/attempts/${id}/result`;
	if (finished) redirect(resultHref);
	const t = await getTranslations("attemptPage");
	const { quiz, review, near, report, errors, handIn, testPaper } = await getMessages();
	const title = sitting?.title ?? (mode === "drill" ? t("drill") : (set?.title ?? t("quiz")));
	if (!test && items.every((item) => item.answered)) return <Kept title={title} />;
	const shared = { attemptId: id, title, errors, resultHref };
	const deadlineAt = sitting?.deadlineAt ?? test?.deadlineAt;
	const timeLeft = deadlineAt && (
		<TimeLeft
			attemptId={id}
			deadlineAt={deadlineAt.getTime()}
			madeAt={Date.now()}
			label={quiz.timeLeft}
			next={resultHref}
		/>
	);
	if (test) {
		const paper = await Promise.all(
			items.map(async (item) => ({ ...(await quizItemOf(item)), reply: item.reply, flagged: item.flagged })),
		);
		return (
			<TestPaper {...shared} items={paper} labels={testPaper} quizLabels={quiz} handInLabels={handIn}>
				{timeLeft}
			</TestPaper>
		);
	}
	return (
		<Quiz
			{...shared}
			items={await Promise.all(items.map(quizItemOf))}
			start={items.find((item) => !item.answered)?.position ?? 0}
			labels={quiz}
			reviewLabels={review}
			nearLabels={near}
			twoButtons={isLearner(viewer) && viewer.twoButtons}
			mayHint={sitting === null}
			handInLabels={sitting ? handIn : null}
			reportWords={{ labels: report, errors }}
		>
			{timeLeft}
		</Quiz>
	);
}
