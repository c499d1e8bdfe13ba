import type { Sent } from "../send";

/** How long to wait before the same body is sent again, in milliseconds; then the learner is asked. */
export const PAUSES_MS = [1_000, 3_000, 8_000, 20_000];

export type Delivery = {
	/** Bodies that the server has not yet confirmed. */
	waiting: number;
	/** Why the last try failed; null while there is nothing to tell. */
	error: string | null;
	/** Whether a try is under way or will follow by itself. */
	trying: boolean;
};

export const DELIVERED: Delivery = { waiting: 0, error: null, trying: false };

type Ways<Body, Data> = {
	post: (body: Body) => Promise<Sent<Data>>;
	pause: (ms: number) => Promise<void>;
	changed: (delivery: Delivery) => void;
	stored: (body: Body, data: Data) => void;
};

const mayPass = (error: string) => error === "offline" || error === "bug";

/**
 * Sends bodies one after the other, in order, each unchanged until the server has confirmed it. What may pass (no
 * network, a fault of the server) is tried again by itself; what was refused steps aside for the others and is kept.
 */
export function createOutbox<Body, Data>({ post, pause, changed, stored }: Ways<Body, Data>) {
	let waiting: Body[] = [];
	let refused: Body[] = [];
	let refusal: string | null = null;
	let error: string | null = null;
	let running = false;

	const report = () => changed({ waiting: waiting.length + refused.length, error, trying: running });

	async function sendFirst(body: Body): Promise<boolean> {
		for (let tries = 0; ; tries++) {
			const sent = await post(body);
			if (sent.ok) {
				waiting.shift();
				error = refusal;
				stored(body, sent.data);
				return true;
			}
			error = sent.error;
			if (!mayPass(sent.error)) {
				waiting.shift();
				refused.push(body);
				refusal = sent.error;
				return true;
			}
			const ms = PAUSES_MS[tries];
			if (ms === undefined) return false;
			report();
			await pause(ms);
		}
	}

	async function run() {
		if (running) return;
		running = true;
		report();
		for (let body = waiting[0]; body !== undefined; body = waiting[0]) {
			if (!(await sendFirst(body))) break;
			report();
		}
		running = false;
		report();
	}

	return {
		add(body: Body) {
			waiting.push(body);
			return run();
		},
		/** Tries everything again that is not confirmed. */
		retry() {
			waiting = [...refused, ...waiting];
			refused = [];
			refusal = null;
			return run();
		},
	};
}

export type Outbox<Body> = { add: (body: Body) => void; retry: () => void };
