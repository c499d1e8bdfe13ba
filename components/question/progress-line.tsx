import { languageOf } from "../passage/language-of";

type ProgressLineProps = {
	title: string;
	/** The number of the question that is shown, from 1. */
	current: number;
	total: number;
	/** Questions that are behind the learner. */
	done: number;
	label: string;
	children?: React.ReactNode;
};

/** Where one stands: the title, "3 / 10" and a line that fills. */
export function ProgressLine({ title, current, total, done, label, children }: ProgressLineProps) {
	return (
		<header className="grid gap-1">
			<div className="flex min-h-11 items-center justify-between gap-4 max-[17rem]:justify-end">
				<h1
					lang={languageOf(title)}
					className="min-w-0 truncate max-[17rem]:sr-only font-normal font-sans text-soft text-sm"
				>
					{title}
				</h1>
				<div className="flex shrink-0 items-center gap-2">
					{children}
					<p className="text-soft text-sm tabular">
						<b className="text-base text-ink">{current}</b> / {total}
					</p>
				</div>
			</div>
			<progress aria-label={label} value={done} max={total} className="bar h-1 w-full" />
		</header>
	);
}
