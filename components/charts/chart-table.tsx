import { languageOf } from "../passage/language-of";
import { Sideways } from "../ui/sideways";

export type ChartTableProps = {
	/** What opens the table. */
	summary: string;
	caption: string;
	head: string[];
	/** The first cell of a row names it. */
	rows: string[][];
};

/** The numbers of a chart as a table, folded away behind it. */
export function ChartTable({ summary, caption, head, rows }: ChartTableProps) {
	return (
		<details>
			<summary className="min-h-11 content-center text-accent text-sm underline underline-offset-4">
				{summary}
			</summary>
			<Sideways label={caption}>
				<table className="w-full text-sm leading-snug">
					<caption className="sr-only">{caption}</caption>
					<thead>
						<tr className="border-line border-b text-left text-soft">
							{head.map((name, column) => (
								<th
									key={name}
									scope="col"
									className={`py-2 font-normal ${column > 0 ? "whitespace-nowrap pl-2 sm:pl-4" : ""}`}
								>
									{name}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(([name = "", ...cells], row) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: two options may read the same, and rows do not move
							<tr key={row} className="border-line border-b">
								<th scope="row" lang={languageOf(name)} className="py-2 text-left font-normal">
									{name}
								</th>
								{cells.map((cell, column) => (
									<td key={head[column + 1]} className="whitespace-nowrap py-2 pl-2 tabular sm:pl-4">
										{cell}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</Sideways>
		</details>
	);
}
