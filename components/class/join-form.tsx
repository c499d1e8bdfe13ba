"use client";
import { type ReactNode, useState } from "react";
import { spellCode } from "@/core/classroom/code";
import { RecoveryCode } from "../account/recovery-code";
import { SubmitButton } from "../form/submit-button";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import type { Messages } from "../messages";
import { browserTimeZone, newClientKey, send } from "../send";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

const FIELDS = ["code", "nickname"];

export type JoinFormProps = {
	/** The code that the address brought. */
	code: string;
	/** The name of the account; a nickname need not be given then. */
	accountName: string | null;
	labels: Messages["joinForm"];
	errors: Messages["errors"];
	/** What stands below the form, until it has done its work. */
	children?: ReactNode;
};

type Done = Joined & { code: string; nickname: string };
type Joined = { classId: string; returnCode: string | null };

/** All three that one comes back with, to be written down together. */
function ReturnCode({ joined, labels }: { joined: Done; labels: Messages["joinForm"] }) {
	const { returnCode, classId, code, nickname } = joined;
	const words = { ...labels, code: labels.returnCode };
	return (
		<RecoveryCode value={returnCode ?? ""} next={`/classes/${classId}`} labels={words}>
			<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
				<dt className="text-soft">{labels.code}</dt>
				<dd className="font-bold font-mono">{spellCode(code)}</dd>
				<dt className="text-soft">{labels.nickname}</dt>
				<dd className="wrap-anywhere font-bold">{nickname}</dd>
			</dl>
		</RecoveryCode>
	);
}

/** Joins a class. Whoever has no account sees the return code next, this once. */
export function JoinForm({ code, accountName, labels, errors, children }: JoinFormProps) {
	const [clientKey] = useState(newClientKey);
	const { pending, done, trouble, onSubmit } = useForm<Done>(async ({ code: given = "", nickname = "" }) => {
		const body = { clientKey, code: given, nickname, timeZone: browserTimeZone() };
		const sent = await send<Joined>("POST", "/api/enrollments", body);
		if (!sent.ok) return sent;
		if (sent.data.returnCode === null) window.location.assign(`/classes/${sent.data.classId}`);
		return { ok: true, data: { ...sent.data, code: given, nickname } };
	});
	if (done?.returnCode) return <ReturnCode joined={done} labels={labels} />;
	const about = trouble?.error === "join-code-wrong" ? { ...trouble, fields: { code: "" } } : trouble;
	const { errorOf, rest } = wordTrouble(about, FIELDS, errors);
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<TextField
				name="code"
				label={labels.code}
				hint={labels.codeHint}
				error={errorOf("code")}
				defaultValue={code}
				required
				maxLength={60}
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
			/>
			<TextField
				name="nickname"
				label={labels.nickname}
				hint={labels.nicknameHint}
				error={errorOf("nickname")}
				defaultValue={accountName ?? ""}
				required={accountName === null}
				maxLength={40}
				autoComplete="off"
			/>
			{rest && <Notice tone="bad">{rest}</Notice>}
			<SubmitButton pending={pending || done !== null} labels={labels} />
			{children}
		</form>
	);
}
