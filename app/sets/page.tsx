import { getMessages, getTranslations } from "next-intl/server";
import { SetCard } from "@/components/set/set-card";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { findViewer } from "@/server/session";
import { listSets } from "@/server/sets";

export async function generateMetadata() {
	return { title: (await getTranslations("setsPage"))("title") };
}

export default async function SetsPage() {
	const sets = await listSets(await findViewer());
	const t = await getTranslations("setsPage");
	const { setCard, newSetPage } = await getMessages();
	return (
		<Page title={t("title")}>
			{sets.length === 0 && <p className="text-soft">{t("empty")}</p>}
			<p>
				<ButtonLink href="/sets/new">{newSetPage.make}</ButtonLink>
			</p>
			{sets.map((set) => (
				<SetCard key={set.id} set={set} labels={setCard} />
			))}
		</Page>
	);
}
