import { getMessages, getTranslations } from "next-intl/server";
import { CardFilters } from "@/components/cards/card-filters";
import { CardList } from "@/components/cards/card-list";
import { StudyToggle } from "@/components/set/study-toggle";
import { Onward } from "@/components/today/onward";
import { Page } from "@/components/ui/page";
import { listCards } from "@/server/card-list";
import { SHOWN } from "@/server/card-list-page";
import { listCardSets } from "@/server/card-list-scope";
import { findViewer, isLearner } from "@/server/session";
import { NothingYet } from "../nothing-yet";
import { cardFilter } from "./card-filter";
import { Pager } from "./pager";
import { wordRows } from "./row-words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
	return { title: (await getTranslations("cardsPage"))("title") };
}

/** The learner's cards: found, and changed together. */
export default async function CardsPage({ searchParams }: Props) {
	const viewer = await findViewer();
	if (!isLearner(viewer)) return <NothingYet of="cardsPage" isVisitor />;
	const filter = cardFilter(await searchParams);
	const sets = await listCardSets(viewer);
	const { cards, found, page, pages } = await listCards(viewer, filter);
	if (sets.length === 0 && found === 0) return <NothingYet of="cardsPage" isVisitor={false} />;
	const t = await getTranslations("cardsPage");
	const { cardFilters, cardList, cardChanges, studyToggle, errors } = await getMessages();
	const set = sets.find(({ id }) => id === filter.setId);
	const { show, setId, search } = filter;
	return (
		<Page title={t("title")}>
			<CardFilters shown={[...SHOWN]} sets={sets} now={{ show, setId, search }} labels={cardFilters} />
			{set && <StudyToggle key={set.id} {...{ set, errors }} labels={studyToggle} />}
			<p role="status" className="text-soft">
				{t("found", { found })}
			</p>
			<CardList
				key={`${show} ${setId} ${search} ${page}`}
				cards={cards.map(await wordRows())}
				labels={{ cardList, cardChanges }}
				errors={errors}
			/>
			<Pager {...{ filter, page, pages }} />
			<Onward href="/progress" label={t("toProgress")} />
		</Page>
	);
}
