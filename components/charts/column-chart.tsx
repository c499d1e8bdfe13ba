import { columnsOf } from "./bins";
import { ChartTable } from "./chart-table";
import { Plot } from "./plot";
import { countTicks } from "./ticks";

export type CountColumn = {
	/** As the table names it. */
	label: string;
	count: number;
	/** A short word below the column; where there is no room for all, the first and the last stay. */
	tick?: string;
};

export type ColumnChartProps = {
	title: string;
	gist: string;
	columns: CountColumn[];
	/** What opens the table, and the heads of its columns. */
	labels: { table: string; label: string; count: string };
};

const FRAME = { width: 100, height: 100, top: 0, bottom: 0 };

/** Counts in their order, such as reviews due day by day. */
export function ColumnChart({ title, gist, columns, labels }: ColumnChartProps) {
	const counts = columns.map(({ count }) => count);
	const scale = countTicks(Math.max(0, ...counts));
	const drawn = columnsOf(counts, FRAME, scale.at(-1)).columns;
	const ticks = drawn.flatMap(({ middle }, index) => {
		const text = columns[index]?.tick;
		return text ? [{ at: middle, text }] : [];
	});
	return (
		<figure className="grid min-w-0 grid-cols-1 gap-3">
			<figcaption className="font-semibold leading-snug">{title}</figcaption>
			<Plot title={title} gist={gist} scale={scale.map(String)} ticks={endsFirst(ticks)}>
				{drawn.map(({ x, y, width, height }) => (
					<rect
						key={x}
						x={`${x}%`}
						y={`${y}%`}
						width={`${width}%`}
						height={`${height}%`}
						rx="2"
						className="fill-accent"
					/>
				))}
			</Plot>
			<ChartTable
				summary={labels.table}
				caption={title}
				head={[labels.label, labels.count]}
				rows={columns.map(({ label, count }) => [label, `${count}`])}
			/>
		</figure>
	);
}

function endsFirst<Item>(items: Item[]): Item[] {
	return [...items.slice(0, 1), ...items.slice(1).slice(-1), ...items.slice(1, -1)];
}
