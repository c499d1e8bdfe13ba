"use client";
import { useEffect, useRef, useState } from "react";
import { type Sent, send } from "../send";
import { createOutbox, DELIVERED, type Delivery } from "./outbox";

const pause = (ms: number) =>
	new Promise<void>((resolve) => {
		const done = () => {
			clearTimeout(timer);
			window.removeEventListener("online", done);
			resolve();
		};
		const timer = setTimeout(done, ms);
		window.addEventListener("online", done);
	});

/** What posts bodies to one door. */
export const postTo =
	<Data>(path: string) =>
	(body: unknown): Promise<Sent<Data>> =>
		send<Data>("POST", path, body);

/** An outbox; the page asks before it is left while something is not stored. */
export function useOutbox<Body, Data>(
	post: (body: Body) => Promise<Sent<Data>>,
	stored: (body: Body, data: Data) => void,
) {
	const [delivery, setDelivery] = useState<Delivery>(DELIVERED);
	const latestStored = useRef(stored);
	useEffect(() => {
		latestStored.current = stored;
	});
	const [outbox] = useState(() =>
		createOutbox<Body, Data>({
			post,
			pause,
			changed: setDelivery,
			stored: (body, data) => latestStored.current(body, data),
		}),
	);
	const isWaiting = delivery.waiting > 0;
	useEffect(() => {
		if (!isWaiting) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		const again = () => void outbox.retry();
		window.addEventListener("beforeunload", ask);
		window.addEventListener("online", again);
		return () => {
			window.removeEventListener("beforeunload", ask);
			window.removeEventListener("online", again);
		};
	}, [isWaiting, outbox]);
	return { delivery, outbox };
}
