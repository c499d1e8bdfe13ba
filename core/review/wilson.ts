// How far a share seen in a sample may be from the true one, at 95 %: Wilson's score interval (J. Am. Stat. Assoc. 22,
// 1927), which unlike the usual one stays within 0…1 and says something of the smallest samples too.
const Z = 1.959964;

/** The lower and upper bound, 0…1, where `right` were seen of `of`; of none, anything may be. */
export function wilsonInterval(right: number, of: number): { low: number; high: number } {
	if (of === 0) return { low: 0, high: 1 };
	const seen = right / of;
	const centre = seen + Z ** 2 / (2 * of);
	const reach = Z * Math.sqrt((seen * (1 - seen)) / of + Z ** 2 / (4 * of ** 2));
	const whole = 1 + Z ** 2 / of;
	return { low: Math.max(0, (centre - reach) / whole), high: Math.min(1, (centre + reach) / whole) };
}
