import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import { BeginButton } from "@/components/assignment/begin-button";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { type AssignedView, requireAssignedView } from "@/server/assigned";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { dateWords, rulesOf } from "./rules";

type Props = { params: Promise<{ assignmentId: string }> };

async function read({ params }: Props) {
	return orNotFound(requireAssignedView(await findViewer(), (await params).assignmentId));
}

export async function generateMetadata(props: Props) {
	return { title: (await read(props)).title };
}

/** The one button: go on, begin, or begin again; none where there is nothing to do. */
async function NextStep({ assignment }: { assignment: AssignedView }) {
	const t = await getTranslations("assignmentsPage");
	const { errors } = await getMessages();
	const open = assignment.attempts.find((attempt) => attempt.submittedAt === null);
	if (open)
		return (
			<ButtonLink href={`/attempts/${open.id}`} variant="primary">
				{t("resume")}
			</ButtonLink>
		);
	if (!assignment.mayBegin) return null;
	return (
		<BeginButton
			assignmentId={assignment.id}
			label={assignment.attempts.length > 0 ? t("again") : t("begin")}
			pendingLabel={t("pending")}
			errors={errors}
		/>
	);
}

export default async function AssignmentPage(props: Props) {
	const assignment = await read(props);
	const t = await getTranslations("assignmentsPage");
	const when = await dateWords();
	return (
		<Page title={assignment.title} intro={t(assignment.phase)}>
			<ul className="grid gap-1">
				{(await rulesOf(assignment)).map((rule) => (
					<li key={rule}>{rule}</li>
				))}
			</ul>
			<NextStep assignment={assignment} />
			{assignment.attempts.length > 0 && (
				<section className="grid gap-3" aria-labelledby="yours">
					<h2 id="yours" className="font-serif text-xl">
						{t("yours")}
					</h2>
					<ol className="grid list-none gap-2">
						{assignment.attempts.map(({ id, number, submittedAt }) => (
							<li key={id} className="flex flex-wrap items-center gap-x-4">
								<span>{t("attempt", { number })}</span>
								<span className="text-soft">
									{submittedAt ? t("submitted", { time: when(submittedAt) }) : t("working")}
								</span>
								{submittedAt && (
									<Link
										href={`/attempts/${id}/result`}
										className="min-h-11 content-center text-accent underline"
									>
										{t("result")}
									</Link>
								)}
							</li>
						))}
					</ol>
				</section>
			)}
		</Page>
	);
}
