import Link from "next/link";
import { SelectField } from "../form/select-field";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";

export type DeskFiltersProps = {
	/** The address of the desk. */
	path: string;
	shown: { value: string; label: string; count: number; isCurrent: boolean }[];
	kinds: { value: string; label: string }[];
	standings: { value: string; label: string }[];
	now: { show: string; kind: string; standing: string; search: string };
	labels: { show: string; kind: string; standing: string; search: string; searchHint: string; apply: string };
};

/** What the desk shows: links and a form that the server answers, without script. */
export function DeskFilters({ path, shown, kinds, standings, now, labels }: DeskFiltersProps) {
	return (
		<div className="grid gap-4">
			<nav aria-label={labels.show}>
				<ul className="flex list-none flex-wrap gap-2">
					{shown.map(({ value, label, count, isCurrent }) => (
						<li key={value}>
							<Link
								href={`${path}?show=${value}`}
								prefetch={false}
								aria-current={isCurrent ? "page" : undefined}
								className="inline-flex min-h-11 items-center gap-2 rounded-md border border-edge bg-surface px-3 aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:font-semibold aria-[current]:text-on-accent"
							>
								{label}
								<span className="tabular text-sm">{count}</span>
							</Link>
						</li>
					))}
				</ul>
			</nav>
			<form action={path} className="grid items-end gap-3 sm:grid-cols-[1fr_10rem_10rem_auto]">
				<input type="hidden" name="show" value={now.show} />
				<TextField
					name="search"
					type="search"
					label={labels.search}
					placeholder={labels.searchHint}
					defaultValue={now.search}
					maxLength={100}
				/>
				<SelectField name="kind" label={labels.kind} defaultValue={now.kind} choices={kinds} />
				<SelectField
					name="standing"
					label={labels.standing}
					defaultValue={now.standing}
					choices={standings}
				/>
				<Button type="submit">{labels.apply}</Button>
			</form>
		</div>
	);
}
