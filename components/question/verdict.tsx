import type { Verdict } from "@/core/attempt/feedback";

const PEN = {
	fill: "none",
	stroke: "currentColor",
	strokeWidth: 2.2,
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
					d="M16.9 6.4C13.2 3.2 7 3.6 4.4 8.2c-2.7 4.8-.4 10.9 4.9 12.5 5.3 1.6 10.7-1.6 11.6-7C21.8 8.2 18 3 10.2 2.6"
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
