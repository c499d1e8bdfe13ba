import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import type { CardFilter } from "@/server/card-list-page";
import { addressOf } from "./card-filter";

type PagerProps = { filter: CardFilter; page: number; pages: number };

/** The way to the page before and the one after. */
export async function Pager({ filter, page, pages }: PagerProps) {
	const t = await getTranslations("cardsPage");
	if (pages === 1) return null;
	return (
		<nav className="flex items-center justify-center gap-4" aria-label={t("page", { page, pages })}>
			{page > 1 && <ButtonLink href={addressOf(filter, page - 1)}>{t("previous")}</ButtonLink>}
			<span className="tabular">{t("page", { page, pages })}</span>
			{page < pages && <ButtonLink href={addressOf(filter, page + 1)}>{t("next")}</ButtonLink>}
		</nav>
	);
}
