"use client";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-area";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { type Card, ReturnCards } from "./return-cards";

export type RosterFormProps = {
	classroom: { id: string; name: string; code: string };
	/** Where a card leads to. */
	address: string;
	/** Those on the list who have not joined yet, and what is said about making their cards again. */
	waiting: { ids: string[]; title: string; lead: string };
	labels: Messages["rosterForm"];
	faults: Messages["rosterFaults"];
	errors: Messages["errors"];
};

type Cards = { cards: Card[] };

/** Puts a list of names into the class; then its cards, this once, to be printed. */
export function RosterForm({ classroom, address, waiting, labels, faults, errors }: RosterFormProps) {
	const path = `/api/classes/${classroom.id}`;
	const listing = useForm(({ list }) => send<Cards>("POST", `${path}/enrollments`, { list }));
	const again = useForm(() => send<Cards>("POST", `${path}/return-codes`, { enrollmentIds: waiting.ids }));
	const cards = (listing.done ?? again.done)?.cards;
	if (cards) return <ReturnCards classroom={classroom} cards={cards} address={address} labels={labels} />;
	const { trouble } = listing;
	const lines = trouble?.error === "bad-roster" ? Object.entries(trouble.fields) : [];
	return (
		<>
			<form onSubmit={listing.onSubmit} className="grid gap-5">
				<TextArea
					name="list"
					label={labels.list}
					hint={labels.listHint}
					style={{ minHeight: "14rem" }}
					required
					maxLength={20_000}
				/>
				{lines.length > 0 && (
					<Notice tone="bad">
						<p>{labels.faults}</p>
						<ul className="list-none">
							{lines.map(([line, fault]) => (
								<li key={line}>
									{Number(line) > 0 && <b className="mr-3">{labels.line.replace("{line}", line)}</b>}
									{fault in faults ? faults[fault as keyof typeof faults] : errors["bad-roster"]}
								</li>
							))}
						</ul>
					</Notice>
				)}
				{trouble && lines.length === 0 && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
				<SubmitButton pending={listing.pending} labels={labels} />
			</form>
			{waiting.ids.length > 0 && (
				<form onSubmit={again.onSubmit} className="grid justify-items-start gap-3">
					<h2 className="font-serif text-xl">{waiting.title}</h2>
					<p className="text-soft">{waiting.lead}</p>
					{again.trouble && <Notice tone="bad">{sentenceFor(again.trouble.error, errors)}</Notice>}
					<Button type="submit" pending={again.pending}>
						{again.pending ? labels.pending : labels.again}
					</Button>
				</form>
			)}
		</>
	);
}
