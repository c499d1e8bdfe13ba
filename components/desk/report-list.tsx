import { languageOf } from "../passage/language-of";
import { Button } from "../ui/button";
import type { DeskLabels, DeskQuestion } from "./desk-question";

type ReportListProps = {
	reports: DeskQuestion["reports"];
	labels: DeskLabels;
	pending: boolean;
	onSettle: () => void;
	/** Decides for all who wrote this. */
	onAppeal: (reply: string, accept: boolean) => void;
};

/** What learners have said of a question, until it is settled. */
export function ReportList({ reports, labels, pending, onSettle, onAppeal }: ReportListProps) {
	const { desk } = labels;
	if (reports.length === 0) return null;
	return (
		<section className="grid gap-2 rounded-md bg-sunk p-3 text-sm" aria-label={desk.reports}>
			<h3 className="font-semibold">{desk.reports}</h3>
			<ul className="grid list-none gap-2">
				{reports.map(({ id, reason, note, reply }) => (
					<li key={id} className="grid">
						<b>{labels.report[reason]}</b>
						{reply !== null && (
							<span lang={languageOf(reply)}>
								{desk.reply}: {reply}
							</span>
						)}
						{reason === "wasRight" && reply !== null && (
							<span className="flex flex-wrap gap-2 py-1">
								<Button pending={pending} onClick={() => onAppeal(reply, true)}>
									{labels.appeals.accept}
								</Button>
								<Button pending={pending} onClick={() => onAppeal(reply, false)}>
									{labels.appeals.decline}
								</Button>
							</span>
						)}
						{note && <span lang={languageOf(note)}>{note}</span>}
					</li>
				))}
			</ul>
			<Button className="justify-self-start" pending={pending} onClick={onSettle}>
				{desk.settle}
			</Button>
		</section>
	);
}
