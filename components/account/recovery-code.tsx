"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "../ui/button";
import { OneTimeCode } from "./one-time-code";

type RecoveryCodeProps = {
	value: string;
	/** Where one goes on from here. */
	next?: string;
	/** What belongs to the code. */
	children?: ReactNode;
	labels: {
		codeTitle: string;
		codeBody: string;
		code: string;
		copy: string;
		copied: string;
		selected: string;
		continue: string;
	};
};

/** What a sign-up or a recovery ends with: the code for the next time, shown this once. */
export function RecoveryCode({ value, next = "/", children, labels }: RecoveryCodeProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<section className="grid gap-5 rounded-lg border border-line bg-surface p-5 shadow-sheet sm:p-6">
			<h2 ref={heading} tabIndex={-1} className="font-serif text-xl">
				{labels.codeTitle}
			</h2>
			<p>{labels.codeBody}</p>
			{children}
			<OneTimeCode value={value} labels={labels} />
			<a href={next} className={buttonClass("primary", "min-h-12")}>
				{labels.continue}
			</a>
		</section>
	);
}
