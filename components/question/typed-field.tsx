"use client";
import { type Ref, useEffect, useId, useRef, useState } from "react";
import { NEARLY_UP } from "../assignment/time-left";
import { handsIn } from "../keys/key-press";
import type { Messages } from "../messages";
import { Button } from "../ui/button";
import { INPUT_CLASS } from "../ui/field";

type TypedFieldProps = {
	expects?: string;
	/** What was handed in; null while the answer is open. */
	replied: string | null;
	isOpen: boolean;
	isSaving: boolean;
	/** In a test: what is typed is handed over when the field is left, and can be changed. */
	staysOpen?: boolean;
	labels: Messages["quiz"];
	onSubmit: (text: string) => void;
	/** Several lines, in which Enter is a line of its own. */
	isClause?: boolean | undefined;
	ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

/** One field for a typed answer. No form: some browsers submit one by the Enter that ends a conversion. */
export function TypedField({
	expects,
	replied,
	isOpen,
	isSaving,
	labels,
	onSubmit,
	staysOpen = false,
	isClause,
	ref,
}: TypedFieldProps) {
	const id = useId();
	const [text, setText] = useState(staysOpen ? (replied ?? "") : "");
	const [isEmpty, setEmpty] = useState(false);
	const submit = () => {
		if (!isOpen) return;
		if (text.trim() === "") setEmpty(true);
		else onSubmit(text);
	};
	const handOver = () => {
		if (isOpen && text.trim() !== "" && text !== replied) onSubmit(text);
	};
	useOnEvent(NEARLY_UP, handOver);
	const Input = isClause ? "textarea" : "input";
	return (
		<div className="grid gap-2">
			<label htmlFor={id} className="font-semibold">
				{labels.typedLabel}
				{expects && <span className="font-normal text-soft text-sm"> {expects}</span>}
			</label>
			<div className="flex gap-2 max-[17rem]:flex-wrap">
				<Input
					ref={ref}
					id={id}
					className={`${INPUT_CLASS} min-h-13 text-lg`}
					value={isOpen ? text : (replied ?? text)}
					readOnly={!isOpen}
					maxLength={500}
					autoComplete="off"
					autoCapitalize="off"
					spellCheck={false}
					enterKeyHint={isClause ? "enter" : "done"}
					rows={isClause ? 3 : undefined}
					aria-describedby={`${id}-hint`}
					aria-invalid={isEmpty || undefined}
					onBlur={() => staysOpen && handOver()}
					onChange={(event) => {
						setText(event.target.value);
						setEmpty(false);
					}}
					onKeyDown={(event) => {
						const { key, repeat, nativeEvent } = event;
						const { isComposing, keyCode } = nativeEvent;
						if (isClause || !handsIn({ key, repeat, isComposing, keyCode })) return;
						event.preventDefault();
						submit();
					}}
				/>
				<Button
					variant="primary"
					className="min-h-13 shrink-0"
					pending={isSaving}
					disabled={!isOpen}
					onClick={submit}
				>
					{labels.submit}
				</Button>
			</div>
			<p id={`${id}-hint`} role={isEmpty ? "alert" : undefined} className="text-soft text-sm leading-relaxed">
				{isEmpty ? labels.empty : labels.typedHint}
			</p>
		</div>
	);
}

/** Listens to an event of the page. */
function useOnEvent(name: string, act: () => void): void {
	const latest = useRef(act);
	useEffect(() => {
		latest.current = act;
	});
	useEffect(() => {
		const listen = () => latest.current();
		window.addEventListener(name, listen);
		return () => window.removeEventListener(name, listen);
	}, [name]);
}
