import { expect, test } from "vitest";
import { change, makeStudying, rate } from "./progress-test-world";
import { readToday } from "./today";

test("what is new is called new, and a review only what is due", async () => {
	const { learner, ids } = await makeStudying("fresh today");
	expect(await readToday(learner)).toMatchObject({ due: 0, next: { do: "fresh" } });
	await rate(learner, ids[0]);
	await change(learner, [ids[0]], { to: "set-due", inDays: 0 });
	expect(await readToday(learner)).toMatchObject({ due: 1, next: { do: "review" } });
});
