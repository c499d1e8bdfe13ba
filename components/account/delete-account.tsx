"use client";
import { useRef } from "react";
import { CheckField } from "../form/check-field";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import type { Messages } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

const FIELDS = ["password", "successor"];

export type DeleteAccountProps = {
	/** Who has an account gives its password; everybody else says that they are sure. */
	kind: "guest" | "nickname" | "account";
	/** Whether the server would be left without an administrator. */
	needsSuccessor: boolean;
	labels: Messages["deleteAccount"];
	errors: Messages["errors"];
};

/** A button that asks once more: what goes, what stays, and that there is no way back. */
export function DeleteAccount({ kind, needsSuccessor, labels, errors }: DeleteAccountProps) {
	const isAccount = kind === "account";
	const dialog = useRef<HTMLDialogElement>(null);
	const { pending, done, trouble, onSubmit } = useForm(async ({ password = "", successor }) => {
		const proof = isAccount ? { password, ...(successor ? { successor } : {}) } : { confirmed: true };
		const sent = await send("DELETE", "/api/account", proof);
		if (sent.ok) window.location.assign("/");
		return sent;
	});
	const { errorOf, rest } = wordTrouble(trouble, FIELDS, errors);
	const isTaughtAlone = trouble !== null && "classes" in trouble.fields;
	return (
		<>
			<Button className="justify-self-start" onClick={() => dialog.current?.showModal()}>
				{isAccount ? labels.open : labels.openRecords}
			</Button>
			<dialog
				ref={dialog}
				aria-labelledby="delete"
				className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink sm:p-6"
			>
				<form onSubmit={onSubmit} className="grid gap-5">
					<h2 id="delete" className="font-serif text-xl">
						{isAccount ? labels.title : labels.titleRecords}
					</h2>
					<ul className="grid list-disc gap-2 pl-5">
						<li>{labels.goes}</li>
						{kind !== "guest" && <li>{labels.inClasses}</li>}
						{isAccount && <li>{labels.shared}</li>}
						<li>{labels.noWayBack}</li>
					</ul>
					{isAccount ? (
						<TextField
							name="password"
							type="password"
							label={labels.password}
							error={errorOf("password")}
							required
							maxLength={128}
							autoComplete="current-password"
						/>
					) : (
						<CheckField name="confirmed" label={labels.sure} required />
					)}
					{needsSuccessor && (
						<TextField
							name="successor"
							label={labels.successor}
							hint={labels.successorHint}
							error={errorOf("successor")}
							required
							maxLength={40}
							autoComplete="off"
						/>
					)}
					{rest && <Notice tone="bad">{isTaughtAlone ? errors["taught-alone"] : rest}</Notice>}
					<div className="flex flex-wrap-reverse justify-end gap-3">
						<Button onClick={() => dialog.current?.close()}>{labels.cancel}</Button>
						<Button
							type="submit"
							variant="primary"
							className="bg-bad! not-disabled:hover:underline"
							pending={pending || done !== null}
						>
							{pending || done !== null ? labels.pending : labels.submit}
						</Button>
					</div>
				</form>
			</dialog>
		</>
	);
}
