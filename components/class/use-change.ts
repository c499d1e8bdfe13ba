"use client";
import { useRouter } from "next/navigation";
import type { Method } from "../send";
import { useSend } from "../use-send";

/** A change made by one press, after which the page is shown anew. */
export function useChange() {
	const router = useRouter();
	const { pending, error, sendIt } = useSend();

	/** @returns what came back; null where it was refused */
	async function change<T>(method: Method, path: string, body: unknown): Promise<T | null> {
		const sent = await sendIt<T>(method, path, body);
		router.refresh();
		return sent.ok ? sent.data : null;
	}

	return { pending, error, change };
}
