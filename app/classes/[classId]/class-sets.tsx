import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import type { SharedSet } from "@/server/classrooms";

/** The sets that a class is shown; a teacher may go and mend them. */
export async function ClassSets({ sets, isTeacher }: { sets: SharedSet[]; isTeacher: boolean }) {
	const t = await getTranslations("classPage");
	return (
		<section className="grid gap-3" aria-labelledby="sets">
			<h2 id="sets" className="font-serif text-xl">
				{t("sets")}
			</h2>
			{sets.length === 0 && <p className="text-soft">{t("noSets")}</p>}
			<ul className="grid list-none gap-3">
				{sets.map(({ id, title, questionCount }) => (
					<li key={id} className="grid rounded-lg border border-line bg-surface px-5 py-3 shadow-sheet">
						<Link
							href={`/sets/${id}`}
							prefetch={false}
							className="wrap-anywhere inline-flex min-h-11 items-center font-bold font-serif text-lg underline-offset-4 hover:underline"
						>
							{title}
						</Link>
						<div className="flex flex-wrap items-center gap-x-4 text-soft text-sm">
							{t("questions", { count: questionCount })}
							{isTeacher && (
								<ButtonLink href={`/sets/${id}/desk`} variant="quiet" className="text-sm">
									{t("edit")}
									<span className="sr-only"> ({title})</span>
								</ButtonLink>
							)}
						</div>
					</li>
				))}
			</ul>
			{isTeacher && <p className="text-soft text-sm">{t("howToShare")}</p>}
		</section>
	);
}
