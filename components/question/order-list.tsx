"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import type { Told } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { Button } from "../ui/button";
import type { Reply } from "./quiz-state";

type OrderListProps = {
	events: string[];
	reply: Reply | null;
	feedback: Told | null;
	labels: Messages["quiz"];
	/** Another order can be given until it is handed in: each move is one, and the order as it is drawn can stand. */
	staysOpen: boolean;
	/** Places in the list as it was shown, the earliest first. */
	onOrder: (order: number[]) => void;
};

/** Events that are moved up and down until they stand in their order; what moved is told to a screen reader. */
export function OrderList({ events, reply, feedback, labels, staysOpen, onOrder }: OrderListProps) {
	const given = reply && "order" in reply ? reply.order : null;
	const [order, setOrder] = useState(given ?? events.map((_, place) => place));
	const [moved, setMoved] = useState("");
	const isOpen = staysOpen || reply === null;

	const move = (from: number, to: number) => {
		const [here, there] = [order[from], order[to]];
		if (!isOpen || here === undefined || there === undefined) return;
		const next = order.with(from, there).with(to, here);
		setOrder(next);
		setMoved(`${to + 1}: ${events[here]}`);
		if (staysOpen) onOrder(next);
	};
	return (
		<div className="grid gap-4">
			<ol aria-label={labels.events} className="grid list-none gap-2">
				{order.map((place, index) => (
					<li
						key={place}
						className="flex min-h-14 items-center gap-2 rounded-md border border-edge bg-surface py-1 pr-1 pl-3 leading-relaxed"
					>
						<span className="w-6 shrink-0 font-semibold text-soft tabular">{index + 1}</span>
						<span lang={languageOf(events[place] ?? "")} className="min-w-0 flex-1 wrap-anywhere">
							{events[place]}
						</span>
						<MoveButton
							label={`${labels.earlier}: ${events[place]}`}
							icon={ArrowUp}
							isOpen={isOpen && index > 0}
							onMove={() => move(index, index - 1)}
						/>
						<MoveButton
							label={`${labels.later}: ${events[place]}`}
							icon={ArrowDown}
							isOpen={isOpen && index < order.length - 1}
							onMove={() => move(index, index + 1)}
						/>
					</li>
				))}
			</ol>
			{(staysOpen ? reply === null : !feedback) && (
				<Button
					variant="primary"
					className="min-h-13"
					pending={reply !== null && "order" in reply}
					onClick={() => isOpen && onOrder(order)}
				>
					{labels.submit}
				</Button>
			)}
			<p role="status" className="sr-only">
				{moved}
			</p>
		</div>
	);
}

type MoveButtonProps = { label: string; icon: typeof ArrowUp; isOpen: boolean; onMove: () => void };

function MoveButton({ label, icon: Icon, isOpen, onMove }: MoveButtonProps) {
	return (
		<button
			type="button"
			aria-label={label}
			aria-disabled={!isOpen || undefined}
			onClick={() => isOpen && onMove()}
			className="grid size-11 shrink-0 place-items-center rounded-md text-accent hover:bg-accent-wash aria-disabled:opacity-30"
		>
			<Icon aria-hidden className="size-5" />
		</button>
	);
}
