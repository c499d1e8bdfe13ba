import type { QuizItem, Reply } from "../question/quiz-state";

/** A question of a test with what was answered to it so far. */
export type PaperItem = QuizItem & { reply: Reply | null; flagged: boolean };

export type PaperState = {
	index: number;
	replies: readonly (Reply | null)[];
	flags: readonly boolean[];
};

export type PaperEvent =
	| { type: "go"; index: number }
	| { type: "reply"; index: number; reply: Reply }
	| { type: "flag"; index: number; flagged: boolean };

/** A test where it was left: at its first question without an answer, else at its first. */
export function openPaper(items: readonly PaperItem[]): PaperState {
	const open = items.findIndex((item) => item.reply === null);
	return {
		index: Math.max(0, open),
		replies: items.map((item) => item.reply),
		flags: items.map((item) => item.flagged),
	};
}

/** What comes next; there is no question before the first, nor after the last. */
export function nextPaper(state: PaperState, event: PaperEvent): PaperState {
	const { replies, flags } = state;
	switch (event.type) {
		case "go":
			return event.index in replies ? { ...state, index: event.index } : state;
		case "reply":
			return { ...state, replies: replies.with(event.index, event.reply) };
		case "flag":
			return { ...state, flags: flags.with(event.index, event.flagged) };
	}
}

/** How many questions have no answer yet. */
export function countOpen({ replies }: PaperState): number {
	return replies.filter((reply) => reply === null).length;
}
