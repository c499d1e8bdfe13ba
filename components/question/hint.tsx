"use client";
import { Lightbulb } from "lucide-react";
import type { Hint } from "@/core/attempt/hint";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { Button } from "../ui/button";
import { ClozeText } from "./cloze-text";

type HintOfferProps = {
	/** What it said; null where there is none, undefined until it is asked for. */
	hint: Hint | null | undefined;
	isPending: boolean;
	labels: Pick<Messages["quiz"], "hint" | "hintFirst" | "noHint" | "blank">;
	onAsk: () => void;
};

/** A button for a hint, and below it what the hint is. The button stays, so that the focus is not lost. */
export function HintOffer({ hint, isPending, labels, onAsk }: HintOfferProps) {
	const isOpen = hint === undefined && !isPending;
	return (
		<div className="grid min-w-0 justify-items-start">
			<Button
				aria-busy={isPending || undefined}
				aria-disabled={!isOpen || undefined}
				onClick={() => isOpen && onAsk()}
			>
				<Lightbulb aria-hidden className="size-5" />
				{labels.hint}
			</Button>
			<div role="status" className="min-w-0 *:mt-3">
				{hint !== undefined && <Said hint={hint} labels={labels} />}
			</div>
		</div>
	);
}

function Said({ hint, labels }: { hint: Hint | null; labels: HintOfferProps["labels"] }) {
	if (hint === null) return <p className="text-soft">{labels.noHint}</p>;
	if ("passage" in hint) return <ClozeText pieces={hint.passage} blank={labels.blank} />;
	return (
		<p>
			<span className="text-soft text-sm">{labels.hintFirst}</span>{" "}
			<b lang={languageOf(hint.first)} className="font-serif text-lg">
				{hint.first}…
			</b>
		</p>
	);
}
