"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type TimeLeftProps = {
	attemptId: string;
	/** By the server's clock, in milliseconds: when the time is up, and when the page was made. */
	deadlineAt: number;
	madeAt: number;
	label: string;
	/** Where the page goes when there is none left. */
	next: string;
};

/** What is being written is handed over when this comes, shortly before the time is up. */
export const NEARLY_UP = "time-nearly-up";
const NEARLY_MS = 3000;
/** By so much the device's clock may go astray before the server is asked. */
const ASTRAY_MS = 3000;
const ASK_AGAIN_MS = 10_000;

/** "12:05", from an hour on "1:02:05". */
export function clockOf(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	const two = (value: number) => String(value).padStart(2, "0");
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const rest = `${two(minutes)}:${two(seconds % 60)}`;
	return hours > 0 ? `${hours}:${rest}` : rest;
}

type Offset = { madeAt: number; ms: number };

/** How far the server's clock is ahead of this device's, by attempt, from the newest page: Back may bring an older one. */
const offsets = new Map<string, Offset>();

function offsetOf(attemptId: string, madeAt: number): number {
	const known = offsets.get(attemptId);
	if (known && known.madeAt >= madeAt) return known.ms;
	const ms = madeAt - (known ? Date.now() : arrivedAt());
	offsets.set(attemptId, { madeAt, ms });
	return ms;
}

/** When the first page came, by this device's clock. */
function arrivedAt(): number {
	const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
	const isLoaded = load?.name === window.location.href;
	return isLoaded ? performance.timeOrigin + load.responseStart : Date.now();
}

/** Calls `act` every second, and at once when the page is looked at again. */
function everySecond(act: () => void): () => void {
	const timer = setInterval(act, 1000);
	document.addEventListener("visibilitychange", act);
	return () => {
		clearInterval(timer);
		document.removeEventListener("visibilitychange", act);
	};
}

/** The time left of an attempt that is limited. */
export function TimeLeft({ attemptId, deadlineAt, madeAt, label, next }: TimeLeftProps) {
	const router = useRouter();
	const [left, setLeft] = useState(deadlineAt - madeAt);
	useEffect(() => {
		const offset = offsetOf(attemptId, madeAt);
		const ahead = () => Date.now() - performance.now();
		const aheadAtFirst = ahead();
		let isNearlyUp = false;
		let askedAt = Number.NEGATIVE_INFINITY;
		const stop = everySecond(tick);
		function tick() {
			// The clock was set, or the device slept, when one of the two stands still: the server knows what is left.
			if (Math.abs(ahead() - aheadAtFirst) > ASTRAY_MS) {
				if (performance.now() - askedAt < ASK_AGAIN_MS) return;
				askedAt = performance.now();
				return router.refresh();
			}
			const ms = deadlineAt - (Date.now() + offset);
			setLeft(ms);
			if (ms <= NEARLY_MS && !isNearlyUp) {
				isNearlyUp = true;
				window.dispatchEvent(new Event(NEARLY_UP));
			}
			if (ms > 0) return;
			stop();
			window.location.assign(next);
		}
		tick();
		return stop;
	}, [attemptId, deadlineAt, madeAt, next, router]);
	return (
		<p role="timer" aria-label={label} className="rounded-sm bg-sunk px-2 text-sm tabular">
			{clockOf(left)}
		</p>
	);
}
