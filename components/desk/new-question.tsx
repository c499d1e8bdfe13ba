"use client";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { QuestionForm, type QuestionFormProps } from "./question-form";

type NewQuestionProps = Pick<QuestionFormProps, "setId" | "documents" | "labels" | "errors">;

/** A button that opens the form of a question nobody has asked yet. */
export function NewQuestion(props: NewQuestionProps) {
	const [isOpen, setOpen] = useState(false);
	if (isOpen)
		return (
			<div className="w-full max-w-180 rounded-lg border border-line bg-surface p-5">
				<QuestionForm {...props} onClose={() => setOpen(false)} />
			</div>
		);
	return (
		<Button onClick={() => setOpen(true)}>
			<PenLine aria-hidden className="size-5" />
			{props.labels.desk.write}
		</Button>
	);
}
