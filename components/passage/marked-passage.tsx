import { ArrowUpRight } from "lucide-react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { clipAround } from "./clip";
import { languageOf } from "./language-of";

type MarkedPassageViewProps = {
	passage: MarkedPassage;
	/** The words of the link to the place in the document. */
	documentLabel: string;
	/** Given where the page must be kept: the link then opens a tab, and says so with these words. */
	newTabLabel?: string;
};

/** The place in the document that proves an answer, with the evidence marked. */
export function MarkedPassageView({ passage, documentLabel, newTabLabel }: MarkedPassageViewProps) {
	const { before, after } = clipAround(passage.before, passage.after);
	const elsewhere = newTabLabel ? { target: "_blank", rel: "noopener" } : {};
	return (
		<figure className="grid min-w-0 gap-2">
			<blockquote
				lang={languageOf(before + passage.marked + after)}
				className="border-line border-l-2 pl-4 font-serif text-[1.0625rem] leading-[2]"
			>
				{before}
				<mark>{passage.marked}</mark>
				{after}
			</blockquote>
			<figcaption className="flex flex-wrap items-baseline gap-x-3 pl-4 text-sm leading-relaxed">
				<cite lang={languageOf(passage.documentTitle)} className="min-w-0 text-soft not-italic">
					{passage.documentTitle}
				</cite>
				<a
					href={`/documents/${passage.documentId}#p${passage.line}`}
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
