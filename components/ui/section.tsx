import type { ReactNode } from "react";

/** A part of a page under its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
	return (
		<section className="grid min-w-0 grid-cols-1 gap-4" aria-labelledby={id}>
			<h2 id={id} className="font-serif text-xl">
				{title}
			</h2>
			{children}
		</section>
	);
}
