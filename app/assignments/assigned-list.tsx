import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { languageOf } from "@/components/passage/language-of";
import type { AssignedSummary } from "@/server/assigned";
import { dateWords } from "./[assignmentId]/rules";

/** What is to be done for class, what is due first at the top. */
export async function AssignedList({ assigned }: { assigned: AssignedSummary[] }) {
	const t = await getTranslations("assignmentsPage");
	const when = await dateWords();
	if (assigned.length === 0) return null;
	return (
		<section aria-labelledby="assigned" className="grid min-w-0 gap-3">
			<h2 id="assigned" className="font-serif text-xl">
				{t("title")}
			</h2>
			<ul className="grid min-w-0 list-none gap-3">
				{assigned.map(({ id, title, className, phase, dueAt, closesAt, openAttemptId, submitted }) => {
					const state = openAttemptId ? t("isWorking") : submitted > 0 ? t("isDone") : t(phase);
					const due = dueAt ?? closesAt;
					return (
						<li key={id}>
							<Link
								href={`/assignments/${id}`}
								prefetch={false}
								className="grid gap-1 rounded-lg border border-line bg-surface p-4 shadow-sheet hover:border-accent"
							>
								<span className="flex flex-wrap items-baseline justify-between gap-x-4">
									<b lang={languageOf(title)} className="font-serif text-lg">
										{title}
									</b>
									<span
										className={submitted > 0 && !openAttemptId ? "text-good" : "font-semibold text-accent"}
									>
										{state}
									</span>
								</span>
								<span className="flex flex-wrap gap-x-4 text-soft text-sm">
									<span lang={languageOf(className)}>{className}</span>
									<span>{due ? t("due", { time: when(due) }) : t("noDue")}</span>
								</span>
							</Link>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
