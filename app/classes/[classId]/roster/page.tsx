import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { RosterForm } from "@/components/class/roster-form";
import { Page } from "@/components/ui/page";
import { requireTeaching } from "@/server/classrooms";
import { listMembers } from "@/server/enrollments";
import { requireJoinCode } from "@/server/join-codes";
import { orNotFound } from "@/server/pages";
import { findViewer, ownAddress } from "@/server/session";

type Props = { params: Promise<{ classId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("rosterPage"))("title") };
}

/** Where a list of names becomes learners, and cards. */
export default async function RosterPage({ params }: Props) {
	const { classId } = await params;
	const viewer = await findViewer();
	const { classroom } = await orNotFound(requireTeaching(viewer, classId));
	const { code } = await requireJoinCode(viewer, classId);
	const members = await listMembers(viewer, classId, await getLocale());
	const ids = members.filter(({ status }) => status === "listed").map(({ id }) => id);
	const t = await getTranslations("rosterPage");
	const { rosterForm, rosterFaults, errors } = await getMessages();
	return (
		<Page title={t("title")} intro={t("lead")}>
			<RosterForm
				classroom={{ id: classId, name: classroom.name, code }}
				address={`${await ownAddress()}/return`}
				waiting={{ ids, title: t("again"), lead: t("againLead", { count: ids.length }) }}
				labels={rosterForm}
				faults={rosterFaults}
				errors={errors}
			/>
		</Page>
	);
}
