"use client";
import { useState } from "react";
import { SelectField } from "../form/select-field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-area";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { newClientKey, type Sent, send } from "../send";
import { ChoiceGroup } from "../ui/choice-group";
import { Field, INPUT_CLASS, TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { toBase64 } from "./base64";
import { wordDocumentFault } from "./document-fault";

export type SourceFormProps = {
	/** Where the text goes, and where the page goes then; "{setId}" is the set that was made. */
	to: { path: string; next: string; takesTitle: boolean };
	submit: string;
	mostBytes: number;
	labels: Messages["sourceForm"];
	faults: Messages["documentFaults"];
	errors: Messages["errors"];
};

type Reply = { setId?: string; isNew?: boolean };

const ENCODINGS = [
	{ value: "utf-8", label: "UTF-8" },
	{ value: "utf-16le", label: "UTF-16LE" },
	{ value: "utf-16be", label: "UTF-16BE" },
	{ value: "shift_jis", label: "Shift_JIS" },
	{ value: "euc-jp", label: "EUC-JP" },
];

/** A text comes in, pasted or as a file. */
export function SourceForm({ to, submit, mostBytes, labels, faults, errors }: SourceFormProps) {
	const [how, setHow] = useState<"paste" | "file">("paste");
	const [file, setFile] = useState<File | null>(null);
	const [clientKey] = useState(newClientKey);
	const { pending, done, trouble, onSubmit } = useForm<Reply>(async (fields) => {
		if (how === "file" && !file) return refused(labels.noFile);
		if (how === "file" && file && file.size > mostBytes) return refused(labels.tooLarge);
		const source =
			how === "file" && file
				? { name: file.name, base64: await toBase64(file), encoding: fields.encoding }
				: { text: fields.text, format: fields.format };
		const titled = to.takesTitle ? { clientKey, title: fields.title } : {};
		const sent = await send<Reply>("POST", to.path, { source, ...titled });
		if (sent.ok && sent.data.isNew !== false)
			window.location.assign(to.next.replace("{setId}", sent.data.setId ?? ""));
		return sent;
	});
	const isSame = done?.isNew === false;
	const said = trouble && (trouble.error === "said" ? trouble.fields[""] : null);
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<ChoiceGroup
				name="how"
				legend={labels.how}
				choices={[
					{ value: "paste", label: labels.paste },
					{ value: "file", label: labels.file },
				]}
				value={how}
				onChange={setHow}
			/>
			{how === "paste" ? <PasteFields labels={labels} /> : <FileFields labels={labels} onFile={setFile} />}
			{to.takesTitle && (
				<TextField
					name="title"
					label={labels.title}
					hint={labels.titleHint}
					maxLength={120}
					autoComplete="off"
				/>
			)}
			{trouble && (
				<Notice tone="bad">
					{said ?? wordDocumentFault(trouble, faults) ?? sentenceFor(trouble.error, errors)}
				</Notice>
			)}
			{isSame && <Notice tone="good">{labels.same}</Notice>}
			<SubmitButton
				pending={pending || (done !== null && !isSame)}
				labels={{ submit, pending: labels.pending }}
			/>
		</form>
	);
}

/** What is wrong before anything is sent, in words. */
const refused = (sentence: string): Sent<Reply> => ({ ok: false, error: "said", fields: { "": sentence } });

function PasteFields({ labels }: { labels: SourceFormProps["labels"] }) {
	return (
		<>
			<TextArea
				name="text"
				label={labels.text}
				hint={labels.textHint}
				required
				rows={12}
				className={`${INPUT_CLASS} max-h-[60vh] min-h-60 font-serif leading-loose`}
			/>
			<SelectField
				name="format"
				label={labels.format}
				choices={[
					{ value: "text", label: labels.plain },
					{ value: "markdown", label: labels.markdown },
					{ value: "html", label: labels.html },
				]}
			/>
		</>
	);
}

type FileFieldsProps = { labels: SourceFormProps["labels"]; onFile: (file: File | null) => void };

function FileFields({ labels, onFile }: FileFieldsProps) {
	return (
		<>
			<Field label={labels.fileLabel} hint={labels.fileHint}>
				{(described) => (
					<input
						type="file"
						accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html"
						className={`${INPUT_CLASS} file:mr-4 file:rounded-sm file:border file:border-edge file:bg-paper file:px-3 file:py-1`}
						onChange={(event) => onFile(event.target.files?.[0] ?? null)}
						{...described}
					/>
				)}
			</Field>
			<SelectField
				name="encoding"
				label={labels.encoding}
				choices={[{ value: "auto", label: labels.auto }, ...ENCODINGS]}
			/>
		</>
	);
}
