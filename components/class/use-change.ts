"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Sent } from "../send";

/** A change made by one press: under way, refused with a code, or done and the page shown anew. */
export function useChange() {
	const router = useRouter();
	const [pending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	async function change<T>(request: () => Promise<Sent<T>>): Promise<T | null> {
		setPending(true);
		setError(null);
		const sent = await request();
		setPending(false);
		if (!sent.ok) setError(sent.error);
		router.refresh();
		return sent.ok ? sent.data : null;
	}
	return { pending, error, change };
}
