import { getMessages, getTranslations } from "next-intl/server";
import { AssignmentForm } from "@/components/assignment/assignment-form";
import { DeleteAssignment } from "@/components/assignment/delete-assignment";
import { Page } from "@/components/ui/page";
import { listAssignable } from "@/server/assignable";
import { requireAssignmentTerms } from "@/server/assignments";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";

type Props = { params: Promise<{ classId: string; assignmentId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("assignmentsPage"))("settings") };
}

export default async function EditAssignmentPage({ params }: Props) {
	const { classId, assignmentId } = await params;
	const viewer = await findViewer();
	const terms = await orNotFound(requireAssignmentTerms(viewer, classId, assignmentId));
	const { members } = await listAssignable(viewer, classId);
	const t = await getTranslations("assignmentsPage");
	const { assignmentForm, countsWords, feedbackWords, termsFaults, errors } = await getMessages();
	return (
		<Page title={t("settings")} intro={terms.title} narrow>
			<AssignmentForm
				classId={classId}
				assignment={terms}
				sets={[]}
				questionIds={[]}
				members={members}
				start={terms}
				labels={assignmentForm}
				words={{ counts: countsWords, feedback: feedbackWords }}
				faults={termsFaults}
				errors={errors}
			/>
			<DeleteAssignment
				classId={classId}
				assignmentId={assignmentId}
				version={terms.version}
				label={t("delete")}
				errors={errors}
			/>
		</Page>
	);
}
