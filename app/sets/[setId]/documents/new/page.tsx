import { getMessages, getTranslations } from "next-intl/server";
import { SourceForm } from "@/components/source/source-form";
import { Page } from "@/components/ui/page";
import { MOST_BYTES } from "@/core/document/limits";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { requireMadeSet } from "@/server/set-making";

type Props = { params: Promise<{ setId: string }> };

export async function generateMetadata() {
	return { title: (await getTranslations("addDocumentPage"))("title") };
}

export default async function AddDocumentPage({ params }: Props) {
	const { set } = await orNotFound(requireMadeSet(await findViewer(), (await params).setId));
	const t = await getTranslations("addDocumentPage");
	const { sourceForm, documentFaults, errors } = await getMessages();
	return (
		<Page title={t("title")} intro={t("lead")}>
			<SourceForm
				to={{ path: `/api/sets/${set.id}/documents`, next: `/sets/${set.id}/desk`, takesTitle: true }}
				submit={sourceForm.add}
				mostBytes={MOST_BYTES}
				labels={sourceForm}
				faults={documentFaults}
				errors={errors}
			/>
		</Page>
	);
}
