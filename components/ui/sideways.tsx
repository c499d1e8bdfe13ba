import type { ReactNode } from "react";

type SidewaysProps = { label: string; className?: string; children: ReactNode };

/** What may be wider than the page is moved sideways in its own place, by keyboard too. */
export function Sideways({ label, className = "", children }: SidewaysProps) {
	return (
		<section
			className={`relative min-w-0 max-w-full overflow-x-auto ${className}`}
			aria-label={label}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
			tabIndex={0}
		>
			{children}
		</section>
	);
}
