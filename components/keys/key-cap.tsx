import type { ReactNode } from "react";

/** The picture of a key; only where there is likely to be a keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
	return (
		<kbd className="hidden min-w-6 rounded-sm border border-current px-1 text-center font-sans text-xs leading-5 opacity-80 sm:pointer-fine:inline-block">
			{children}
		</kbd>
	);
}
