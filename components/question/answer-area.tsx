"use client";
import type { Ref } from "react";
import type { Told } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { ClaimChoice } from "./claim-choice";
import { ClozeText } from "./cloze-text";
import { OptionList } from "./option-list";
import { OrderList } from "./order-list";
import type { QuizItem, Reply } from "./quiz-state";
import { TypedField } from "./typed-field";

type AnswerAreaProps = {
	item: QuizItem;
	reply: Reply | null;
	feedback: Told | null;
	labels: Messages["quiz"];
	onReply: (reply: Reply) => void;
	/** The field of what is typed. */
	fieldRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
	/** In a test what was chosen can be chosen otherwise. */
	staysOpen?: boolean;
};

/** Where a question is answered, by how it is put. */
export function AnswerArea(props: AnswerAreaProps) {
	const { item, reply, feedback, labels, onReply, fieldRef, staysOpen = false } = props;
	switch (item.presentation) {
		case "choice":
			return (
				<OptionList
					options={item.options ?? []}
					reply={reply}
					feedback={feedback}
					labels={labels}
					staysOpen={staysOpen}
					onChoose={(choice) => onReply({ choice })}
				/>
			);
		case "true-false":
			return (
				<ClaimChoice
					claim={item.claim ?? ""}
					reply={reply}
					feedback={feedback}
					labels={labels}
					staysOpen={staysOpen}
					onChoose={(choice) => onReply({ choice })}
				/>
			);
		case "typed":
		case "cloze":
			return (
				<div className="grid gap-5">
					{item.before !== undefined && (
						<ClozeText pieces={[item.before, item.after ?? ""]} blank={labels.blank} />
					)}
					<TypedField
						ref={fieldRef}
						expects={item.expects}
						isClause={item.isClause}
						replied={feedback ? feedback.replied : reply && "text" in reply ? reply.text : null}
						isOpen={staysOpen || reply === null}
						isSaving={!staysOpen && reply !== null && feedback === null}
						staysOpen={staysOpen}
						labels={labels}
						onSubmit={(text) => onReply({ text })}
					/>
				</div>
			);
		case "ordering":
			return (
				<OrderList
					events={item.events ?? []}
					reply={reply}
					feedback={feedback}
					labels={labels}
					staysOpen={staysOpen}
					onOrder={(order) => onReply({ order })}
				/>
			);
		case "flashcard":
			return null;
	}
}
