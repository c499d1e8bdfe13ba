// Which key does what is decided by its place (event.code), so that it holds on every layout and in every input mode.

/** A key press, reduced to what decides about it. */
export type KeyPress = {
	code: string;
	/** What it writes; only for signs, which every layout has elsewhere. */
	key: string;
	repeat: boolean;
	/** Ctrl, Alt, Meta or Shift is held. */
	modified: boolean;
	/** Ctrl or Meta is held, and nothing else. */
	command: boolean;
	/** The key belongs to what has the focus: text is being entered, or a list is being moved through. */
	inField: boolean;
	/** A button, link or the like has the focus; Enter and Space are its own. */
	onControl: boolean;
};

type KeyEvent = Pick<
	KeyboardEvent,
	| "code"
	| "key"
	| "repeat"
	| "ctrlKey"
	| "altKey"
	| "metaKey"
	| "shiftKey"
	| "target"
	| "isComposing"
	| "keyCode"
>;

export function keyPressOf(event: KeyEvent): KeyPress {
	const target = event.target instanceof Element ? event.target : null;
	return {
		code: event.code,
		key: event.key,
		repeat: event.repeat,
		modified: event.ctrlKey || event.altKey || event.metaKey || event.shiftKey,
		command: (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey,
		inField:
			isComposing(event) ||
			target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog") != null,
		onControl: target?.closest("button, a[href], summary, input") != null,
	};
}

/** Whether a key belongs to a conversion of Japanese (or other) input; Safari says so only by key code 229. */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
	return event.isComposing || event.keyCode === 229;
}

/** Whether a key pressed in the answer's field hands the answer in. */
export function handsIn(event: {
	key: string;
	isComposing: boolean;
	keyCode: number;
	repeat: boolean;
}): boolean {
	return event.key === "Enter" && !event.repeat && !isComposing(event);
}

/** To be called on keydown: a key that is still held from before presses nothing. */
export function stopHeld(event: { repeat: boolean; preventDefault: () => void }): void {
	if (event.repeat) event.preventDefault();
}

/** 1 to 9 for a digit key of the row or the number pad, else null. */
export function digitOf(code: string): number | null {
	const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
	return digit === undefined ? null : Number(digit);
}
