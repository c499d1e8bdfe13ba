"use client";
import { useReducer } from "react";
import { isTold, type Told } from "@/core/attempt/feedback";
import { useOutbox } from "../delivery/use-outbox";
import type { Reply } from "../question/quiz-state";
import { type Method, newClientKey, send } from "../send";
import { type DoneHere, nextPaper, openPaper, type PaperItem } from "./paper-state";

/** `done`: what it stores of the question in this place. */
type Sent = { method: Method; path: string; body: object; index: number; done: Partial<PaperItem> };
/** Of a flag nothing comes back. */
type Stored = Told | { position?: never };

/** What was stored since the page was loaded, by attempt: a page that Back brings again was made before that. */
const doneHere = new Map<string, DoneHere>();

function keep(attemptId: string, { index, done }: Sent): void {
	const before = doneHere.get(attemptId) ?? new Map();
	doneHere.set(attemptId, new Map(before).set(index, { ...before.get(index), ...done }));
}

/** Whether an answer came when the test was over, by its time or handed in elsewhere. */
const isOver = (stored: Stored) => stored.position !== undefined && (isTold(stored) || stored.late);

/** The course of a test: answers and flags go out as they are made, and each can be changed until it is handed in. */
export function usePaper(attemptId: string, items: readonly PaperItem[], resultHref: string) {
	const [state, dispatch] = useReducer(nextPaper, null, () =>
		openPaper(items, doneHere.get(attemptId) ?? new Map()),
	);
	const { delivery, outbox } = useOutbox<Sent, Stored>(
		({ method, path, body }) => send(method, path, body),
		(sent, stored) => {
			keep(attemptId, sent);
			if (isOver(stored)) window.location.assign(resultHref);
		},
	);
	const path = `/api/attempts/${encodeURIComponent(attemptId)}`;
	const { index } = state;

	return {
		state,
		delivery,
		retry: () => void outbox.retry(),
		go: (to: number) => dispatch({ type: "go", index: to }),
		reply(reply: Reply, durationMs: number) {
			if (JSON.stringify(reply) === JSON.stringify(state.replies[index])) return;
			const position = items[index]?.position;
			dispatch({ type: "reply", index, reply });
			const body = { clientKey: newClientKey(), position, reply, guessed: false };
			const times = { answeredAt: new Date().toISOString(), durationMs };
			void outbox.add({
				method: "POST",
				path: `${path}/responses`,
				body: { ...body, ...times },
				index,
				done: { reply },
			});
		},
		flag() {
			const flagged = !state.flags[index];
			dispatch({ type: "flag", index, flagged });
			const position = items[index]?.position;
			void outbox.add({
				method: "PUT",
				path: `${path}/items/${position}/flag`,
				body: { flagged },
				index,
				done: { flagged },
			});
		},
	};
}
