import type { Marked } from "@/core/attempt/feedback";

const PEN = {
	fill: "none",
	stroke: "currentColor",
	strokeWidth: 2.2,
	strokeLinecap: "round",
	pathLength: 1,
} as const;

/** In which colour a verdict is written. */
export const VERDICT_COLOUR: Record<Marked, string> = {
	right: "text-good",
	wrong: "text-bad",
	partly: "text-ink",
	unmarked: "text-soft",
};

/** A ring for right, a cross for wrong, a triangle for partly right, as a teacher's pen draws them; dots: to be marked. */
export function VerdictSign({ verdict, className }: { verdict: Marked; className?: string }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
			<Strokes verdict={verdict} />
		</svg>
	);
}

function Strokes({ verdict }: { verdict: Marked }) {
	switch (verdict) {
		case "right":
			return (
				<path
					{...PEN}
					className="pen-stroke"
					d="M16.9 6.4C13.2 3.2 7 3.6 4.4 8.2c-2.7 4.8-.4 10.9 4.9 12.5 5.3 1.6 10.7-1.6 11.6-7C21.8 8.2 18 3 10.2 2.6"
				/>
			);
		case "wrong":
			return (
				<>
					<path {...PEN} className="pen-stroke" d="M5 4.6c4.2 4.3 9 9.6 14 15" />
					<path
						{...PEN}
						className="pen-stroke [animation-delay:160ms]"
						d="M19.2 4.4C15 8.6 9.6 14 4.8 19.6"
					/>
				</>
			);
		case "partly":
			return (
				<path
					{...PEN}
					className="pen-stroke"
					d="M12.3 4.2C9 9.4 6.4 14.200 3.400 19.600c6 .3 11.400.2 17.200-.2C17.800 14.200 15.400 9.600 12 3.800"
				/>
			);
		case "unmarked":
			return <path {...PEN} pathLength={undefined} d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth={4} />;
	}
}
