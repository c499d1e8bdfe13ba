import { getTranslations } from "next-intl/server";
import { languageOf } from "@/components/passage/language-of";
import { MarkedPassages } from "@/components/passage/marked-passage";
import { Onward } from "@/components/today/onward";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { type CardHistory, requireCardHistory } from "@/server/card-history";
import { orNotFound } from "@/server/pages";
import { findViewer, isLearner } from "@/server/session";
import { Forgetting } from "./forgetting";
import { History } from "./history";
import { State } from "./state";

type Props = { params: Promise<{ questionId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("cardPage"))("title") };
}

/** What is right, once it has been told. */
async function Answer({ told }: Pick<CardHistory, "told">) {
	const t = await getTranslations("cardPage");
	if (!told) return <p className="text-soft">{t("untold")}</p>;
	const { key, rationale, passages } = told;
	return (
		<Section id="answer" title={t("answer")}>
			<p lang={languageOf(key)} className="font-semibold text-lg">
				{key}
			</p>
			{rationale && <p lang={languageOf(rationale)}>{rationale}</p>}
			<MarkedPassages passages={passages} documentLabel={t("readInDocument")} />
		</Section>
	);
}

/** A card of the learner's: what it asks, how it stands, and all that happened to it. */
export default async function CardPage({ params }: Props) {
	const viewer = await findViewer();
	const card = await orNotFound(requireCardHistory(viewer, (await params).questionId));
	if (!isLearner(viewer)) return null;
	const t = await getTranslations("cardPage");
	return (
		<Page title={card.stem}>
			<Answer told={card.told} />
			<State card={card} />
			{card.curve && <Forgetting learner={viewer} curve={card.curve} />}
			<History learner={viewer} events={card.events} />
			<Onward href="/cards" label={t("toCards")} />
		</Page>
	);
}
