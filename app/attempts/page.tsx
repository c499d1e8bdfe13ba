import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { RecentRow } from "@/components/today/today";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { listAttempts } from "@/server/history";
import { findViewer, isLearner } from "@/server/session";
import { attemptRows } from "./attempt-rows";

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata() {
	return { title: (await getTranslations("attempts"))("title") };
}

export default async function AttemptsPage({ searchParams }: Props) {
	const viewer = await findViewer();
	if (!isLearner(viewer)) redirect("/");
	const wanted = Math.trunc(Number((await searchParams).page)) || 1;
	const { attempts, page, pages } = await listAttempts(viewer, wanted);
	const t = await getTranslations("attempts");
	const { today } = await getMessages();
	const rows = await attemptRows(attempts);
	return (
		<Page title={t("title")} intro={t("lead")}>
			{rows.length === 0 && <p className="text-soft">{today.noRecent}</p>}
			<ol className="grid min-w-0 list-none grid-cols-1">
				{rows.map((entry) => (
					<RecentRow key={entry.href} entry={entry} labels={today} />
				))}
			</ol>
			{pages > 1 && (
				<nav aria-label={t("pages")} className="flex flex-wrap items-center gap-3">
					{page > 1 && <ButtonLink href={`/attempts?page=${page - 1}`}>{t("newer")}</ButtonLink>}
					<p className="text-soft text-sm tabular">{t("page", { page, pages })}</p>
					{page < pages && <ButtonLink href={`/attempts?page=${page + 1}`}>{t("older")}</ButtonLink>}
				</nav>
			)}
		</Page>
	);
}
