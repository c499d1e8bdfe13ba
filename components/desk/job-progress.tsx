import { Refresh } from "../refresh";

export type JobProgressProps = {
	/** What is being read. */
	title: string;
	stage: string;
	done: number;
	total: number;
	/** "12 / 340", where there is something to count. */
	counted: string | null;
	leave: string;
};

const EVERY_MS = 1500;

/** How far a text has been read and asked about; looks again by itself. */
export function JobProgress({ title, stage, done, total, counted, leave }: JobProgressProps) {
	return (
		<section className="grid gap-3 rounded-lg border border-line bg-surface p-5" aria-label={title}>
			<h2 className="font-serif text-lg">{title}</h2>
			<p className="flex justify-between gap-4">
				<span role="status">{stage}</span>
				<span className="text-soft tabular">{counted}</span>
			</p>
			<progress
				className="bar h-2 w-full"
				aria-label={stage}
				{...(total > 0 ? { value: done, max: total } : {})}
			/>
			<p className="text-soft text-sm">{leave}</p>
			<Refresh everyMs={EVERY_MS} />
		</section>
	);
}
