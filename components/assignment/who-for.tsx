"use client";
import { useState } from "react";
import { CheckField } from "../form/check-field";
import type { Messages } from "../messages";
import { ChoiceGroup } from "../ui/choice-group";

type WhoForProps = {
	members: { id: string; nickname: string }[];
	forAll: boolean;
	included: string[];
	labels: Messages["assignmentForm"];
};

/** The whole class, or those chosen. */
export function WhoFor({ members, forAll, included, labels }: WhoForProps) {
	const [who, setWho] = useState<"all" | "some">(forAll ? "all" : "some");
	return (
		<div className="grid gap-2">
			<ChoiceGroup
				name="who"
				legend={labels.who}
				choices={[
					{ value: "all", label: labels.everybody },
					{ value: "some", label: labels.some },
				]}
				value={who}
				onChange={setWho}
			/>
			{who === "some" && (
				<div className="grid max-h-80 overflow-y-auto rounded-md border border-line px-3 sm:grid-cols-2">
					{members.map(({ id, nickname }) => (
						<CheckField key={id} name={`for-${id}`} label={nickname} defaultChecked={included.includes(id)} />
					))}
				</div>
			)}
		</div>
	);
}
