// How far a share seen in a sample may be from the true one (Wilson 1927), at 95 %.
const Z = 1.959964;

/** The lower and upper bound, 0…1. */
export function wilsonInterval(right: number, of: number): { low: number; high: number } {
	if (of === 0) return { low: 0, high: 1 };
	const seen = right / of;
	const centre = seen + Z ** 2 / (2 * of);
	const reach = Z * Math.sqrt((seen * (1 - seen)) / of + Z ** 2 / (4 * of ** 2));
	const whole = 1 + Z ** 2 / of;
	return { low: Math.max(0, (centre - reach) / whole), high: Math.min(1, (centre + reach) / whole) };
}
