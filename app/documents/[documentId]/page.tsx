import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { DocumentText } from "@/components/document/document-text";
import { Page } from "@/components/ui/page";
import { requireDocument, requireReadable } from "@/server/documents";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { Disputed, linesOf } from "./disputed";

/** A date without a time is the same day everywhere. */
const DAY = { dateStyle: "long", timeZone: "UTC" } as const;

type Props = { params: Promise<{ documentId: string }> };

export async function generateMetadata({ params }: Props) {
	const { title } = await orNotFound(requireReadable(await findViewer(), (await params).documentId));
	return { title };
}

export default async function DocumentPage({ params }: Props) {
	const document = await orNotFound(requireDocument(await findViewer(), (await params).documentId));
	const { id, paragraphs, disputes, publishedOn } = document;
	const format = await getFormatter();
	const t = await getTranslations("documentPage");
	const { margin: labels, errors } = await getMessages();
	const particulars = [
		[t("source"), document.sourceLine],
		[t("published"), publishedOn && format.dateTime(new Date(publishedOn), DAY)],
		[t("rights"), document.rights],
	].filter(([, value]) => value);
	const isAsked = paragraphs.some(({ margin }) => margin.notes.length > 0);
	return (
		<Page title={document.title} wide={isAsked || disputes.shown.length > 0}>
			<dl className="grid gap-1 text-soft text-sm">
				{particulars.map(([name, value]) => (
					<div key={name} className="flex gap-2">
						<dt className="shrink-0">{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{isAsked && <p className="max-w-176 text-soft text-sm">{t("margin")}</p>}
			{disputes.shown.length > 0 && (
				<a
					href="#disputes"
					className="-my-4 inline-flex min-h-11 items-center justify-self-start text-accent underline underline-offset-4 hover:decoration-2"
				>
					{t("disputed")}
				</a>
			)}
			<DocumentText
				documentId={id}
				paragraphs={paragraphs}
				disputesAt={linesOf(id, disputes)}
				language={document.language}
				words={{ labels, errors }}
			/>
			<Disputed disputes={disputes} />
		</Page>
	);
}
