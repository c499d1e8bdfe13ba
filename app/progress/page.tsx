import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { listDays } from "@/server/progress";
import { countCards } from "@/server/progress-mastery";
import { findViewer, isLearner } from "@/server/session";
import { NothingYet } from "../nothing-yet";
import { Days } from "./days";
import { Forecast } from "./forecast";
import { Mastery } from "./mastery";
import { Retention } from "./retention";

export async function generateMetadata() {
	return { title: (await getTranslations("progressPage"))("title") };
}

export default async function ProgressPage() {
	const viewer = await findViewer();
	if (!isLearner(viewer)) return <NothingYet of="progressPage" isVisitor />;
	const counts = await listDays(viewer);
	if (counts.length === 0) return <NothingYet of="progressPage" isVisitor={false} />;
	const t = await getTranslations("progressPage");
	return (
		<Page title={t("title")} intro={t("cards", await countCards(viewer))}>
			<ButtonLink href="/cards" className="justify-self-start">
				{t("toCards")}
			</ButtonLink>
			<Days learner={viewer} counts={counts} />
			<Forecast learner={viewer} />
			<Retention learner={viewer} />
			<Mastery learner={viewer} />
		</Page>
	);
}
