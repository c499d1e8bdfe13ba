import { describe, expect, it } from "vitest";
import type { Sent } from "../send";
import { createOutbox, DELIVERED, type Delivery, PAUSES_MS } from "./outbox";

type Body = { clientKey: string };

function outboxAnswering(answers: (Sent<string> | undefined)[]) {
	const posted: Body[] = [];
	const pauses: number[] = [];
	const seen: Delivery[] = [];
	const stored: [string, string][] = [];
	const outbox = createOutbox<Body, string>({
		post: async (body) => {
			posted.push(body);
			return answers.shift() ?? { ok: false, error: "offline" };
		},
		pause: async (ms) => {
			pauses.push(ms);
		},
		changed: (delivery) => seen.push(delivery),
		stored: (body, data) => stored.push([body.clientKey, data]),
	});
	return { outbox, posted, pauses, seen, stored };
}

const ok = (data: string): Sent<string> => ({ ok: true, data });
const failed = (error: string): Sent<string> => ({ ok: false, error });

describe("outbox", () => {
	it("sends the very same body again after a network failure", async () => {
		const { outbox, posted, pauses, seen, stored } = outboxAnswering([
			failed("offline"),
			failed("bug"),
			ok("x"),
		]);
		const body = { clientKey: "a" };
		await outbox.add(body);
		expect(posted).toHaveLength(3);
		expect(posted.every((each) => each === body)).toBe(true);
		expect(pauses).toEqual(PAUSES_MS.slice(0, 2));
		expect(stored).toEqual([["a", "x"]]);
		expect(seen).toContainEqual({ waiting: 1, error: "offline", trying: true });
		expect(seen.at(-1)).toEqual(DELIVERED);
	});

	it("keeps a body after the last try, until it is sent again by hand", async () => {
		const { outbox, posted, seen, stored } = outboxAnswering([]);
		await outbox.add({ clientKey: "a" });
		expect(posted).toHaveLength(PAUSES_MS.length + 1);
		expect(seen.at(-1)).toEqual({ waiting: 1, error: "offline", trying: false });
		expect(stored).toEqual([]);
	});

	it("delivers in order what was added while the network was away", async () => {
		const answers = Array.from({ length: PAUSES_MS.length + 1 }, () => failed("offline"));
		const { outbox, stored, seen } = outboxAnswering([...answers, ok("1"), ok("2")]);
		await Promise.all([outbox.add({ clientKey: "a" }), outbox.add({ clientKey: "b" })]);
		expect(seen.at(-1)?.waiting).toBe(2);
		await outbox.retry();
		expect(stored).toEqual([
			["a", "1"],
			["b", "2"],
		]);
	});

	it("lets the next one pass when one is refused, and keeps the refused one", async () => {
		const { outbox, posted, stored, seen } = outboxAnswering([failed("signed-out"), ok("2")]);
		await Promise.all([outbox.add({ clientKey: "a" }), outbox.add({ clientKey: "b" })]);
		expect(posted.map((body) => body.clientKey)).toEqual(["a", "b"]);
		expect(stored).toEqual([["b", "2"]]);
		expect(seen.at(-1)).toEqual({ waiting: 1, error: "signed-out", trying: false });
	});
});
