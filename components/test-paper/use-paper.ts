"use client";
import { useReducer } from "react";
import { useOutbox } from "../delivery/use-outbox";
import type { Reply } from "../question/quiz-state";
import { type Method, newClientKey, send } from "../send";
import { nextPaper, openPaper, type PaperItem } from "./paper-state";

type Sent = { method: Method; path: string; body: object };

/** The course of a test: answers and flags go out as they are made, and each can be changed until it is handed in. */
export function usePaper(attemptId: string, items: readonly PaperItem[]) {
	const [state, dispatch] = useReducer(nextPaper, items, openPaper);
	const { delivery, outbox } = useOutbox<Sent, unknown>(
		({ method, path, body }) => send(method, path, body),
		() => {},
	);
	const path = `/api/attempts/${encodeURIComponent(attemptId)}`;
	const { index } = state;

	return {
		state,
		delivery,
		retry: () => void outbox.retry(),
		go: (to: number) => dispatch({ type: "go", index: to }),
		reply(reply: Reply, durationMs: number) {
			const position = items[index]?.position;
			dispatch({ type: "reply", index, reply });
			const body = { clientKey: newClientKey(), position, reply, guessed: false };
			const times = { answeredAt: new Date().toISOString(), durationMs };
			void outbox.add({ method: "POST", path: `${path}/responses`, body: { ...body, ...times } });
		},
		flag() {
			const flagged = !state.flags[index];
			dispatch({ type: "flag", index, flagged });
			const position = items[index]?.position;
			void outbox.add({ method: "PUT", path: `${path}/items/${position}/flag`, body: { flagged } });
		},
	};
}
