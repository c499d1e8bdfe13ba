"use client";
import { useState } from "react";
import type { Kind } from "@/core/fact/fact";
import { type AttemptWish, StartQuiz } from "../attempt/start-quiz-button";
import { CheckField } from "../form/check-field";
import { SelectField } from "../form/select-field";
import type { Messages } from "../messages";
import { ChoiceGroup } from "../ui/choice-group";

export type StartFormProps = {
	setId: string;
	/** How many questions the set has; counts above it are not offered. */
	questions?: number;
	/** The kinds of questions in the set. */
	kinds: Kind[];
	labels: Messages["startForm"];
	kindLabels: Messages["kinds"];
	errors: Messages["errors"];
};

const COUNTS = { "5": 5, "10": 10, "20": 20, all: "all" } as const;
type Count = keyof typeof COUNTS;
const MODES = ["practice", "test", "flashcards", "cram"] as const;
type Mode = (typeof MODES)[number];
const PUT = ["choice", "typed", "cloze", "true-false", "ordering"] as const;
const MINUTES = [0, 5, 10, 20, 30, 60];

/** How many questions, in which mode, and, for those who look, of which kinds and how put. */
export function StartForm(props: StartFormProps) {
	const { setId, questions = Number.POSITIVE_INFINITY, kinds, labels, kindLabels, errors } = props;
	const offered = ([5, 10, 20] as const).filter((count) => count < questions);
	const [count, setCount] = useState<Count>(questions > 10 ? "10" : "all");
	const [mode, setMode] = useState<Mode>("practice");
	const [put, setPut] = useState<readonly (typeof PUT)[number][]>(["choice"]);
	const [asked, setAsked] = useState<readonly Kind[]>(kinds);
	const [minutes, setMinutes] = useState(0);
	const words = { 5: labels.five, 10: labels.ten, 20: labels.twenty };
	const counts = [
		...offered.map((number) => ({ value: String(number) as Count, label: words[number] })),
		{ value: "all" as const, label: labels.all },
	];
	const of: AttemptWish = {
		...{ of: "set", setId, count: COUNTS[count] },
		presentations: mode === "flashcards" ? ["flashcard"] : put,
		...(asked.length < kinds.length ? { kinds: asked } : {}),
		...(mode === "test" ? { test: true, ...(minutes > 0 ? { timeLimitMinutes: minutes } : {}) } : {}),
		...(mode === "cram" ? { cram: true } : {}),
	};
	return (
		<div className="grid gap-5">
			<ChoiceGroup name="count" legend={labels.count} choices={counts} value={count} onChange={setCount} />
			<ChoiceGroup
				name="mode"
				legend={labels.mode}
				choices={MODES.map((value) => ({ value, label: labels[value] }))}
				value={mode}
				onChange={setMode}
			/>
			<p className="text-soft text-sm">{labels[`${mode}Note`]}</p>
			{mode === "test" && (
				<SelectField
					name="minutes"
					label={labels.timeLimit}
					value={String(minutes)}
					onChange={(event) => setMinutes(Number(event.target.value))}
					choices={MINUTES.map((value) => ({
						value: String(value),
						label: value === 0 ? labels.noLimit : `${value}${labels.minutes}`,
					}))}
				/>
			)}
			<details>
				<summary className="min-h-11 content-center text-accent underline underline-offset-4">
					{labels.more}
				</summary>
				<div className="grid gap-5 pt-3">
					{mode !== "flashcards" && (
						<Ticks
							legend={labels.wish}
							all={PUT}
							ticked={put}
							labelOf={(value) => labels[value]}
							onChange={setPut}
						/>
					)}
					<Ticks
						legend={labels.kinds}
						all={kinds}
						ticked={asked}
						labelOf={(kind) => kindLabels[kind]}
						onChange={setAsked}
					/>
				</div>
			</details>
			<StartQuiz of={of} label={labels.start} pendingLabel={labels.pending} errors={errors} />
		</div>
	);
}

type TicksProps<Value extends string> = {
	legend: string;
	all: readonly Value[];
	ticked: readonly Value[];
	labelOf: (value: Value) => string;
	onChange: (ticked: readonly Value[]) => void;
};

/** Any of several, but at least one: the last tick stays. */
function Ticks<Value extends string>({ legend, all, ticked, labelOf, onChange }: TicksProps<Value>) {
	const toggle = (value: Value) => {
		const left = ticked.filter((each) => each !== value);
		if (left.length === ticked.length) onChange([...ticked, value]);
		else if (left.length > 0) onChange(left);
	};
	return (
		<fieldset className="min-w-0">
			<legend className="mb-1 font-semibold leading-snug">{legend}</legend>
			<div className="flex flex-wrap gap-x-6">
				{all.map((value) => (
					<CheckField
						key={value}
						label={labelOf(value)}
						checked={ticked.includes(value)}
						onChange={() => toggle(value)}
					/>
				))}
			</div>
		</fieldset>
	);
}
