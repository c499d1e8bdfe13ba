// What is written along the axes: few words, none upon another.
import { scaleLinear } from "d3-scale";

/** A word at a place along the axis, in per cent of the width. */
export type Tick = { at: number; text: string };

/** About so many steps; counts have at least as many as this, so that none is smaller than 1. */
const STEPS = 3;

/** Round numbers, equally far apart and few, from `least` or less to `most` or more, which is greater. */
export function roundTicks(least: number, most: number): number[] {
	return scaleLinear().domain([least, most]).nice(STEPS).ticks(STEPS);
}

/** The same for counts: whole numbers from 0. */
export function countTicks(most: number): number[] {
	return roundTicks(0, Math.max(STEPS, most));
}

/** Of the width of a small phone, what a date takes. */
const LABEL_ROOM = 24;

export type PlacedTick = Tick & { anchor: "start" | "middle" | "end" };

/** The labels that have room, 0…100 % along; those named first go first. At either end a label stands inside. */
export function placeTicks(ticks: readonly Tick[]): PlacedTick[] {
	const placed: PlacedTick[] = [];
	for (const tick of ticks) {
		const start = startOf(tick);
		if (placed.some((other) => Math.abs(startOf(other) - start) < LABEL_ROOM)) continue;
		placed.push({ ...tick, anchor: anchorAt(tick) });
	}
	return placed;
}

function anchorAt({ at }: Tick): PlacedTick["anchor"] {
	if (at < LABEL_ROOM / 2) return "start";
	return at > 100 - LABEL_ROOM / 2 ? "end" : "middle";
}

/** Where the room of a label begins. */
function startOf(tick: Tick): number {
	switch (anchorAt(tick)) {
		case "start":
			return tick.at;
		case "middle":
			return tick.at - LABEL_ROOM / 2;
		case "end":
			return tick.at - LABEL_ROOM;
	}
}
