import { getMessages, getTranslations } from "next-intl/server";
import { rulesOf } from "@/app/assignments/[assignmentId]/rules";
import { Standing } from "@/components/assignment/standing";
import { Refresh } from "@/components/refresh";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { requireStanding } from "@/server/assignment-standing";
import { requireAssignment } from "@/server/assignments";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { standingRows } from "./standing-rows";

type Props = { params: Promise<{ classId: string; assignmentId: string }> };

const LOOKS_EVERY_MS = 5000;

async function read({ params }: Props) {
	const { classId, assignmentId } = await params;
	return orNotFound(requireStanding(await findViewer(), classId, assignmentId));
}

export async function generateMetadata({ params }: Props) {
	const { classId, assignmentId } = await params;
	const viewer = await findViewer();
	return { title: (await orNotFound(requireAssignment(viewer, classId, assignmentId))).assignment.title };
}

/** An assignment while it runs: what holds for it, and who has not begun, is working, is done. */
export default async function StandingPage(props: Props) {
	const standing = await read(props);
	const { assignment, phase, learners } = standing;
	const { id, classroomId, title, asked, toMark } = assignment;
	const t = await getTranslations("assignmentsPage");
	const { assignmentsPage: labels, errors, assignmentForm } = await getMessages();
	const here = `/classes/${classroomId}/assignments/${id}`;
	const rules = await rulesOf({ ...assignment, terms: assignment, others: null, phase });
	return (
		<Page title={title} intro={t(phase)} wide>
			<ul className="grid gap-1">
				<li>{asked > 0 ? t("asked", { asked }) : t("notPinned")}</li>
				{rules.map((rule) => (
					<li key={rule}>{rule}</li>
				))}
			</ul>
			<div className="flex flex-wrap gap-3">
				<ButtonLink href={`${here}/results`} variant="primary">
					{t("results")}
				</ButtonLink>
				{toMark > 0 && (
					<ButtonLink href={`${here}/marking`}>
						{t("toMark")} <span className="tabular">{toMark}</span>
					</ButtonLink>
				)}
				<ButtonLink href={`${here}/edit`}>{t("settings")}</ButtonLink>
				<ButtonLink href={`/classes/${classroomId}`} variant="quiet">
					{t("back")}
				</ButtonLink>
			</div>
			<Standing
				path={`/api${here}/learners`}
				rows={await standingRows(learners)}
				labels={labels}
				fields={assignmentForm}
				errors={errors}
			/>
			{phase !== "closed" && <Refresh everyMs={LOOKS_EVERY_MS} />}
		</Page>
	);
}
