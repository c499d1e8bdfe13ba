import type { Verdict } from "@/core/attempt/feedback";

const PEN = {
	fill: "none",
	stroke: "currentColor",
	strokeWidth: 2.6,
	strokeLinecap: "round",
	pathLength: 1,
} as const;

/** A ring for right, a cross for wrong, as a teacher's pen draws them. */
export function VerdictSign({ verdict, className }: { verdict: Verdict; className?: string }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
			{verdict === "right" ? (
				<path
					{...PEN}
					className="pen-stroke"
					d="M13.6 3.1C8.2 2.2 3.4 6.4 3.2 11.8c-.2 5.3 3.9 9.3 8.9 9.2 5-.1 8.9-4.1 8.8-9.2-.1-4.3-2.9-7.9-7.3-8.9-1.3-.3-2.7-.3-4 .1"
				/>
			) : (
				<>
					<path {...PEN} className="pen-stroke" d="M5 4.6c4.2 4.3 9 9.6 14 15" />
					<path
						{...PEN}
						className="pen-stroke [animation-delay:160ms]"
						d="M19.2 4.4C15 8.6 9.6 14 4.8 19.6"
					/>
				</>
			)}
		</svg>
	);
}
