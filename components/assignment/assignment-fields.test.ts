import { expect, test } from "vitest";
import { changeableOfFields, termsOfFields } from "./assignment-fields";

const FIELDS = {
	...{ title: "宿題", dueAt: "2026-04-10T05:45", closesAt: "", attempts: "", counts: "best" },
	...{ timeLimitMinutes: "30", feedback: "after-due", latePenalty: "10", who: "some", "for-e1": "on" },
};

// Tests run in the zone of Kathmandu, 5:45 ahead of UTC.
test("empty fields are none, times are UTC, and those ticked are whom it is for", () => {
	expect(changeableOfFields(FIELDS)).toEqual({
		...{ title: "宿題", dueAt: "2026-04-10T00:00:00.000Z", closesAt: null, attempts: null, counts: "best" },
		...{ timeLimitMinutes: 30, feedback: "after-due", latePenalty: 10, openBook: false },
		...{ forAll: false, included: ["e1"] },
	});
});

test("what is not ticked is off", () => {
	const terms = termsOfFields({ ...FIELDS, setId: "s", choices: "on", shuffle: "on" });
	expect(terms).toMatchObject({
		choices: true,
		typed: false,
		clauses: false,
		shuffle: true,
		feedsSchedule: false,
	});
	expect(terms).toMatchObject({ opensAt: null, questionCount: null, setId: "s" });
});
