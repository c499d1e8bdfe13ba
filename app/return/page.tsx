import { getMessages, getTranslations } from "next-intl/server";
import { ReturnForm } from "@/components/class/return-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { spellCode } from "@/core/classroom/code";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
	return { title: (await getTranslations("returnPage"))("title") };
}

/** Where somebody with a nickname comes back, on any device. */
export default async function ReturnPage({ searchParams }: Props) {
	const { code } = await searchParams;
	const t = await getTranslations("returnPage");
	const { returnForm, errors } = await getMessages();
	const given = typeof code === "string" ? spellCode(code.slice(0, 60)) : "";
	return (
		<Page title={t("title")} intro={t("lead")} narrow>
			<ReturnForm code={given} labels={returnForm} errors={errors} />
			<p className="flex flex-wrap items-center gap-x-2 text-soft text-sm">
				{t("first")}
				<ButtonLink href="/join" variant="quiet">
					{t("toJoin")}
				</ButtonLink>
			</p>
		</Page>
	);
}
