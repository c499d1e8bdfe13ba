// Whether the collection gives an event another time.
import type { EventTime } from "../fact/timed-event";
import { clausesOf } from "../language/ja/clauses";
import type { FoundTime } from "../language/ja/times";
import { type ReadCollection, sentencesLike } from "./collection";

/** Other times of the collection that go with the same content words: the stem would have two answers. */
export function rivalTimes(event: EventTime, content: string[], collection: ReadCollection): string[] {
	return sentencesLike(collection, content, 0.75).flatMap((sentence) =>
		clausesOf(sentence.phrases).flatMap(({ phrases, predicate }) => {
			const start = phrases[0]?.start ?? 0;
			return sentence.times
				.filter((t) => t.start >= start && t.end <= predicate.end && disagrees(t, event))
				.map((t) => t.quote);
		}),
	);
}

function disagrees(time: FoundTime, event: EventTime): boolean {
	if (event.sentence.times.includes(time)) return false;
	return !event.times.some((t) => agree(t.time, time.time));
}

function agree(a: FoundTime["time"], b: FoundTime["time"]): boolean {
	const parts = ["year", "month", "day", "decade", "century", "season"] as const;
	const shared = parts.filter((p) => a[p] !== undefined && b[p] !== undefined);
	return shared.length > 0 && shared.every((p) => a[p] === b[p]);
}
