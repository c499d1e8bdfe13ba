import { getTranslations } from "next-intl/server";
import { DocumentText } from "@/components/document/document-text";
import { Page } from "@/components/ui/page";
import { requireDocument } from "@/server/documents";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";

type Props = { params: Promise<{ documentId: string }> };

async function read(params: Props["params"]) {
	return orNotFound(requireDocument(await findViewer(), (await params).documentId));
}

export async function generateMetadata({ params }: Props) {
	return { title: (await read(params)).title };
}

export default async function DocumentPage({ params }: Props) {
	const document = await read(params);
	const t = await getTranslations("documentPage");
	const particulars = [
		[t("source"), document.sourceLine],
		[t("published"), document.publishedOn],
		[t("rights"), document.rights],
	].filter(([, value]) => value);
	return (
		<Page title={document.title}>
			<dl className="grid gap-1 text-soft text-sm">
				{particulars.map(([name, value]) => (
					<div key={name} className="flex gap-2">
						<dt className="shrink-0">{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			<div lang={document.language}>
				<DocumentText paragraphs={document.paragraphs} />
			</div>
		</Page>
	);
}
