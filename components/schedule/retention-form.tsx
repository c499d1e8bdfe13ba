"use client";
import { SubmitButton } from "../form/submit-button";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Notice } from "../ui/notice";

/** What a target would come to, in words. */
export type TargetWords = {
	target: number;
	share: string;
	reviews: string;
	minutes: string;
	forgotten: string;
};

export type RetentionFormProps = {
	targets: TargetWords[];
	/** The target in force. */
	chosen: number;
	labels: Messages["retention"];
	errors: Messages["errors"];
};

/** The target is chosen in the row that says what it costs. */
export function RetentionForm({ targets, chosen, labels, errors }: RetentionFormProps) {
	const { pending, done, trouble, onSubmit } = useForm((fields) =>
		send("PATCH", "/api/preferences", { retention: Number(fields.retention) }),
	);
	return (
		<form onSubmit={onSubmit} className="grid gap-4">
			<div className="overflow-x-auto">
				<table className="w-full text-sm leading-snug">
					<caption className="sr-only">{labels.title}</caption>
					<thead>
						<tr className="border-line border-b text-left text-soft">
							{[labels.target, labels.reviews, labels.minutes, labels.forgotten].map((name) => (
								<th key={name} scope="col" className="py-2 pr-3 font-normal">
									{name}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{targets.map(({ target, share, reviews, minutes, forgotten }) => (
							<tr key={target} className="border-line border-b">
								<th scope="row" className="text-left font-semibold">
									<label className="flex min-h-11 items-center gap-2 pr-3">
										<input
											type="radio"
											name="retention"
											value={target}
											defaultChecked={target === chosen}
											className="size-5"
										/>
										{share}
									</label>
								</th>
								{[reviews, minutes, forgotten].map((cell, column) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
									<td key={column} className="py-2 pr-3 tabular">
										{cell}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{trouble && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
			{done !== null && <Notice tone="good">{labels.saved}</Notice>}
			<SubmitButton pending={pending} labels={labels} />
		</form>
	);
}
