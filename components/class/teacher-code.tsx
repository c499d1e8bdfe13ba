"use client";
import { useState } from "react";
import { OneTimeCode } from "../account/one-time-code";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useChange } from "./use-change";

export type TeacherCodeProps = {
	classId: string;
	labels: Messages["teacherCode"];
	errors: Messages["errors"];
};

/** Makes a code by which one more teacher comes into the class. */
export function TeacherCode({ classId, labels, errors }: TeacherCodeProps) {
	const [code, setCode] = useState<string | null>(null);
	const { pending, error, change } = useChange();
	async function make() {
		const path = `/api/classes/${classId}/teacher-codes`;
		const made = await change<{ teacherCode: string }>("POST", path, {});
		if (made) setCode(made.teacherCode);
	}
	return (
		<div className="grid gap-3">
			<Button pending={pending} onClick={make} className="justify-self-start">
				{pending ? labels.pending : labels.make}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			{code && (
				<div>
					<OneTimeCode key={code} value={code} labels={labels} />
					<p className="text-sm leading-relaxed">{labels.once}</p>
				</div>
			)}
			<p className="text-soft text-sm leading-relaxed">{labels.hint}</p>
		</div>
	);
}
