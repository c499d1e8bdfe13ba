import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";

type NothingYetProps = { of: "progressPage" | "cardsPage"; isVisitor: boolean };

/** Before the first answer: what will be on the page, and the way to it. */
export async function NothingYet({ of, isVisitor }: NothingYetProps) {
	const t = await getTranslations(of);
	return (
		<Page title={t("title")}>
			<p>{t("empty")}</p>
			<div className="flex flex-wrap gap-3">
				<ButtonLink href="/sets" variant="primary">
					{t("toSets")}
				</ButtonLink>
				{isVisitor && <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>}
			</div>
		</Page>
	);
}
