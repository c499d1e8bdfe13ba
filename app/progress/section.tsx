import type { ReactNode } from "react";

type SectionProps = { id: string; title: string; children: ReactNode };

/** A part of the page, by its heading. */
export function Section({ id, title, children }: SectionProps) {
	return (
		<section className="grid min-w-0 grid-cols-1 gap-4" aria-labelledby={id}>
			<h2 id={id} className="font-serif text-xl">
				{title}
			</h2>
			{children}
		</section>
	);
}
