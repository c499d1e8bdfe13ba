import "server-only";

/** The claim of the browser, kept between two times of ours. */
export function clampTime(claimed: string, earliest: Date, latest: Date): Date {
	const time = Math.min(Math.max(Date.parse(claimed), earliest.getTime()), latest.getTime());
	return new Date(time);
}
