import { SelectField } from "../form/select-field";
import type { Messages } from "../messages";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";

type Labels = Messages["cardFilters"];
export type ShownCards = "all" | "due" | "new" | "learning" | "suspended" | "buried" | "leech";

export type CardFiltersProps = {
	shown: ShownCards[];
	sets: { id: string; title: string }[];
	now: { show: ShownCards; setId: string | null; search: string };
	labels: Labels;
};

/** What the list shows: a form that the server answers, without script, so that every list has an address. */
export function CardFilters({ shown, sets, now, labels }: CardFiltersProps) {
	return (
		<form action="/cards" className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_10rem_10rem_auto]">
			<div className="col-span-2 sm:col-span-1">
				<TextField
					name="search"
					type="search"
					label={labels.search}
					placeholder={labels.searchHint}
					defaultValue={now.search}
					maxLength={100}
				/>
			</div>
			<SelectField
				name="show"
				label={labels.show}
				defaultValue={now.show}
				choices={shown.map((value) => ({ value, label: labels[value] }))}
			/>
			<SelectField
				name="set"
				label={labels.set}
				defaultValue={now.setId ?? ""}
				choices={[
					{ value: "", label: labels.anySet },
					...sets.map(({ id, title }) => ({ value: id, label: title })),
				]}
			/>
			<Button type="submit" className="col-span-2 sm:col-span-1">
				{labels.apply}
			</Button>
		</form>
	);
}
