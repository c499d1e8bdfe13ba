import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { dateWords } from "@/app/assignments/[assignmentId]/rules";
import { ButtonLink } from "@/components/ui/button";
import { listAssignments } from "@/server/assignment-standing";
import type { Viewer } from "@/server/session";

type Props = { viewer: Viewer; classId: string };

/** What has been given to a class, and how many have handed it in. */
export async function ClassAssignments({ viewer, classId }: Props) {
	const assignments = await listAssignments(viewer, classId);
	const t = await getTranslations("assignmentsPage");
	const when = await dateWords();
	return (
		<section className="grid gap-3" aria-labelledby="assignments">
			<h2 id="assignments" className="font-serif text-xl">
				{t("title")}
			</h2>
			{assignments.length === 0 && <p className="text-soft">{t("none")}</p>}
			<ul className="grid list-none gap-3">
				{assignments.map(({ id, title, phase, dueAt, closesAt, learners, done }) => {
					const due = dueAt ?? closesAt;
					return (
						<li key={id}>
							<Link
								href={`/classes/${classId}/assignments/${id}`}
								prefetch={false}
								className="grid gap-1 rounded-lg border border-line bg-surface p-4 shadow-sheet hover:border-accent"
							>
								<span className="flex flex-wrap items-baseline justify-between gap-x-4">
									<b className="font-serif text-lg">{title}</b>
									<span className="text-soft">{t(phase)}</span>
								</span>
								<span className="flex flex-wrap gap-x-4 text-soft text-sm">
									<span>{t("done", { learners, done })}</span>
									<span>{due ? t("due", { time: when(due) }) : t("noDue")}</span>
								</span>
							</Link>
						</li>
					);
				})}
			</ul>
			<ButtonLink href={`/classes/${classId}/assignments/new`} className="justify-self-start">
				{t("new")}
			</ButtonLink>
		</section>
	);
}
