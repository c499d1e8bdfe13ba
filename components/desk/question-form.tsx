"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SelectField } from "../form/select-field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-area";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { newClientKey, send } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { changedFields } from "./changed-fields";
import { type DeskDocument, type DeskLabels, type DeskQuestion, faultSentence } from "./desk-question";
import { questionOfFields } from "./question-fields";

type Quoted = { documentId: string; start: number; quote: string };

export type QuestionFormProps = {
	setId: string;
	/** The question that is edited; none: a new one is written. */
	question?: DeskQuestion;
	/** What a new one begins with. */
	start?: Quoted;
	documents: DeskDocument[];
	labels: DeskLabels;
	errors: Messages["errors"];
	onClose: () => void;
};

type Changed = { faults: string[] };

/** A question is written or changed; what the gates say comes back with it. */
export function QuestionForm({
	setId,
	question,
	start,
	documents,
	labels,
	errors,
	onClose,
}: QuestionFormProps) {
	const router = useRouter();
	const [clientKey] = useState(newClientKey);
	const [version, setVersion] = useState(question?.version ?? 0);
	const words = labels.questionForm;
	const quoted = question ? question.evidence : start ? [start] : [];
	const { pending, done, trouble, onSubmit } = useForm<Changed>(async (fields) => {
		const given = questionOfFields(fields, quoted);
		const sent = question
			? await send<Changed>("PATCH", `/api/sets/${setId}/questions/${question.id}`, {
					version,
					question: given,
				})
			: await send<Changed>("POST", `/api/sets/${setId}/questions`, { clientKey, question: given });
		if (sent.ok) router.refresh();
		if (sent.ok && sent.data.faults.length === 0) onClose();
		if (!sent.ok && sent.error === "changed-meanwhile") setVersion(Number(sent.fields?.version ?? 0));
		return sent;
	});
	const faultOf = (field: string) => {
		const code = trouble?.fields[field] ?? trouble?.fields[`question.${field}`];
		if (code === undefined || trouble?.error === "changed-meanwhile") return undefined;
		return code in labels.faults ? faultSentence(code, labels.faults) : sentenceFor(code, errors);
	};
	const theirs = trouble?.error === "changed-meanwhile" && question ? trouble.fields : null;
	return (
		<form
			onSubmit={onSubmit}
			className="grid min-w-0 gap-4"
			aria-label={question ? words.editTitle : words.newTitle}
		>
			<Fields {...{ question, quoted, documents, labels, faultOf }} />
			{theirs && question && (
				<Theirs
					{...{ question, theirs, labels, errors }}
					onTake={() => {
						router.refresh();
						onClose();
					}}
				/>
			)}
			{trouble && !theirs && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
			{done && done.faults.length > 0 && (
				<Notice tone="good">
					{words.heldBack} {done.faults.map((code) => faultSentence(code, labels.faults)).join(" ")}
				</Notice>
			)}
			<div className="flex flex-wrap gap-2">
				<SubmitButton
					pending={pending}
					labels={{ submit: theirs ? words.keepMine : words.submit, pending: words.pending }}
				/>
				<Button className="min-h-12" onClick={onClose}>
					{words.cancel}
				</Button>
			</div>
		</form>
	);
}

type FieldsProps = {
	question: DeskQuestion | undefined;
	quoted: Quoted[];
	documents: DeskDocument[];
	labels: DeskLabels;
	faultOf: (field: string) => string | undefined;
};

function Fields({ question, quoted, documents, labels, faultOf }: FieldsProps) {
	const words = labels.questionForm;
	const kinds = Object.entries(labels.kinds).map(([value, label]) => ({ value, label }));
	const quotes = quoted.length > 0 ? quoted : [{ documentId: "", start: 0, quote: "" }];
	return (
		<>
			<TextArea
				name="stem"
				label={words.stem}
				error={faultOf("stem")}
				defaultValue={question?.stem}
				required
				rows={2}
				maxLength={500}
			/>
			<TextArea
				name="key"
				label={words.key}
				hint={words.keyHint}
				error={faultOf("key")}
				defaultValue={question?.key}
				required
				rows={1}
				maxLength={500}
			/>
			<SelectField name="kind" label={words.kind} defaultValue={question?.kind ?? "what"} choices={kinds} />
			{quotes.map((each, index) => (
				<TextArea
					key={`${each.documentId} ${each.start}`}
					name={`quote-${index}`}
					label={words.evidence}
					hint={index === 0 ? words.evidenceHint : undefined}
					error={index === 0 ? faultOf("evidence") : undefined}
					defaultValue={each.quote}
					rows={2}
					maxLength={2000}
				/>
			))}
			{quoted.length === 0 && documents.length > 0 && (
				<SelectField
					name="documentId"
					label={words.document}
					choices={documents.map(({ id, title }) => ({ value: id, label: title }))}
				/>
			)}
			<TextArea
				name="distractors"
				label={words.distractors}
				hint={words.distractorsHint}
				error={faultOf("distractors")}
				defaultValue={question?.distractors.join("\n")}
				rows={3}
			/>
			<TextArea
				name="accepted"
				label={words.accepted}
				hint={words.acceptedHint}
				error={faultOf("accepted")}
				defaultValue={question?.accepted.join("\n")}
				rows={2}
			/>
			<TextArea
				name="rationale"
				label={words.rationale}
				error={faultOf("rationale")}
				defaultValue={question?.rationale}
				rows={2}
				maxLength={500}
			/>
		</>
	);
}

type TheirsProps = Pick<QuestionFormProps, "labels" | "errors"> & {
	question: DeskQuestion;
	theirs: Record<string, string>;
	onTake: () => void;
};

/** What somebody else has made of the question meanwhile. */
function Theirs({ question, theirs, labels, errors, onTake }: TheirsProps) {
	const words = labels.questionForm;
	return (
		<Notice tone="bad">
			<p className="font-semibold">{sentenceFor("changed-meanwhile", errors)}</p>
			<p>{words.theirs}</p>
			<dl className="grid gap-1">
				{changedFields(question, theirs).map(({ field, value }) => (
					<div key={field}>
						<dt className="text-soft text-sm">{words[field]}</dt>
						<dd className="whitespace-pre-line wrap-anywhere">{value || "—"}</dd>
					</div>
				))}
			</dl>
			<Button className="mt-2" onClick={onTake}>
				{words.takeTheirs}
			</Button>
		</Notice>
	);
}
