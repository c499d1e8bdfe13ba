"use client";
import { Clock } from "lucide-react";
import { useState } from "react";
import type { Messages } from "../messages";
import { ExtraDialog } from "./extra-dialog";

export type ExtraTerms = {
	dueAt: string | null;
	closesAt: string | null;
	timeLimitMinutes: number | null;
	attempts: number | null;
};

export type StandingRow = {
	enrollmentId: string;
	nickname: string;
	number: number | null;
	state: "not-begun" | "working" | "done";
	/** The state in words. */
	words: string;
	answered: string;
	submitted: string;
	isLate: boolean;
	extra: ExtraTerms | null;
	/** The heading of the dialog about them. */
	title: string;
};

type StandingProps = {
	/** Where what is agreed with a learner goes, without who it is. */
	path: string;
	rows: StandingRow[];
	labels: Messages["assignmentsPage"];
	fields: Messages["assignmentForm"];
	errors: Messages["errors"];
};

const COLOURS = { "not-begun": "text-soft", working: "text-accent", done: "text-good" } as const;

/** Who has not begun, is working, is done, and what was agreed with each. */
export function Standing({ path, rows, labels, fields, errors }: StandingProps) {
	const [open, setOpen] = useState<string | null>(null);
	const about = rows.find((row) => row.enrollmentId === open);
	return (
		<section className="grid min-w-0 grid-cols-1 gap-3" aria-labelledby="standing">
			<h2 id="standing" className="font-serif text-xl">
				{labels.standing}
			</h2>
			<div className="relative overflow-x-auto">
				<table className="w-full min-w-120 border-collapse text-left">
					<thead>
						<tr className="border-line border-b text-soft text-sm">
							<th className="p-2">{labels.name}</th>
							<th className="p-2">{labels.state}</th>
							<th className="p-2">{labels.progress}</th>
							<th className="p-2">{labels.when}</th>
							<th className="p-2">
								<span className="sr-only">{labels.extra}</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row.enrollmentId} className="border-line border-b">
								<th scope="row" className="p-2 font-normal">
									{row.number !== null && <span className="mr-2 text-soft tabular">{row.number}</span>}
									{row.nickname}
								</th>
								<td className={`p-2 font-semibold ${COLOURS[row.state]}`}>{row.words}</td>
								<td className="p-2 tabular">{row.answered}</td>
								<td className="p-2">
									{row.submitted}
									{row.isLate && <b className="ml-2 text-bad">{labels.isLate}</b>}
								</td>
								<td className="p-2 text-right">
									<button
										type="button"
										aria-haspopup="dialog"
										onClick={() => setOpen(row.enrollmentId)}
										className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-sm hover:bg-accent-wash ${row.extra ? "font-semibold text-accent" : "text-soft"}`}
									>
										<Clock aria-hidden className="size-4" />
										{row.extra && "＋"}
										<span className="sr-only">
											{labels.extra}: {row.nickname}
										</span>
									</button>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{about && (
				<ExtraDialog
					key={about.enrollmentId}
					path={`${path}/${about.enrollmentId}`}
					title={about.title}
					extra={about.extra}
					labels={labels}
					fields={fields}
					errors={errors}
					onClose={() => setOpen(null)}
				/>
			)}
		</section>
	);
}
