import Link from "next/link";
import type { CellVerdict } from "@/core/classroom/grid";
import { VerdictSign } from "../question/verdict";
import { Sideways } from "../ui/sideways";

export type ResultGridProps = {
	caption: string;
	head: { learner: string; total: string; counted: string };
	/** Each question's number is what the page below calls it. */
	questions: { id: string; stem: string; facility: string }[];
	rows: {
		id: string;
		name: string;
		number: number | null;
		cells: { verdict: CellVerdict; words: string }[];
		total: string;
		counted: string;
		/** Where their answers stand; null: nothing was handed in. */
		attempt: { href: string; label: string } | null;
	}[];
	facility: string;
};

/** Learner × question; the first column stays while the rest is moved sideways. */
export function ResultGrid({ caption, head, questions, rows, facility }: ResultGridProps) {
	return (
		<Sideways label={caption} className="rounded-md border border-line">
			<table className="border-collapse text-sm leading-snug">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr className="border-line border-b text-soft">
						<th scope="col" className="sticky left-0 bg-paper p-2 text-left font-normal">
							{head.learner}
						</th>
						<th scope="col" className="p-2 font-normal">
							{head.total}
						</th>
						<th scope="col" className="p-2 font-normal">
							{head.counted}
						</th>
						{questions.map(({ id, stem }, index) => (
							<th key={id} scope="col" className="min-w-11 p-0 font-normal">
								<a href={`#q${index + 1}`} className="block p-3 text-accent underline" title={stem}>
									{index + 1}
									<span className="sr-only"> {stem}</span>
								</a>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id} className="border-line border-b">
							<th scope="row" className="sticky left-0 whitespace-nowrap bg-paper p-2 text-left font-normal">
								{row.number !== null && <span className="mr-2 text-soft tabular">{row.number}</span>}
								{row.attempt ? (
									<Link
										href={row.attempt.href}
										prefetch={false}
										className="inline-flex min-h-6 items-center underline"
									>
										{row.name}
										<span className="sr-only">: {row.attempt.label}</span>
									</Link>
								) : (
									row.name
								)}
							</th>
							<td className="p-2 text-right tabular">{row.total}</td>
							<td className="p-2 text-right font-semibold tabular">{row.counted}</td>
							{row.cells.map((cell, index) => (
								<td key={questions[index]?.id} className="p-2">
									<Cell {...cell} />
								</td>
							))}
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" className="sticky left-0 bg-paper p-2 text-left font-normal text-soft">
							{facility}
						</th>
						<td />
						<td />
						{questions.map(({ id, facility: share }) => (
							<td key={id} className="p-2 text-center text-soft tabular">
								{share}
							</td>
						))}
					</tr>
				</tfoot>
			</table>
		</Sideways>
	);
}

const SIGNS: Partial<Record<CellVerdict, string>> = {
	right: "text-good",
	wrong: "text-bad",
	partly: "text-ink",
	unmarked: "text-soft",
};

function Cell({ verdict, words }: { verdict: CellVerdict; words: string }) {
	const colour = SIGNS[verdict];
	return (
		<span className="flex justify-center" title={words}>
			{colour && verdict !== "none" && verdict !== "late" ? (
				<VerdictSign verdict={verdict} className={`size-5 ${colour}`} />
			) : (
				<span aria-hidden className="text-soft">
					{verdict === "late" ? "＊" : "–"}
				</span>
			)}
			<span className="sr-only">{words}</span>
		</span>
	);
}
