"use client";
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

/** "12:05", from an hour on "1:02:05". */
export function clockOf(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	const two = (value: number) => String(value).padStart(2, "0");
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const rest = `${two(minutes)}:${two(seconds % 60)}`;
	return hours > 0 ? `${hours}:${rest}` : rest;
}

/** How far the server's clock is ahead of this device's, by attempt: a page that Back brings again was made long ago. */
const offsets = new Map<string, number>();

function offsetOf(attemptId: string, madeAt: number): number {
	const offset = offsets.get(attemptId) ?? madeAt - arrivedAt();
	offsets.set(attemptId, offset);
	return offset;
}

/** When the page came, by this device's clock, which goes on while the device sleeps. */
function arrivedAt(): number {
	const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
	const isLoaded = load?.name === window.location.href;
	return isLoaded ? performance.timeOrigin + load.responseStart : Date.now();
}

/** The time left of an attempt that is limited. */
export function TimeLeft({ attemptId, deadlineAt, madeAt, label, next }: TimeLeftProps) {
	const [left, setLeft] = useState(deadlineAt - madeAt);
	useEffect(() => {
		const offset = offsetOf(attemptId, madeAt);
		let isNearlyUp = false;
		const tick = () => {
			const ms = deadlineAt - (Date.now() + offset);
			setLeft(ms);
			if (ms <= NEARLY_MS && !isNearlyUp) {
				isNearlyUp = true;
				window.dispatchEvent(new Event(NEARLY_UP));
			}
			if (ms > 0) return;
			clearInterval(timer);
			window.location.assign(next);
		};
		const timer = setInterval(tick, 1000);
		tick();
		document.addEventListener("visibilitychange", tick);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", tick);
		};
	}, [attemptId, deadlineAt, madeAt, next]);
	return (
		<p role="timer" aria-label={label} className="rounded-sm bg-sunk px-2 text-sm tabular">
			{clockOf(left)}
		</p>
	);
}
