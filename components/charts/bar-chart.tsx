import { languageOf } from "../passage/language-of";
import { barLength } from "./bins";
import { ChartTable } from "./chart-table";

export type Bar = {
	label: string;
	/** 0…1. */
	value: number;
	/** The value as it is read, "45 %". */
	text: string;
	/** What else is to be said of it, "the key": in words, for colour alone says nothing. */
	note?: string;
	tone?: "accent" | "good" | "soft";
};

export type BarChartProps = {
	title: string;
	bars: Bar[];
	/** What opens the table, and the heads of its columns. */
	labels: { table: string; label: string; value: string; note: string };
};

const FILLS = { accent: "fill-accent", good: "fill-good", soft: "fill-edge" };

/** Shares one above the other. The words are HTML, so that long options wrap and nothing shrinks on a phone. */
export function BarChart({ title, bars, labels }: BarChartProps) {
	const noted = bars.some((bar) => bar.note);
	const said = bars.map((bar) => [bar.label, bar.text, bar.note].filter(Boolean).join(" "));
	return (
		<figure className="grid min-w-0 grid-cols-1 gap-3">
			<figcaption className="font-semibold leading-snug">{title}</figcaption>
			<div role="img" aria-label={`${title}: ${said.join(", ")}`} className="grid gap-3">
				{bars.map((bar, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: two options may read the same, and bars do not move
					<BarRow key={index} bar={bar} />
				))}
			</div>
			<ChartTable
				summary={labels.table}
				caption={title}
				head={[labels.label, labels.value, ...(noted ? [labels.note] : [])]}
				rows={bars.map((bar) => [bar.label, bar.text, ...(noted ? [bar.note ?? ""] : [])])}
			/>
		</figure>
	);
}

function BarRow({ bar }: { bar: Bar }) {
	return (
		<div className="grid min-w-0 gap-1">
			<p className="flex items-baseline justify-between gap-4 text-sm leading-snug">
				<span lang={languageOf(bar.label)} className="min-w-0">
					{bar.label}
					{bar.note && <b className="ml-2 text-soft">{bar.note}</b>}
				</span>
				<span className="shrink-0 tabular">{bar.text}</span>
			</p>
			<svg aria-hidden="true" width="100%" height="12" className="block">
				<rect width="100%" height="12" rx="3" className="fill-line" />
				<rect width={`${barLength(bar.value)}%`} height="12" rx="3" className={FILLS[bar.tone ?? "accent"]} />
			</svg>
		</div>
	);
}
