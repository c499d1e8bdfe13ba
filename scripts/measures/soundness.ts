// How many of the judged questions are sound: by genre, each judge and the lower; by rule.
import { wilsonInterval } from "../../core/review/wilson";
import { percent } from "./figures";
import type { Judged } from "./verdicts";

export type GroupSoundness = { group: string; judged: number; sound: number[] };

/** Own texts other than encyclopaedic ones are held to the bar of news, so that no genre is held to none. */
function groupsOf(genre: string): string[] {
	return ["all", genre === "encyclopaedia" ? "encyclopaedia" : "news", `genre ${genre}`];
}

/** News, encyclopaedia, all; then each genre by itself. */
export function soundnessByGroup(judged: Judged[]): GroupSoundness[] {
	const genres = [...new Set(judged.map(({ genre }) => `genre ${genre}`))].sort();
	return ["news", "encyclopaedia", "all", ...genres].map((group) => {
		const own = judged.filter(({ genre }) => groupsOf(genre).includes(group));
		return { group, judged: own.length, sound: soundByJudge(own) };
	});
}

function soundByJudge(judged: Judged[]): number[] {
	return [0, 1].map((judge) => judged.filter(({ verdicts }) => verdicts[judge]?.sound).length);
}

/** `judged` questions of a rule, sound by the judge who found fewer so, and by both. */
export type RuleSoundness = { judged: number; lower: number; both: number };

/** Every rule that was judged, sorted. */
export function soundnessByRule(judged: Judged[]): Map<string, RuleSoundness> {
	const rules = [...new Set(judged.map(({ rule }) => rule))].sort();
	return new Map(
		rules.map((name) => {
			const own = judged.filter(({ rule }) => rule === name);
			const both = own.filter(({ verdicts }) => verdicts.every(({ sound }) => sound)).length;
			return [name, { judged: own.length, lower: Math.min(...soundByJudge(own)), both }];
		}),
	);
}

/** Lines to read. */
export function reportSoundness(judged: Judged[]): string[] {
	const groups = soundnessByGroup(judged).map(({ group, judged, sound }) => {
		const lower = Math.min(...sound);
		const { low, high } = wilsonInterval(lower, judged);
		const each = sound.map((count, i) => `judge ${i + 1} ${percent(count, judged)} %`).join(", ");
		const interval = `${percent(low, 1)}–${percent(high, 1)} %`;
		return `${group.padEnd(22)} ${judged} judged; ${each}; lower ${percent(lower, judged)} % (${interval})`;
	});
	const rules = [...soundnessByRule(judged)].map(
		([rule, { judged, lower, both }]) =>
			`rule ${rule.padEnd(17)} ${judged} judged, ${lower} sound by the lower judge, ${both} by both`,
	);
	return [...groups, ...rules];
}
