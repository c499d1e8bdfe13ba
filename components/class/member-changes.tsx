"use client";
import { type FormEvent, useState } from "react";
import { OneTimeCode } from "../account/one-time-code";
import { fieldsOf } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import type { Member } from "./member-list";
import { useChange } from "./use-change";

type MemberChangesProps = {
	classId: string;
	member: Member;
	labels: Messages["members"];
	errors: Messages["errors"];
};

type Cards = { cards: { returnCode: string }[] };

/** A number as it was typed, in any width; null: none, not a number where it is something else. */
function numberIn(text = ""): number | null {
	const typed = text.normalize("NFKC").trim();
	return typed === "" ? null : Number(typed);
}

/** What a teacher may change of one learner: the number, the return code, and whether they are in the class. */
export function MemberChanges({ classId, member, labels, errors }: MemberChangesProps) {
	const [code, setCode] = useState<string | null>(null);
	const { pending, error, change } = useChange();
	const path = `/api/classes/${classId}/enrollments/${member.id}`;
	const isRemoved = member.status === "removed";
	const setRemoved = () => change("PATCH", path, { removed: !isRemoved });
	function setNumber(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const number = numberIn(fieldsOf(event.currentTarget).number);
		return change("PATCH", path, { number });
	}
	async function renew() {
		const codes = `/api/classes/${classId}/return-codes`;
		const made = await change<Cards>("POST", codes, { enrollmentIds: [member.id] });
		setCode(made?.cards[0]?.returnCode ?? null);
	}
	const wrongNumber = error === "invalid-body" ? errors["bad-number"] : undefined;
	return (
		<div className="grid gap-5 rounded-md bg-sunk px-4 py-4 sm:px-5">
			<form onSubmit={setNumber} className="flex flex-wrap items-start gap-3">
				<div className="w-full max-w-56">
					<TextField
						name="number"
						inputMode="numeric"
						maxLength={10}
						label={labels.number}
						hint={labels.numberHint}
						error={wrongNumber}
						defaultValue={member.number ?? ""}
						autoComplete="off"
					/>
				</div>
				<Button type="submit" pending={pending} className="sm:mt-7.5">
					{labels.save}
				</Button>
			</form>
			{member.by !== "account" && !isRemoved && (
				<div className="grid justify-items-start gap-1">
					<Button pending={pending} onClick={renew}>
						{labels.newCode}
					</Button>
					<p className="text-soft text-sm">{labels.newCodeHint}</p>
					{code && (
						<div className="mt-2 w-full">
							<OneTimeCode key={code} value={code} labels={labels} />
							<p className="text-sm">{labels.codeNote}</p>
						</div>
					)}
				</div>
			)}
			<div className="grid justify-items-start gap-1">
				<Button pending={pending} onClick={setRemoved}>
					{isRemoved ? labels.restore : labels.remove}
				</Button>
				{!isRemoved && <p className="text-soft text-sm">{labels.removeHint}</p>}
			</div>
			{error && !wrongNumber && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
