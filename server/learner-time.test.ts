import { expect, test } from "vitest";
import { answeredTime } from "./learner-time";

const at = (time: string) => new Date(`2026-04-01T${time}Z`);
const [earliest, receivedAt] = [at("08:00:00.000"), at("12:00:00.000")];
const answered = (answeredAt: string, sentAt: Date | null) =>
	answeredTime({ answeredAt: at(answeredAt).toISOString(), sentAt }, earliest, receivedAt);

test("a clock that is right is believed, the time that a request takes notwithstanding", () => {
	expect(answered("11:59:40.000", at("11:59:50.500"))).toEqual(at("11:59:40.000"));
	expect(answered("11:30:00.000", at("12:00:04.000"))).toEqual(at("11:30:00.000"));
});

test("a clock that is wrong says how long ago it was, and not when", () => {
	expect(answered("11:55:00.000", at("11:56:00.000"))).toEqual(at("11:59:00.000"));
	expect(answered("15:00:00.000", at("15:20:00.000"))).toEqual(at("11:40:00.000"));
	const days = new Date("2026-03-20T03:00:00Z");
	const claim = { answeredAt: days.toISOString(), sentAt: new Date(days.getTime() + 5000) };
	expect(answeredTime(claim, earliest, receivedAt)).toEqual(at("11:59:55.000"));
});

test("no answer is older than it can be, nor of the future; without a word on when it was sent, it is as claimed", () => {
	expect(answered("07:00:00.000", at("12:00:00.000"))).toEqual(earliest);
	expect(answered("13:00:00.000", at("12:00:00.000"))).toEqual(receivedAt);
	expect(answered("11:00:00.000", null)).toEqual(at("11:00:00.000"));
	expect(answered("13:00:00.000", null)).toEqual(receivedAt);
});
