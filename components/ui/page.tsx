import type { ReactNode } from "react";
import { languageOf } from "../passage/language-of";

type PageProps = {
	title: string;
	/** One sentence under the title. */
	intro?: ReactNode;
	/** A form is narrower than the column of the page. */
	narrow?: boolean;
	/** What is worked on side by side needs the width of the window. */
	wide?: boolean;
	children: ReactNode;
};

/** The frame of every page but the quiz: a title and one quiet column. */
export function Page({ title, intro, narrow = false, wide = false, children }: PageProps) {
	return (
		<div
			data-wide={wide || undefined}
			className={`grid w-full min-w-0 grid-cols-1 gap-8 pt-8 sm:pt-12 ${narrow ? "mx-auto max-w-110" : ""}`}
		>
			<header className="grid gap-2">
				<h1 lang={languageOf(title)} className="font-serif text-2xl sm:text-3xl">
					{title}
				</h1>
				{intro && <div className="text-soft">{intro}</div>}
			</header>
			{children}
		</div>
	);
}
