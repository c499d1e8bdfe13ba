"use client";
import { useState } from "react";
import type { Messages } from "../messages";
import { Button } from "../ui/button";
import { MemberChanges } from "./member-changes";

export type Member = {
	id: string;
	number: number | null;
	nickname: string;
	/** How they are in; null: nobody has claimed the name yet. */
	by: "account" | "nickname" | null;
	status: "listed" | "active" | "left" | "removed";
};

export type MemberListProps = {
	classId: string;
	members: Member[];
	labels: Messages["members"];
	errors: Messages["errors"];
};

/** How a learner stands, in a word or two. */
function standingOf({ by, status }: Member, labels: Messages["members"]): string {
	if (status !== "active") return labels[status];
	return by === "account" ? labels.account : labels.byNickname;
}

/** The learners of a class; one at a time is opened to be changed. */
export function MemberList({ classId, members, labels, errors }: MemberListProps) {
	const [open, setOpen] = useState<string | null>(null);
	return (
		<ul aria-label={labels.list} className="list-none divide-y divide-line border-line border-y">
			{members.map((member) => {
				const isOpen = open === member.id;
				const isGone = member.status === "removed" || member.status === "left";
				return (
					<li key={member.id} className="py-2">
						<div className="flex min-h-11 items-center gap-3">
							<span className="tabular w-11 shrink-0 text-right text-soft">
								{member.number ?? <span className="sr-only">{labels.noNumber}</span>}
							</span>
							<span className="grid min-w-0 flex-1 leading-snug sm:flex sm:items-baseline sm:gap-4">
								<b
									className={`wrap-anywhere min-w-0 font-semibold ${isGone ? "text-soft line-through" : ""}`}
								>
									{member.nickname}
								</b>
								<span className="shrink-0 text-soft text-sm sm:ml-auto">{standingOf(member, labels)}</span>
							</span>
							<Button
								variant="quiet"
								className="shrink-0 text-sm"
								aria-expanded={isOpen}
								onClick={() => setOpen(isOpen ? null : member.id)}
							>
								{labels.change}
								<span className="sr-only"> ({member.nickname})</span>
							</Button>
						</div>
						{isOpen && <MemberChanges classId={classId} member={member} labels={labels} errors={errors} />}
					</li>
				);
			})}
		</ul>
	);
}
