import { isTold, type Told } from "@/core/attempt/feedback";
import type { Reply } from "../question/quiz-state";
import type { ReviewMoment } from "./review-keys";

/** Something that can be taken back; `index` is its card on this page, null where it was done before. */
export type Done = { clientKey: string; index: number | null };

export type ReviewState = {
	/** The card that is shown; beyond the last one, all are done. */
	index: number;
	/** Counts what has been shown: another card, or the same anew after something was taken back. */
	turn: number;
	revealed: boolean;
	guessed: boolean;
	/** The hint has been looked at. */
	hinted: boolean;
	/** The answer that is on its way or stored, under its client key. */
	reply: Reply | null;
	sentAs: string | null;
	durationMs: number;
	told: Told | null;
	done: readonly Done[];
	/** Cards that were put away as leeches by an answer given here. */
	leeches: readonly number[];
};

export type ReviewEvent =
	| { type: "reveal" }
	| { type: "guess" }
	| { type: "hint" }
	/** An answer that leads on at once, or a change of the card. */
	| { type: "did"; clientKey: string }
	| { type: "reply"; reply: Reply; clientKey: string; durationMs: number }
	| { type: "easy"; undone: string; clientKey: string }
	| { type: "stored"; clientKey: string; told: Told | null; suspended: boolean }
	| { type: "next" }
	| { type: "undo" };

const FRONT = {
	revealed: false,
	guessed: false,
	hinted: false,
	reply: null,
	sentAs: null,
	durationMs: 0,
	told: null,
};

/** A review from its first card; `before` are the client keys of what can be taken back, the newest last. */
export function startReview(before: readonly string[]): ReviewState {
	const done = before.map((clientKey) => ({ clientKey, index: null }));
	return { index: 0, turn: 0, ...FRONT, done, leeches: [] };
}

const showing = (state: ReviewState, index: number): ReviewState => ({
	...state,
	...FRONT,
	index,
	turn: state.turn + 1,
});

/** What comes next. Events that do not fit the moment change nothing. */
export function nextReview(state: ReviewState, event: ReviewEvent): ReviewState {
	const { index, done } = state;
	switch (event.type) {
		case "reveal":
			return { ...state, revealed: true };
		case "guess":
			return state.reply ? state : { ...state, guessed: !state.guessed };
		case "hint":
			return state.reply ? state : { ...state, hinted: true };
		case "did":
			return { ...showing(state, index + 1), done: [...done, { clientKey: event.clientKey, index }] };
		case "reply": {
			if (state.reply) return state;
			const { reply, clientKey, durationMs } = event;
			return { ...state, reply, durationMs, sentAs: clientKey, done: [...done, { clientKey, index }] };
		}
		case "easy": {
			const others = done.filter(({ clientKey }) => clientKey !== event.undone);
			return { ...showing(state, index + 1), done: [...others, { clientKey: event.clientKey, index }] };
		}
		case "stored":
			return storedIn(state, event);
		case "next":
			return state.told ? showing(state, index + 1) : state;
		case "undo": {
			const last = done.at(-1);
			if (!last) return state;
			const leeches = state.leeches.filter((leech) => leech !== last.index);
			return { ...showing(state, last.index ?? index), done: done.slice(0, -1), leeches };
		}
	}
}

function storedIn(state: ReviewState, event: Extract<ReviewEvent, { type: "stored" }>): ReviewState {
	const card = state.done.find(({ clientKey }) => clientKey === event.clientKey)?.index;
	const isLeech = event.suspended && card !== undefined && card !== null;
	const leeches = isLeech ? [...state.leeches, card] : state.leeches;
	return state.sentAs === event.clientKey ? { ...state, leeches, told: event.told } : { ...state, leeches };
}

/** Where the card that is shown stands; null presentation: none is left. */
export function momentOf(state: ReviewState, presentation: string | null): ReviewMoment {
	if (presentation === null) return "done";
	if (presentation === "flashcard") return state.revealed ? "back" : "front";
	if (state.told) return "told";
	return state.reply ? "saving" : "asking";
}

/** Whether a stored answer can be called easy: typed, right, and not guessed or helped. */
export function mayBeEasy(state: ReviewState, presentation: string): boolean {
	const { told, guessed, hinted } = state;
	if (presentation !== "typed" || !told || !isTold(told)) return false;
	return told.verdict === "right" && !guessed && !hinted;
}
