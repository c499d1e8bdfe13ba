import { getMessages, getTranslations } from "next-intl/server";
import { SourceForm } from "@/components/source/source-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { MOST_BYTES } from "@/core/document/limits";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { requireOwnDocument } from "@/server/set-making";

type Props = { params: Promise<{ setId: string; documentId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("revisePage"))("title") };
}

export default async function ReviseDocumentPage({ params }: Props) {
	const { setId, documentId } = await params;
	const document = await orNotFound(requireOwnDocument(await findViewer(), setId, documentId));
	const t = await getTranslations("revisePage");
	const { sourceForm, documentFaults, errors } = await getMessages();
	const path = `/api/sets/${setId}/documents/${documentId}/revisions`;
	return (
		<Page title={t("title")} intro={t("lead")}>
			<p className="flex flex-wrap items-center gap-x-4">
				<b>{document.title}</b>
				<ButtonLink href={`/documents/${documentId}`} variant="quiet">
					{t("current")}
				</ButtonLink>
			</p>
			<SourceForm
				to={{ path, next: `/sets/${setId}/desk`, takesTitle: false }}
				submit={sourceForm.revise}
				mostBytes={MOST_BYTES}
				labels={sourceForm}
				faults={documentFaults}
				errors={errors}
			/>
		</Page>
	);
}
