import { ArrowUpRight } from "lucide-react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { languageOf } from "./language-of";
import { gatherParagraphs, type MarkedParagraph } from "./segments";

type Words = {
	/** The words of the link to the place in the document. */
	documentLabel: string;
	/** Given where the page must be kept: the link then opens a tab, and says so with these words. */
	newTabLabel?: string;
};

/** The places in the documents that prove an answer, each paragraph once, with the evidence marked. */
export function MarkedPassages({
	passages,
	whole = false,
	...words
}: { passages: MarkedPassage[]; whole?: boolean } & Words) {
	return gatherParagraphs(passages, whole).map((paragraph) => (
		<ParagraphView key={`${paragraph.documentId}:${paragraph.line}`} paragraph={paragraph} {...words} />
	));
}

function ParagraphView({ paragraph, documentLabel, newTabLabel }: { paragraph: MarkedParagraph } & Words) {
	const { documentId, documentTitle, line, segments } = paragraph;
	const elsewhere = newTabLabel ? { target: "_blank", rel: "noopener" } : {};
	return (
		<figure className="grid min-w-0 gap-2">
			<blockquote
				lang={languageOf(segments.map((segment) => segment.text).join(""))}
				className="border-line border-l-2 pl-4 font-serif text-[1.0625rem] leading-[2]"
			>
				{segments.map(({ text, isMarked }, index) => {
					const key = `${index}:${text.length}`;
					return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
				})}
			</blockquote>
			<figcaption className="flex flex-wrap items-baseline gap-x-3 pl-4 text-sm leading-relaxed">
				<cite lang={languageOf(documentTitle)} className="min-w-0 text-soft not-italic">
					{documentTitle}
				</cite>
				<a
					href={`/documents/${documentId}#p${line}`}
					className="-my-2 inline-flex min-h-11 shrink-0 items-center gap-1 text-accent underline underline-offset-4 hover:decoration-2"
					{...elsewhere}
				>
					{documentLabel}
					<ArrowUpRight aria-hidden className="size-4" />
					{newTabLabel && <span className="sr-only"> ({newTabLabel})</span>}
				</a>
			</figcaption>
		</figure>
	);
}
