"use client";
import { useEffect, useReducer, useState } from "react";
import type { Told } from "@/core/attempt/feedback";
import { useOutbox } from "../delivery/use-outbox";
import type { Reply } from "../question/quiz-state";
import { newClientKey, send } from "../send";
import type { Rating } from "./review-keys";
import { momentOf, nextReview, startReview } from "./review-state";

type Shown = { questionId: string; revisionId: string; reps: number; presentation: string };
/** What the doors of the review take (contract.review, .undoReview, .changeCards), in the order in which it was done. */
type Sent = {
	path: string;
	body: { clientKey: string };
	/** Takes back what was done before this page: its card has to be fetched. */
	elsewhere?: boolean;
};
type Answer = { told: Told | null; suspended: boolean };
type Change = "suspend" | "bury";

/** Cards that were done since the page was loaded, each as it stood then. */
const doneHere = new Set<string>();
const turnOf = ({ questionId, reps }: Shown) => `${questionId} ${reps}`;

/** Whether the page was made before what was done here, as Back brings it again; it loads itself anew then. */
export function useOutdated(cards: readonly Shown[]): boolean {
	const [isOutdated] = useState(() => cards.some((card) => doneHere.has(turnOf(card))));
	useEffect(() => {
		if (isOutdated) window.location.reload();
	}, [isOutdated]);
	return isOutdated;
}

/** The course of a review: what is done goes out in the background, in its order, while the next card is shown. */
export function useReview(
	cards: readonly Shown[],
	before: readonly string[],
	hrefOf: (questionId: string) => string,
) {
	const [state, dispatch] = useReducer(nextReview, before, startReview);
	/** The question that was taken back last of what was done before this page. */
	const [earlier, setEarlier] = useState<string | null>(null);
	const { delivery, outbox } = useOutbox<Sent, unknown>(
		({ path, body }) => send("POST", path, body),
		({ path, body: { clientKey }, elsewhere }, data) => {
			if (path === "/api/reviews") dispatch({ type: "stored", clientKey, ...(data as Answer) });
			if (elsewhere) setEarlier((data as { questionId: string }).questionId);
		},
	);
	// Left only once nothing is on its way any more, else the browser asks whether to leave.
	useEffect(() => {
		if (earlier !== null && delivery.waiting === 0) window.location.assign(hrefOf(earlier));
	}, [earlier, delivery.waiting, hrefOf]);
	const card = cards[state.index];
	const moment = momentOf(state, card?.presentation ?? null);

	const answer = (reply: Reply | { rating: Rating }, durationMs: number, easy = false): string => {
		const clientKey = newClientKey();
		if (!card) return clientKey;
		const { questionId, revisionId, reps, presentation } = card;
		const { guessed, hinted } = state;
		doneHere.add(turnOf(card));
		const answeredAt = new Date().toISOString();
		const put = { clientKey, questionId, revisionId, reps, presentation };
		const body = { ...put, reply, guessed, hinted, easy, answeredAt, durationMs };
		void outbox.add({ path: "/api/reviews", body });
		return clientKey;
	};
	const takeBack = (undoes: string, elsewhere = false) => {
		const body = { clientKey: newClientKey(), undoes };
		void outbox.add({ path: "/api/reviews/undo", body, elsewhere });
	};

	return {
		state,
		moment,
		card,
		delivery,
		reveal: () => dispatch({ type: "reveal" }),
		guess: () => dispatch({ type: "guess" }),
		hint: () => dispatch({ type: "hint" }),
		next: () => dispatch({ type: "next" }),
		retry: () => void outbox.retry(),
		rate(rating: Rating, durationMs: number) {
			if (moment === "back") dispatch({ type: "did", clientKey: answer({ rating }, durationMs) });
		},
		reply(reply: Reply, durationMs: number) {
			if (moment === "asking")
				dispatch({ type: "reply", reply, durationMs, clientKey: answer(reply, durationMs) });
		},
		/** The stored answer is taken back and given again as an easy one. */
		callEasy() {
			const { reply, sentAs, durationMs } = state;
			if (!reply || !sentAs) return;
			takeBack(sentAs);
			dispatch({ type: "easy", undone: sentAs, clientKey: answer(reply, durationMs, true) });
		},
		change(to: Change) {
			if (!card || moment === "saving") return;
			doneHere.add(turnOf(card));
			const clientKey = newClientKey();
			const body = { clientKey, questionIds: [card.questionId], change: { to } };
			void outbox.add({ path: "/api/cards", body });
			dispatch({ type: "did", clientKey });
		},
		undo() {
			const last = state.done.at(-1);
			if (!last || moment === "saving") return;
			const undone = last.index === null ? undefined : cards[last.index];
			if (undone) doneHere.delete(turnOf(undone));
			takeBack(last.clientKey, last.index === null);
			dispatch({ type: "undo" });
		},
	};
}
