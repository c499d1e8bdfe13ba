"use client";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { signOut } from "./auth";

export function SignOutButton({ label, pendingLabel }: { label: string; pendingLabel: string }) {
	const [pending, setPending] = useState(false);
	async function leave() {
		setPending(true);
		await signOut().catch(() => setPending(false));
		window.location.assign("/");
	}
	return (
		<button
			type="button"
			onClick={leave}
			disabled={pending}
			className="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left hover:bg-accent-wash"
		>
			<LogOut aria-hidden className="size-4 text-soft" />
			{pending ? pendingLabel : label}
		</button>
	);
}
