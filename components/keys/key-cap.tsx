import type { ReactNode } from "react";

/** The picture of a key; only where there is likely to be a keyboard, but `always` where keys are what is told. */
export function KeyCap({ always = false, children }: { always?: boolean; children: ReactNode }) {
	const shown = always ? "inline-block" : "hidden sm:pointer-fine:inline-block";
	return (
		<kbd
			className={`${shown} min-w-6 rounded-sm border border-current px-1 text-center font-sans text-xs leading-5 opacity-80`}
		>
			{children}
		</kbd>
	);
}
