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

/** What was done to questions of a test since the page was loaded, by their places. */
export type DoneHere = ReadonlyMap<number, Partial<Pick<PaperItem, "reply" | "flagged">>>;

/**
 * A test where it was left: at its first question without an answer, else at its first. A page that Back brings again
 * was made before what was done here.
 */
export function openPaper(items: readonly PaperItem[], done: DoneHere): PaperState {
	const now = items.map((item, index) => ({ ...item, ...done.get(index) }));
	return {
		index: Math.max(
			0,
			now.findIndex((item) => item.reply === null),
		),
		replies: now.map((item) => item.reply),
		flags: now.map((item) => item.flagged),
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
