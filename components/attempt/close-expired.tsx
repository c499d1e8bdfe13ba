"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { send } from "../send";

/** A test whose time ran out unseen is handed in by whoever looks at it, so that its answers are scheduled. */
export function CloseExpired({ attemptId }: { attemptId: string }) {
	const router = useRouter();
	useEffect(() => {
		send("POST", `/api/attempts/${attemptId}/submission`, {}).then((sent) => sent.ok && router.refresh());
	}, [attemptId, router]);
	return null;
}
