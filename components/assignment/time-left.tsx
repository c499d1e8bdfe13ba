"use client";
import { useEffect, useState } from "react";

type TimeLeftProps = {
	/** Milliseconds left when the server made the page: this device's clock may be wrong. */
	leftMs: number;
	label: string;
	/** Where the page goes when there is none left. */
	next: string;
};

/** "12:05", from an hour on "1:02:05". */
export function clockOf(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	const two = (value: number) => String(value).padStart(2, "0");
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const rest = `${two(minutes)}:${two(seconds % 60)}`;
	return hours > 0 ? `${hours}:${rest}` : rest;
}

/** The time left of an attempt, where its teacher has limited it. */
export function TimeLeft({ leftMs, label, next }: TimeLeftProps) {
	const [left, setLeft] = useState(leftMs);
	useEffect(() => {
		const endsAt = performance.now() + leftMs;
		const timer = setInterval(() => {
			const now = endsAt - performance.now();
			setLeft(now);
			if (now > 0) return;
			clearInterval(timer);
			window.location.assign(next);
		}, 1000);
		return () => clearInterval(timer);
	}, [leftMs, next]);
	return (
		<p role="timer" aria-label={label} className="rounded-sm bg-sunk px-2 text-sm tabular">
			{clockOf(left)}
		</p>
	);
}
