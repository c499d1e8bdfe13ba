import type { ReactNode } from "react";
import { placeTicks, type Tick } from "./ticks";

export type PlotProps = {
	title: string;
	/** What is to be seen in it, in a sentence: read by all, and said where nothing is seen. */
	gist: string;
	/** The words of the scale, equally far apart, from the axis up. */
	scale: string[];
	/** Below the axis, in per cent of the width; the most needful first, since one without room is left out. */
	ticks: Tick[];
	children: ReactNode;
};

/**
 * The room of a chart with its axes. All is placed in per cent, and nothing is scaled: words and strokes keep their
 * size at any width. The children are drawn from 0 to 100 % both ways, y from above.
 */
export function Plot({ title, gist, scale, ticks, children }: PlotProps) {
	const placed = placeTicks(ticks);
	return (
		<div role="img" aria-label={`${title}: ${gist}`} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
			<p className="col-span-2 pb-4 text-sm leading-snug">{gist}</p>
			<div className="flex h-40 flex-col-reverse justify-between text-right text-soft text-xs tabular">
				{scale.map((word) => (
					<span key={word} className="flex h-0 items-center justify-end">
						{word}
					</span>
				))}
			</div>
			<svg aria-hidden="true" className="block h-40 w-full overflow-visible">
				{scale.map((word, index) => {
					const y = `${100 - (100 * index) / Math.max(1, scale.length - 1)}%`;
					return (
						<line
							key={word}
							x1="0"
							x2="100%"
							y1={y}
							y2={y}
							className={index > 0 ? "stroke-line" : "stroke-edge"}
						/>
					);
				})}
				{children}
				{placed.map(({ at }) => (
					<line key={at} x1={`${at}%`} x2={`${at}%`} y1="100%" y2="103%" className="stroke-edge" />
				))}
			</svg>
			<svg
				aria-hidden="true"
				className="col-start-2 block h-6 w-full overflow-visible fill-soft text-xs tabular"
			>
				{placed.map(({ at, text, anchor }) => (
					<text key={at} x={`${at}%`} y="75%" textAnchor={anchor}>
						{text}
					</text>
				))}
			</svg>
		</div>
	);
}
