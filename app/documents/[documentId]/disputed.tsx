import { getMessages, getTranslations } from "next-intl/server";
import { DisputeList } from "@/components/document/dispute-list";
import type { Disputes } from "@/server/conflicts";

/** For each line of a document, the numbers of the disputes that it has a side in. */
export function linesOf(documentId: string, { shown }: Disputes): Map<number, number[]> {
	const lines = new Map<number, number[]>();
	for (const [index, sides] of shown.entries()) {
		const here = sides.flatMap(({ passage }) => (passage.documentId === documentId ? [passage.line] : []));
		for (const line of new Set(here)) lines.set(line, [...(lines.get(line) ?? []), index + 1]);
	}
	return lines;
}

/** Below the text: what gainsays it, both quotes side by side, and how much of that waits for an answer. */
export async function Disputed({ disputes: { shown, waiting } }: { disputes: Disputes }) {
	if (shown.length + waiting === 0) return null;
	const t = await getTranslations("documentPage");
	const { disputes: labels } = await getMessages();
	return (
		<section className="grid min-w-0 grid-cols-1 gap-4 border-line border-t pt-8" aria-labelledby="disputes">
			<h2 id="disputes" className="font-serif text-xl">
				{labels.title}
			</h2>
			{shown.length > 0 && <p className="text-soft text-sm">{labels.lead}</p>}
			<DisputeList disputes={shown} labels={labels} />
			{waiting > 0 && <p className="text-soft text-sm">{t("waiting", { count: waiting })}</p>}
		</section>
	);
}
