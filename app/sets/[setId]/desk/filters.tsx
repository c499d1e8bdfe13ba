import { getMessages, getTranslations } from "next-intl/server";
import { DeskFilters } from "@/components/desk/desk-filters";
import { ButtonLink } from "@/components/ui/button";
import { STANDINGS } from "@/core/fact/fact";
import { type Desk, type DeskFilter, SHOWN } from "@/server/desk";
import { addressOf } from "./desk-filter";

type Props = { desk: Desk; filter: DeskFilter };

export async function Filters({ desk, filter }: Props) {
	const { desk: words, kinds, standings } = await getMessages();
	const any = { value: "", label: words.any };
	return (
		<DeskFilters
			path={`/sets/${desk.set.id}/desk`}
			shown={SHOWN.map((show) => ({
				value: show,
				label: words[show],
				count: desk.counts[show],
				isCurrent: show === filter.show,
			}))}
			kinds={[any, ...desk.kinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
			standings={[any, ...STANDINGS.map((value) => ({ value, label: standings[value] }))]}
			now={{
				show: filter.show,
				kind: filter.kind ?? "",
				standing: filter.standing ?? "",
				search: filter.search,
			}}
			labels={words}
		/>
	);
}

export async function Pager({ desk, filter }: Props) {
	const t = await getTranslations("deskPage");
	const { page, pages, set } = desk;
	if (pages === 1) return null;
	return (
		<nav className="flex items-center justify-center gap-4" aria-label={t("page", { page, pages })}>
			{page > 1 && <ButtonLink href={addressOf(set.id, filter, page - 1)}>{t("previous")}</ButtonLink>}
			<span className="tabular">{t("page", { page, pages })}</span>
			{page < pages && <ButtonLink href={addressOf(set.id, filter, page + 1)}>{t("next")}</ButtonLink>}
		</nav>
	);
}
