/** Two quotation marks around a marker's stroke: a passage that proves something. */
export function LogoSign({ className }: { className?: string }) {
	return (
		<svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
			<rect x="8" y="15" width="16" height="7" rx="1.5" className="fill-[light-dark(#ffd95e,#c79a2b)]" />
			<path
				d="M13 5.5H6.5V19M19 26.5h6.5V13"
				fill="none"
				stroke="currentColor"
				strokeWidth="3"
				strokeLinecap="square"
			/>
		</svg>
	);
}
