"use client";
import { useReducer } from "react";
import type { Told } from "@/core/attempt/feedback";
import { postTo, useOutbox } from "../delivery/use-outbox";
import { newClientKey } from "../send";
import { nextState, type QuizEvent, type QuizItem, type QuizState, type Reply, startAt } from "./quiz-state";

/** What the answer door takes (contract.answer). */
type Answer = {
	clientKey: string;
	position: number;
	reply: Reply;
	guessed: boolean;
	answeredAt: string;
	durationMs: number;
};

/** What was answered since the page was loaded, by attempt: a page that Back brings again was made before that. */
const answeredHere = new Map<string, Set<number>>();

function firstOpen(attemptId: string, items: readonly QuizItem[], start: number): number {
	const done = answeredHere.get(attemptId);
	return items.find((item) => item.position >= start && !done?.has(item.position))?.position ?? start;
}

/** The course of one attempt: where it stands, and the answer that is on its way to the server. */
export function useQuiz(attemptId: string, items: readonly QuizItem[], start: number) {
	const [state, dispatch] = useReducer(
		(before: QuizState, event: QuizEvent) => nextState(items, before, event),
		start,
		(position) => startAt(items, firstOpen(attemptId, items, position)),
	);
	const { delivery, outbox } = useOutbox<Answer, Told>(
		postTo(`/api/attempts/${encodeURIComponent(attemptId)}/responses`),
		({ position }, feedback) => {
			answeredHere.set(attemptId, (answeredHere.get(attemptId) ?? new Set()).add(position));
			dispatch({ type: "stored", position, feedback });
		},
	);
	const item = items[state.index];

	const answer = (reply: Reply, durationMs: number) => {
		if (!item || state.reply) return;
		dispatch({ type: "rating" in reply ? "rated" : "reply", reply });
		void outbox.add({
			clientKey: newClientKey(),
			position: item.position,
			reply,
			guessed: state.guessed,
			answeredAt: new Date().toISOString(),
			durationMs,
		});
	};

	return {
		state,
		item,
		delivery,
		answer,
		retry: () => void outbox.retry(),
		guess: () => dispatch({ type: "guess" }),
		hint: () => dispatch({ type: "hint" }),
		next: () => dispatch({ type: "next" }),
	};
}
