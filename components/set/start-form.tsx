"use client";
import { useState } from "react";
import { StartQuiz } from "../attempt/start-quiz-button";
import type { Messages } from "../messages";
import { ChoiceGroup } from "../ui/choice-group";

export type StartFormProps = {
	setId: string;
	/** How many questions the set has; counts above it are not offered. */
	questions?: number;
	labels: Messages["startForm"];
	errors: Messages["errors"];
};

const COUNTS = { "5": 5, "10": 10, "20": 20, all: "all" } as const;
type Count = keyof typeof COUNTS;

/** How many questions, and whether to choose or to type. */
export function StartForm({ setId, questions = Number.POSITIVE_INFINITY, labels, errors }: StartFormProps) {
	const offered = ([5, 10, 20] as const).filter((count) => count < questions);
	const [count, setCount] = useState<Count>(questions > 10 ? "10" : "all");
	const [wish, setWish] = useState<"choice" | "typed">("choice");
	const words = { 5: labels.five, 10: labels.ten, 20: labels.twenty };
	const counts = [
		...offered.map((number) => ({ value: String(number) as Count, label: words[number] })),
		{ value: "all" as const, label: labels.all },
	];
	return (
		<div className="grid gap-5">
			<ChoiceGroup name="count" legend={labels.count} choices={counts} value={count} onChange={setCount} />
			<ChoiceGroup
				name="wish"
				legend={labels.wish}
				choices={[
					{ value: "choice", label: labels.choice },
					{ value: "typed", label: labels.typed },
				]}
				value={wish}
				onChange={setWish}
			/>
			<StartQuiz
				of={{ of: "set", setId, count: COUNTS[count], wish }}
				label={labels.start}
				pendingLabel={labels.pending}
				errors={errors}
			/>
		</div>
	);
}
