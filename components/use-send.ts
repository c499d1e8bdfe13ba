"use client";
import { useEffect, useState } from "react";
import { type Method, type Sent, send } from "./send";

/**
 * Something that one press sends: whether it is under way, and what went wrong. With `leaves` it stays under way once it
 * has succeeded, since the page is left then.
 */
export function useSend({ leaves = false }: { leaves?: boolean } = {}) {
	const [pending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	useEffect(() => {
		// Back may bring the page as it was left, and then nothing is under way any more.
		const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setPending(false);
		window.addEventListener("pageshow", comeBack);
		return () => window.removeEventListener("pageshow", comeBack);
	}, []);

	async function sendIt<T>(method: Method, path: string, body: unknown): Promise<Sent<T>> {
		setPending(true);
		setError(null);
		const sent = await send<T>(method, path, body);
		if (!(sent.ok && leaves)) setPending(false);
		setError(sent.ok ? null : sent.error);
		return sent;
	}

	return { pending, error, sendIt };
}
