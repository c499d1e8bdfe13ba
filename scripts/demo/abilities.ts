// How likely somebody is to be right: the Rasch model (Rasch 1960), drawn from a seeded source so that a demonstration
// is the same whenever it is made.

/** Numbers from 0 up to but not 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A number drawn about 0 with a deviation of about 1 (the sum of twelve less six). */
export function aboutNought(random: () => number): number {
	return Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
}

/** The chance that somebody of an ability gets a question of a difficulty right. */
export function chanceOf(ability: number, difficulty: number): number {
	return 1 / (1 + Math.exp(difficulty - ability));
}
