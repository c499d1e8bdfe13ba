import { beginAttempt, firstSet, newPerson, post, replyTo } from "./requests";
import { startServer } from "./server";
import { expect, test } from "./test";

const GUESTS = 50;
const QUESTIONS = 3;
const KILLED_AFTER = 40;

test("a crash while fifty people answer loses nothing acknowledged, and the rest can be sent again", async () => {
	test.setTimeout(60_000);
	const server = await startServer();
	const setId = await firstSet(server);
	const join = async () => {
		const request = await newPerson(server);
		const path = `/api/attempts/${await beginAttempt(request, setId, QUESTIONS)}/responses`;
		const replies = Array.from({ length: QUESTIONS }, (_, position) => replyTo(position));
		return replies.map((reply) => ({ ...reply, send: () => post(request, path, reply) }));
	};
	const people = await Promise.all(Array.from({ length: GUESTS }, join));
	const acknowledged: string[] = [];
	let killed: Promise<void> | undefined;
	const answerAll = async (replies: (typeof people)[number]) => {
		for (const { clientKey, send } of replies) {
			const answer = await send().catch(() => null);
			if (!answer?.ok()) return;
			acknowledged.push(clientKey);
			if (acknowledged.length >= KILLED_AFTER) killed ??= server.kill();
		}
	};
	await Promise.all(people.map(answerAll));
	await killed;
	expect(killed).toBeDefined();
	expect(acknowledged.length, "the crash came in the middle").toBeLessThan(GUESTS * QUESTIONS);

	const again = await startServer({ DATA_DIR: server.dataDir, PORT: String(server.port) });
	try {
		const keys = acknowledged.map((key) => `'${key}'`).join();
		const kept = `SELECT count(*) FROM "Response" r JOIN "ReviewLog" l ON l."responseId" = r."id"`;
		expect(await again.count(`${kept} WHERE r."clientKey" IN (${keys})`)).toBe(acknowledged.length);
		const responses = await again.count('SELECT count(*) FROM "Response"');
		expect(await again.count(kept), "no answer is half stored").toBe(responses);
		const resent = await Promise.all(people.map(async ([first]) => (await first?.send())?.status()));
		expect(resent).toEqual(people.map(() => 200));
		expect(
			await again.count(`${kept} JOIN "AttemptItem" i ON i."id" = r."itemId" WHERE i."position" = 0`),
		).toBe(GUESTS);
		expect(await again.count('SELECT count(*) FROM "Card"')).toBe(await again.count(kept));
	} finally {
		await again.stop();
	}
});
