import { getTranslations } from "next-intl/server";
import { dateWords } from "@/app/assignments/[assignmentId]/rules";
import type { RescoreView } from "@/server/rescoring";

/** What was scored anew, when and by whom. */
export async function RescoreLog({ rescores }: { rescores: RescoreView[] }) {
	const t = await getTranslations("resultsPage");
	const when = await dateWords();
	if (rescores.length === 0) return null;
	return (
		<section className="grid gap-3" aria-labelledby="log">
			<h2 id="log" className="font-serif text-xl">
				{t("log")}
			</h2>
			<ol className="grid list-none gap-3">
				{rescores.map(({ id, at, by, stem, changed, raised }) => (
					<li key={id} className="grid">
						<span>{stem}</span>
						<span className="text-soft text-sm">
							{t("logEntry", { at: when(at), by: by || t("gone"), changed, raised })}
						</span>
					</li>
				))}
			</ol>
		</section>
	);
}
