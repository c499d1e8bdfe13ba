import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { HandIn } from "@/components/assignment/hand-in";
import { TimeLeft } from "@/components/assignment/time-left";
import { Quiz } from "@/components/question/quiz";
import { requireAttempt } from "@/server/attempt-view";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";

type Props = { params: Promise<{ attemptId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("attemptPage"))("quiz") };
}

const msUntil = (date: Date) => date.getTime() - Date.now();

export default async function AttemptPage({ params }: Props) {
	const { id, mode, set, sitting, finished, items } = await orNotFound(
		requireAttempt(await findViewer(), (await params).attemptId),
	);
	const resultHref = `/attempts/${id}/result`;
	if (finished) redirect(resultHref);
	const t = await getTranslations("attemptPage");
	const { quiz, report, errors, expects, handIn } = await getMessages();
	const start = items.find((item) => !item.answered)?.position ?? 0;
	const title = sitting?.title ?? (mode === "drill" ? t("drill") : (set?.title ?? t("quiz")));
	return (
		<Quiz
			attemptId={id}
			title={title}
			items={items.map(({ answered: _, ...item }) => ({
				...item,
				expects: item.expects && expects[item.expects],
				...(item.expects === "clause" ? { isClause: true } : {}),
			}))}
			start={start}
			labels={quiz}
			errors={errors}
			reportWords={{ labels: report, errors }}
			resultHref={resultHref}
		>
			{sitting?.deadlineAt && (
				<TimeLeft leftMs={msUntil(sitting.deadlineAt)} label={quiz.timeLeft} next={resultHref} />
			)}
			{sitting && <HandIn attemptId={id} {...{ resultHref, errors }} labels={handIn} />}
		</Quiz>
	);
}
