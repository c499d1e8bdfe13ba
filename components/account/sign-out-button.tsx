"use client";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { Notice } from "../ui/notice";
import { signOut } from "./auth";

type SignOutProps = { label: string; pendingLabel: string; errors: Messages["errors"] };

/** Signs out and leaves for the front page; where that fails it says so, since on a shared device somebody else comes next. */
export function SignOutButton({ label, pendingLabel, errors }: SignOutProps) {
	const [pending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	async function leave() {
		if (pending) return;
		setPending(true);
		setError(null);
		const failure = await signOut();
		if (failure === null) return window.location.assign("/");
		setPending(false);
		setError(failure);
	}
	return (
		<>
			<button
				type="button"
				onClick={leave}
				aria-disabled={pending || undefined}
				className="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left hover:bg-accent-wash"
			>
				<LogOut aria-hidden className="size-4 text-soft" />
				{pending ? pendingLabel : label}
			</button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</>
	);
}
