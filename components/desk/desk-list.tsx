"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { type Messages, sentenceFor } from "../messages";
import { MarkedPassages } from "../passage/marked-passage";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";
import { DeskCard } from "./desk-card";
import type { DeskDocument, DeskLabels, DeskQuestion } from "./desk-question";
import { QuestionForm } from "./question-form";
import { quoteSelected } from "./quote-selected";

export type DeskListProps = {
	setId: string;
	groups: {
		at: { documentId: string; start: number } | null;
		passages: MarkedPassage[];
		questions: DeskQuestion[];
	}[];
	documents: DeskDocument[];
	labels: DeskLabels;
	errors: Messages["errors"];
};

const canBeTaken = ({ place }: DeskQuestion) => place === "waiting" || place === "draft";

/** Passages with what is asked about each beside them; those selected can be taken together. */
export function DeskList({ setId, groups, documents, labels, errors }: DeskListProps) {
	const router = useRouter();
	const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
	const { pending, error, sendIt } = useSend();
	const takable = groups.flatMap((group) => group.questions).filter(canBeTaken);
	const chosen = takable.filter(({ id }) => selected.has(id));

	async function acceptChosen() {
		const questions = chosen.map(({ id, version }) => ({ questionId: id, version }));
		const sent = await sendIt("POST", `/api/sets/${setId}/decisions`, { decision: "accept", questions });
		if (sent.ok) setSelected(new Set());
		router.refresh();
	}

	const select = (ids: string[], on: boolean) => {
		const next = new Set(selected);
		for (const id of ids) on ? next.add(id) : next.delete(id);
		setSelected(next);
	};
	return (
		<div className="grid min-w-0 gap-8">
			{takable.length > 0 && (
				<div className="sticky top-0 z-10 -mx-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b bg-paper px-2 py-2">
					<label className="flex min-h-11 items-center gap-3">
						<input
							type="checkbox"
							className="size-5"
							checked={chosen.length === takable.length}
							onChange={(event) =>
								select(
									takable.map(({ id }) => id),
									event.target.checked,
								)
							}
						/>
						{labels.desk.selectAll}
					</label>
					<Button variant="primary" pending={pending} disabled={chosen.length === 0} onClick={acceptChosen}>
						{labels.desk.acceptSelected}
						<span className="tabular">{chosen.length}</span>
					</Button>
				</div>
			)}
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			{groups.map((group) => (
				<DeskGroup
					key={group.at ? `${group.at.documentId} ${group.at.start}` : ""}
					group={group}
					{...{ setId, documents, labels, errors }}
				>
					{group.questions.map((question) => (
						<DeskCard
							key={question.id}
							{...{ setId, question, documents, labels, errors }}
							selected={canBeTaken(question) ? selected.has(question.id) : null}
							onSelect={(on) => select([question.id], on)}
						/>
					))}
				</DeskGroup>
			))}
		</div>
	);
}

type DeskGroupProps = Omit<DeskListProps, "groups"> & {
	group: DeskListProps["groups"][number];
	children: React.ReactNode;
};

function DeskGroup({ group, setId, documents, labels, errors, children }: DeskGroupProps) {
	const [quote, setQuote] = useState<string | null>(null);
	const { passages, at } = group;
	const text = passages[0] ? passages[0].before + passages[0].marked + passages[0].after : "";
	const words = { documentLabel: labels.desk.readInDocument, newTabLabel: labels.desk.newTab };
	return (
		<section className="grid min-w-0 gap-5 border-line border-t pt-6 lg:grid-cols-2 lg:gap-8">
			<div className="grid min-w-0 content-start gap-3 lg:sticky lg:top-20 lg:self-start">
				{passages.length > 0 ? (
					<MarkedPassages passages={passages} whole {...words} />
				) : (
					<p className="text-soft">{labels.desk.noEvidence}</p>
				)}
				{at && quote === null && (
					<Button
						variant="quiet"
						className="justify-self-start"
						onPointerDown={(event) => setQuote(quoteSelected(event.currentTarget.parentElement))}
						onClick={() => setQuote((known) => known ?? "")}
					>
						{labels.desk.writeHere}
					</Button>
				)}
				{at && quote !== null && (
					<QuestionForm
						{...{ setId, documents, labels, errors }}
						start={{ ...at, start: at.start + Math.max(0, text.indexOf(quote)), quote }}
						onClose={() => setQuote(null)}
					/>
				)}
			</div>
			<div className="grid min-w-0 content-start gap-4">{children}</div>
		</section>
	);
}
