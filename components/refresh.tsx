"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Has the server render the page again every so often, while it is seen. */
export function Refresh({ everyMs }: { everyMs: number }) {
	const router = useRouter();
	useEffect(() => {
		const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), everyMs);
		return () => clearInterval(timer);
	}, [router, everyMs]);
	return null;
}
