// What is pressed changes at once under the finger, and browsers count a double press only on one and the same button:
// the second press would fall on the next thing. It is told by its haste and its place.
import type { MouseEvent } from "react";

const DOUBLE_PRESS_MS = 400;
const SAME_PLACE_PX = 10;

export type Press = { timeStamp: number; clientX: number; clientY: number };

/** Whether a press is the second of a double one. */
export function isSecondPress(press: Press, last: Press | null): boolean {
	if (last === null || press.timeStamp - last.timeStamp >= DOUBLE_PRESS_MS) return false;
	return Math.hypot(press.clientX - last.clientX, press.clientY - last.clientY) <= SAME_PLACE_PX;
}

let last: Press | null = null;

/** To be called where a quiz or a review captures clicks: lets nothing of a second press through. A key is no press. */
export function stopSecondPress(event: MouseEvent): void {
	if (event.detail === 0) return;
	const { timeStamp, clientX, clientY } = event;
	const press = { timeStamp, clientX, clientY };
	const isSecond = isSecondPress(press, last);
	last = press;
	// Pressing a label comes twice, the second time on its control; and nothing that has a label goes on.
	if (!isSecond || (event.target instanceof Element && event.target.closest("label"))) return;
	event.preventDefault();
	event.stopPropagation();
}
