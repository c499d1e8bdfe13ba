"use client";
import Link from "next/link";
import { useState } from "react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { CardChanges } from "./card-changes";

/** A card as it is listed: how it stands and when it comes, in words; `passages` to be read again. */
export type CardRow = {
	questionId: string;
	stem: string;
	words: string[];
	setTitle: string | null;
	passages: MarkedPassage[];
};

export type CardListProps = {
	cards: CardRow[];
	labels: Pick<Messages, "cardList" | "cardChanges">;
	errors: Messages["errors"];
};

/** Cards, and what can be done to those that are ticked. */
export function CardList({ cards, labels, errors }: CardListProps) {
	const { cardList: words } = labels;
	const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
	const chosen = cards.filter(({ questionId }) => ticked.has(questionId));
	const tick = (rows: CardRow[], on: boolean) => {
		const next = new Set(ticked);
		for (const { questionId } of rows) on ? next.add(questionId) : next.delete(questionId);
		setTicked(next);
	};
	if (cards.length === 0) return null;
	return (
		<div className="grid min-w-0 grid-cols-1 gap-4">
			<label className="flex min-h-11 items-center gap-3 px-3">
				<input
					type="checkbox"
					className="size-5 shrink-0"
					checked={chosen.length === cards.length}
					onChange={(event) => tick(cards, event.target.checked)}
				/>
				{words.selectAll}
			</label>
			<ul aria-label={words.label} className="grid min-w-0 list-none grid-cols-1">
				{cards.map((card) => (
					<Row
						key={card.questionId}
						card={card}
						ticked={ticked.has(card.questionId)}
						labels={words}
						onTick={(on) => tick([card], on)}
					/>
				))}
			</ul>
			<div
				className={
					chosen.length > 0
						? "sticky bottom-0 z-10 -mx-4 grid gap-2 border-line border-t bg-paper px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6"
						: ""
				}
			>
				{chosen.length > 0 && (
					<p className="text-soft text-sm">
						{words.selected} <span className="tabular">{chosen.length}</span>
					</p>
				)}
				<CardChanges
					questionIds={chosen.map((card) => card.questionId)}
					offers={["suspend", "unsuspend", "bury", "set-due", "reset"]}
					labels={labels.cardChanges}
					errors={errors}
					onChanged={() => setTicked(new Set())}
				/>
			</div>
		</div>
	);
}

type RowProps = {
	card: CardRow;
	ticked: boolean;
	labels: Messages["cardList"];
	onTick: (on: boolean) => void;
};

function Row({ card, ticked, labels, onTick }: RowProps) {
	const { questionId, stem, words, setTitle, passages } = card;
	return (
		<li className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] border-line border-t py-2 last:border-b">
			<label className="flex size-11 items-center justify-center">
				<input
					type="checkbox"
					className="size-5"
					checked={ticked}
					onChange={(event) => onTick(event.target.checked)}
				/>
				<span className="sr-only">
					{labels.select}: {stem}
				</span>
			</label>
			<div className="grid min-w-0 gap-1">
				<Link
					href={`/cards/${questionId}`}
					prefetch={false}
					lang={languageOf(stem)}
					className="min-h-11 content-center py-2 leading-snug underline decoration-edge decoration-1 underline-offset-4 hover:decoration-2"
				>
					{stem}
				</Link>
				<ul className="flex list-none flex-wrap gap-x-4 text-soft text-sm leading-snug">
					{words.map((word) => (
						<li key={word}>{word}</li>
					))}
					{setTitle && <li lang={languageOf(setTitle)}>{setTitle}</li>}
				</ul>
				{passages.length > 0 && (
					<div className="grid gap-3 pt-2">
						<MarkedPassages passages={passages} documentLabel={labels.readInDocument} />
					</div>
				)}
			</div>
		</li>
	);
}
