import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { HistoryEvent } from "@/server/card-history-events";
import type { Learner } from "@/server/session";
import { type EventWords, wordEvents } from "./event-words";

/** Everything that happened to the card, the newest first. */
export async function History({ learner, events }: { learner: Learner; events: HistoryEvent[] }) {
	const t = await getTranslations("cardPage");
	const undone = (await getTranslations("cardEvents"))("takenBack");
	const listed = await wordEvents(learner, events);
	return (
		<Section id="history" title={t("historyTitle")}>
			{listed.length === 0 && <p className="text-soft">{t("noHistory")}</p>}
			<ol className="grid list-none">
				{listed.map((event) => (
					<Entry key={event.id} event={event} undone={undone} />
				))}
			</ol>
		</Section>
	);
}

function Entry({ event: { at, words, takenBack }, undone }: { event: EventWords; undone: string }) {
	const text = words.map((word) => (
		<span key={word} className="mr-3 inline-block">
			{word}
		</span>
	));
	return (
		<li className="grid gap-1 border-line border-t py-3 leading-snug last:border-b sm:grid-cols-[12rem_1fr]">
			<p className="text-soft text-sm tabular">{at}</p>
			<p>
				{takenBack ? <s className="text-soft">{text}</s> : text}
				{takenBack && (
					<span className="block text-sm">
						{undone} <span className="text-soft tabular">{takenBack}</span>
					</span>
				)}
			</p>
		</li>
	);
}
