// Two judges' verdicts on the questions of a sample, put together.
import { z } from "zod";
import type { Drawn } from "./sample";

const ASPECTS = ["grammatical", "selfContained", "oneAnswer", "keyRight", "distractorsFalse"] as const;

const verdictSchema = z.object({
	n: z.int(),
	grammatical: z.boolean(),
	selfContained: z.boolean(),
	oneAnswer: z.boolean(),
	keyRight: z.boolean(),
	distractorsFalse: z.boolean(),
	reason: z.string().default(""),
});

export type Verdict = { sound: boolean } & Omit<z.infer<typeof verdictSchema>, "n">;

/** A question with what each judge said of it. */
export type Judged = Omit<Drawn, "n"> & { verdicts: Verdict[] };

/** The drawn questions with their verdicts; throws, naming every gap, unless each judge judged each question once. */
export function combine(drawn: Drawn[], judges: unknown[][]): Judged[] {
	const read = judges.map((lines, j) => readJudge(lines, drawn, `judge ${j + 1}`));
	const problems = read.flatMap((judge) => judge.problems);
	if (problems.length > 0) throw new Error(problems.join("\n"));
	return drawn.map(({ n, ...question }) => ({
		...question,
		verdicts: read.map(({ verdicts }) => verdicts.get(n) as Verdict),
	}));
}

function readJudge(lines: unknown[], drawn: Drawn[], judge: string) {
	const verdicts = new Map<number, Verdict>();
	const problems: string[] = [];
	lines.forEach((line, i) => {
		const result = verdictSchema.safeParse(line);
		if (!result.success) {
			problems.push(`${judge}, line ${i + 1}: ${z.prettifyError(result.error)}`);
			return;
		}
		const { n, ...verdict } = result.data;
		if (verdicts.has(n)) problems.push(`${judge}: ${n} is judged twice`);
		verdicts.set(n, { sound: ASPECTS.every((aspect) => verdict[aspect]), ...verdict });
	});
	const known = new Set(drawn.map(({ n }) => n));
	for (const n of verdicts.keys()) if (!known.has(n)) problems.push(`${judge}: ${n} was not drawn`);
	for (const n of known) if (!verdicts.has(n)) problems.push(`${judge}: ${n} is not judged`);
	return { verdicts, problems };
}

/** The reason without what it repeats of the text: a run of `longest` letters or more becomes 〔…〕. */
export function withoutQuotations(reason: string, text: string, longest = 12): string {
	let kept = "";
	for (let at = 0; at < reason.length; ) {
		let end = at;
		while (end < reason.length && text.includes(reason.slice(at, end + 1))) end++;
		const isQuotation = end - at >= longest;
		kept += isQuotation ? "〔…〕" : reason.charAt(at);
		at = isQuotation ? end : at + 1;
	}
	return kept;
}
