"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { Messages } from "../messages";
import { ButtonLink, buttonClass } from "../ui/button";

type DonePanelProps = { isSaving: boolean; labels: Messages["review"]; href: string; alert: ReactNode };

/** After the last card. The way on waits until every rating is stored, else the same cards would be due again. */
export function DonePanel({ isSaving, labels, href, alert }: DonePanelProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<div className="grid content-start gap-6 pt-8">
			<h2 ref={heading} tabIndex={-1} className="font-serif text-2xl">
				{labels.done}
			</h2>
			<p>{labels.doneBody}</p>
			{alert}
			<p role="status" className="text-soft empty:hidden">
				{isSaving && labels.saving}
			</p>
			{!isSaving && (
				<div className="grid gap-3 sm:flex">
					<a href={href} className={buttonClass("primary", "min-h-12")}>
						{labels.more}
					</a>
					<ButtonLink href="/" className="min-h-12">
						{labels.toToday}
					</ButtonLink>
				</div>
			)}
		</div>
	);
}
