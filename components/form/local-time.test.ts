import { expect, test } from "vitest";
import { fromLocal, toLocal } from "./local-time";

// Tests run in the zone of Kathmandu, 5:45 ahead of UTC.
test("a time goes to this device's clock and back", () => {
	expect(toLocal("2026-04-10T00:00:00.000Z")).toBe("2026-04-10T05:45");
	expect(fromLocal("2026-04-10T05:45")).toBe("2026-04-10T00:00:00.000Z");
	expect(fromLocal(toLocal("2026-12-31T23:59:00.000Z"))).toBe("2026-12-31T23:59:00.000Z");
});

test("nothing, or what is no time, is none", () => {
	expect([fromLocal(""), fromLocal(undefined), fromLocal("soon")]).toEqual([null, null, null]);
});
