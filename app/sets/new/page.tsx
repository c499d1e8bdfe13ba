import { getMessages, getTranslations } from "next-intl/server";
import { SourceForm } from "@/components/source/source-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { MOST_BYTES } from "@/core/document/limits";
import { findViewer, isAccount } from "@/server/session";

export async function generateMetadata() {
	return { title: (await getTranslations("newSetPage"))("title") };
}

export default async function NewSetPage() {
	const viewer = await findViewer();
	const t = await getTranslations("newSetPage");
	const { sourceForm, documentFaults, errors, shell } = await getMessages();
	return (
		<Page title={t("title")} intro={t("lead")}>
			{isAccount(viewer) ? (
				<SourceForm
					to={{ path: "/api/sets", next: "/sets/{setId}/desk", takesTitle: true }}
					submit={sourceForm.make}
					mostBytes={MOST_BYTES}
					labels={sourceForm}
					faults={documentFaults}
					errors={errors}
				/>
			) : (
				<div className="grid justify-items-start gap-4">
					<p>{t("needAccount")}</p>
					<div className="flex flex-wrap gap-3">
						<ButtonLink href="/sign-up" variant="primary">
							{shell.signUp}
						</ButtonLink>
						<ButtonLink href="/sign-in">{shell.signIn}</ButtonLink>
					</div>
				</div>
			)}
		</Page>
	);
}
