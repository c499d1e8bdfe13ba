import { expect, test } from "vitest";
import { DEFAULT_WEIGHTS } from "./memory";
import { memoryFromSm2 } from "./sm2";

// V8: fsrs-rs test_memory_from_sm2.
test.each([
	[2.5, 10, 0.9, 10.0, 6.9140563],
	[2.5, 10, 0.8, 3.01572, 9.393428],
	[2.5, 10, 0.95, 24.841097, 1.2974405],
	[1.3, 20, 0.9, 20.0, 10.0],
])(
	"ease %d, %d days, recall %d: stability %d, difficulty %d",
	(ease, days, retention, stability, difficulty) => {
		const memory = memoryFromSm2(ease, days, retention, DEFAULT_WEIGHTS);
		expect(Math.abs(memory.stability - stability)).toBeLessThan(1e-4);
		expect(Math.abs(memory.difficulty - difficulty)).toBeLessThan(1e-4);
	},
);
