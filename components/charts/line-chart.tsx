import { ChartTable } from "./chart-table";
import { type LineLook, type LinePoint, lineOf } from "./line-path";
import { Plot } from "./plot";

export type LineChartProps = {
	title: string;
	gist: string;
	/** In the order of x; two at one x are a jump. */
	points: readonly LinePoint[];
	look: LineLook;
	/** What happened on the line, such as answers, as dots; and what they are. */
	marks?: { points: readonly LinePoint[]; text: string };
	target?: { y: number; text: string };
	/** Words below the axis, the most needful first, since one without room is left out. */
	ticks: readonly { x: number; text: string }[];
	valueText: (y: number) => string;
	table: { head: string[]; rows: string[][] };
	labels: { table: string };
};

/** A value over time. */
export function LineChart({ title, gist, marks, table, labels, ...props }: LineChartProps) {
	return (
		<figure className="grid min-w-0 grid-cols-1 gap-3">
			<figcaption className="font-semibold leading-snug">{title}</figcaption>
			<Line title={title} gist={gist} marks={marks?.points ?? []} {...props} />
			{marks && (
				<p className="flex items-center gap-2 text-soft text-sm">
					<svg aria-hidden="true" width="10" height="10" className="fill-paper stroke-2 stroke-accent">
						<circle cx="5" cy="5" r="4" />
					</svg>
					{marks.text}
				</p>
			)}
			<ChartTable summary={labels.table} caption={title} {...table} />
		</figure>
	);
}

type LineProps = Omit<LineChartProps, "marks" | "table" | "labels"> & { marks: readonly LinePoint[] };

function Line({ title, gist, points, look, marks, target, ticks, valueText }: LineProps) {
	const { scale, right, down, known, expected } = lineOf(points, look, target?.y);
	return (
		<Plot
			title={title}
			gist={gist}
			scale={scale.map(valueText)}
			ticks={ticks.map(({ x, text }) => ({ at: right(x), text }))}
		>
			{target && <Target y={`${down(target.y)}%`} text={target.text} />}
			<svg
				aria-hidden="true"
				viewBox="0 0 100 100"
				preserveAspectRatio="none"
				width="100%"
				height="100%"
				overflow="visible"
				className="fill-none stroke-2 stroke-accent"
				strokeLinejoin="round"
			>
				{known && <path d={known} vectorEffect="non-scaling-stroke" />}
				{expected && <path d={expected} vectorEffect="non-scaling-stroke" strokeDasharray="5 4" />}
			</svg>
			{marks.map(({ x, y }) => (
				<circle
					key={`${x} ${y}`}
					cx={`${right(x)}%`}
					cy={`${down(y)}%`}
					r="4"
					className="fill-paper stroke-2 stroke-accent"
				/>
			))}
		</Plot>
	);
}

function Target({ y, text }: { y: string; text: string }) {
	return (
		<>
			<line x1="0" x2="100%" y1={y} y2={y} strokeDasharray="2 3" className="stroke-ink" />
			<text
				x="100%"
				y={y}
				dy="-5"
				textAnchor="end"
				className="fill-ink stroke-4 stroke-paper text-xs tabular [paint-order:stroke]"
			>
				{text}
			</text>
		</>
	);
}
