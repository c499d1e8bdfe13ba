import { type Bin, columnsOf, edgesOf } from "./bins";
import { ChartTable } from "./chart-table";

export type HistogramProps = {
	title: string;
	/** Of scores: binsOf. */
	bins: Bin[];
	/** What the axis measures, what opens the table, and the heads of its columns. */
	labels: { axis: string; table: string; score: string; count: string };
};

/** In units of about a pixel where the page is 360 px wide: numbers of 14 are 13 px there. */
const FRAME = { width: 320, height: 190, top: 20, bottom: 26 };
/** Half of the axis's last number stands outside. */
const MARGIN = 14;

const percent = (share: number) => `${Math.round(share * 100)}`;

/** How many learners scored how much: a column a bin, with its count on it, above an axis in per cent. */
export function Histogram({ title, bins, labels }: HistogramProps) {
	const { columns, axis } = columnsOf(
		bins.map((bin) => bin.count),
		FRAME,
	);
	const rows = bins.map((bin) => [`${percent(bin.from)}–${percent(bin.to)}`, `${bin.count}`]);
	const said = rows.filter(([, count]) => count !== "0").map(([range, count]) => `${range}: ${count}`);
	const every = Math.max(1, Math.round(bins.length / 5));
	return (
		<figure className="grid min-w-0 max-w-110 grid-cols-1 gap-3">
			<figcaption className="font-semibold leading-snug">{title}</figcaption>
			<svg
				role="img"
				aria-label={[title, labels.axis, said.join(", ")].join(". ")}
				viewBox={`${-MARGIN} 0 ${FRAME.width + 2 * MARGIN} ${FRAME.height}`}
				className="block w-full fill-ink text-[14px] tabular"
			>
				{columns.map(({ x, y, width, height, middle }, index) => (
					<g key={bins[index]?.from}>
						<rect x={x} y={y} width={width} height={height} rx="2" className="fill-accent" />
						{height > 0 && (
							<text x={middle} y={y - 6} textAnchor="middle">
								{bins[index]?.count}
							</text>
						)}
					</g>
				))}
				<line x1="0" x2={FRAME.width} y1={axis} y2={axis} className="stroke-edge" />
				{edgesOf(bins, FRAME.width).map(
					({ share, x }, index) =>
						index % every === 0 && (
							<text key={share} x={x} y={axis + 18} textAnchor="middle" className="fill-soft">
								{percent(share)}
							</text>
						),
				)}
			</svg>
			<p className="text-soft text-sm">{labels.axis}</p>
			<ChartTable summary={labels.table} caption={title} head={[labels.score, labels.count]} rows={rows} />
		</figure>
	);
}
