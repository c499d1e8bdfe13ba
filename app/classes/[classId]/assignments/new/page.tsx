import { getMessages, getTranslations } from "next-intl/server";
import { AssignmentForm } from "@/components/assignment/assignment-form";
import { Page } from "@/components/ui/page";
import { listAssignable } from "@/server/assignable";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";

type Props = {
	params: Promise<{ classId: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
	return { title: (await getTranslations("assignmentsPage"))("newTitle") };
}

/** The values of a query's name: none, one or several. */
const valuesOf = (value: string | string[] | undefined) => [value ?? []].flat();

export default async function NewAssignmentPage({ params, searchParams }: Props) {
	const { classId } = await params;
	const query = await searchParams;
	const { classroom, sets, members } = await orNotFound(listAssignable(await findViewer(), classId));
	const t = await getTranslations("assignmentsPage");
	const { assignmentForm, countsWords, feedbackWords, termsFaults, errors } = await getMessages();
	const [wanted] = valuesOf(query.set);
	const included = valuesOf(query.for);
	const ordered = sets.toSorted(
		(a, b) => Number(b.id === wanted) - Number(a.id === wanted) || Number(b.isOwn) - Number(a.isOwn),
	);
	const [first] = ordered;
	return (
		<Page title={t("newTitle")} intro={classroom.name} narrow>
			{first ? (
				<AssignmentForm
					classId={classId}
					sets={ordered}
					questionIds={valuesOf(query.question)}
					members={members}
					start={{
						...{ title: first.title, dueAt: null, closesAt: null, attempts: 1, counts: "first" },
						...{ timeLimitMinutes: null, feedback: "at-once", latePenalty: 0, openBook: true },
						...{ forAll: included.length === 0, included },
					}}
					labels={assignmentForm}
					words={{ counts: countsWords, feedback: feedbackWords }}
					faults={termsFaults}
					errors={errors}
				/>
			) : (
				<p>{t("noSets")}</p>
			)}
		</Page>
	);
}
