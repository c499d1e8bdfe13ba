"use client";
import { Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import { spellCode } from "@/core/classroom/code";
import type { Messages } from "../messages";
import { Button, buttonClass } from "../ui/button";
import { Notice } from "../ui/notice";

export type Card = { enrollmentId: string; number: number | null; nickname: string; returnCode: string };

type ReturnCardsProps = {
	classroom: { id: string; name: string; code: string };
	address: string;
	cards: Card[];
	labels: Messages["rosterForm"];
};

/** A card for each learner, to be printed and cut up; print leaves everything else of the page out. */
export function ReturnCards({ classroom, address, cards, labels }: ReturnCardsProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<section className="grid gap-5" data-cards>
			<div className="grid gap-5 print:hidden">
				<h2 ref={heading} tabIndex={-1} className="font-serif text-xl">
					{labels.cardsTitle}
				</h2>
				<Notice tone="good">{labels.cardsNote}</Notice>
				<div className="flex flex-wrap gap-3">
					<Button variant="primary" onClick={() => window.print()}>
						<Printer aria-hidden className="size-5" />
						{labels.print}
					</Button>
					<a href={`/classes/${classroom.id}`} className={buttonClass("secondary")}>
						{labels.toClass}
					</a>
				</div>
			</div>
			<ul className="grid list-none gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
				{cards.map((card) => (
					<li
						key={card.enrollmentId}
						className="grid break-inside-avoid gap-2 rounded-md border border-edge border-dashed bg-surface p-4 text-sm leading-snug print:rounded-none"
					>
						<p className="text-soft">
							{classroom.name}
							{card.number !== null && <span className="tabular ml-3">{card.number}</span>}
						</p>
						<p>
							<b className="wrap-anywhere">{address}</b>
							<br />
							{labels.howTo}
						</p>
						<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
							<dt className="text-soft">{labels.code}</dt>
							<dd className="font-bold font-mono text-base">{spellCode(classroom.code)}</dd>
							<dt className="text-soft">{labels.nickname}</dt>
							<dd className="wrap-anywhere font-bold text-base">{card.nickname}</dd>
							<dt className="text-soft">{labels.returnCode}</dt>
							<dd className="font-bold font-mono text-base">{card.returnCode}</dd>
						</dl>
					</li>
				))}
			</ul>
		</section>
	);
}
