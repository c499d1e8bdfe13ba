import { getMessages, getTranslations } from "next-intl/server";
import { JoinForm } from "@/components/class/join-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { spellCode } from "@/core/classroom/code";
import { findViewer, isAccount } from "@/server/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
	return { title: (await getTranslations("joinPage"))("title") };
}

/** Where a code leads into a class. Looking tells nothing of the code; only joining does. */
export default async function JoinPage({ searchParams }: Props) {
	const { code } = await searchParams;
	const viewer = await findViewer();
	const t = await getTranslations("joinPage");
	const { joinForm, errors } = await getMessages();
	const given = typeof code === "string" ? spellCode(code.slice(0, 60)) : "";
	return (
		<Page title={t("title")} intro={isAccount(viewer) ? t("leadAccount") : t("lead")} narrow>
			{viewer.kind === "guest" && <Notice tone="bad">{t("guestNote")}</Notice>}
			{viewer.kind === "nickname" && <p>{t("switchNote", { name: viewer.name })}</p>}
			<JoinForm
				code={given}
				accountName={isAccount(viewer) ? viewer.name : null}
				labels={joinForm}
				errors={errors}
			>
				{!isAccount(viewer) && (
					<p className="flex flex-wrap items-center gap-x-2 text-soft text-sm">
						{t("before")}
						<ButtonLink href="/return" variant="quiet">
							{t("toReturn")}
						</ButtonLink>
					</p>
				)}
			</JoinForm>
		</Page>
	);
}
