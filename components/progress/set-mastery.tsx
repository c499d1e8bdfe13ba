import Link from "next/link";
import type { Stage } from "@/core/review/mastery";
import { ChartTable } from "../charts/chart-table";
import { languageOf } from "../passage/language-of";
import { type Segment, STAGE_HEIGHTS, STAGE_ORDER, stageSegments } from "./stage-segments";

export type SetMasteryProps = {
	sets: { id: string; title: string; count: string; stages: Record<Stage, number> }[];
	stages: Record<Stage, string>;
	/** What opens the table, its caption, and the head of its first column. */
	labels: { table: string; caption: string; set: string };
};

/** A bar a set, of its questions by how far they are learnt, with their numbers. */
export function SetMastery({ sets, stages: words, labels }: SetMasteryProps) {
	return (
		<div className="grid min-w-0 grid-cols-1 gap-4">
			<ul className="grid min-w-0 list-none grid-cols-1 gap-5">
				{sets.map(({ id, title, count, stages }) => (
					<li key={id} className="grid min-w-0 gap-2">
						<p className="flex items-baseline justify-between gap-4 leading-snug">
							<Link
								href={`/sets/${id}`}
								prefetch={false}
								lang={languageOf(title)}
								className="-my-2 inline-block min-h-11 min-w-11 py-2 font-semibold text-accent underline underline-offset-4"
							>
								{title}
							</Link>
							<span className="shrink-0 text-soft text-sm tabular">{count}</span>
						</p>
						<Bar segments={stageSegments(stages)} />
						<Numbers stages={stages} words={words} />
					</li>
				))}
			</ul>
			<ChartTable
				summary={labels.table}
				caption={labels.caption}
				head={[labels.set, ...STAGE_ORDER.map((stage) => words[stage])]}
				rows={sets.map(({ title, stages }) => [title, ...STAGE_ORDER.map((stage) => `${stages[stage]}`)])}
			/>
		</div>
	);
}

const inkOf = (stage: Stage) => (stage === "suspended" ? "fill-line stroke-edge" : "fill-accent");

/** The numbers beside it say the same, so it is not read out. */
function Bar({ segments }: { segments: Segment[] }) {
	return (
		<svg aria-hidden="true" width="100%" height="24" className="block border-edge border-b">
			{segments.map(({ stage, x, width, height }) => (
				<rect
					key={stage}
					x={`${x}%`}
					y={`${100 - height}%`}
					width={`${width}%`}
					height={`${height}%`}
					className={inkOf(stage)}
				/>
			))}
		</svg>
	);
}

function Numbers({
	stages,
	words,
}: Pick<SetMasteryProps["sets"][number], "stages"> & { words: Record<Stage, string> }) {
	return (
		<dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
			{STAGE_ORDER.map((stage) => (
				<div key={stage} className="flex items-center gap-1.5">
					<svg aria-hidden="true" width="8" height="14" className="shrink-0">
						<rect
							y={`${100 - STAGE_HEIGHTS[stage]}%`}
							width="8"
							height={`${STAGE_HEIGHTS[stage]}%`}
							className={inkOf(stage)}
						/>
					</svg>
					<dt className="text-soft">{words[stage]}</dt>
					<dd className="tabular">{stages[stage]}</dd>
				</div>
			))}
		</dl>
	);
}
