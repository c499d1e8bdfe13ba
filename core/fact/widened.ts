// A statement that says too little alone, with the clauses of its sentence that tell of the same: 制度を重視し、大会で「…」と
// 強調した. One subject must hold for all of them.
import { type Clause, clausesOf } from "../language/ja/clauses";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners } from "../language/ja/rewriting";
import type { Predication } from "./predications";
import { timesOf } from "./timed-event";

/** The predication with what leads up to it from its subject on, else with what it goes on to; null where neither is sure. */
export function widened(predication: Predication, text: string): Predication | null {
	return fromItsTopic(predication, text) ?? toItsEnd(predication);
}

function fromItsTopic(predication: Predication, text: string): Predication | null {
	const { clause, subject, topic } = predication;
	const from = clause.before.findIndex((c) => subject !== null && c.phrases.includes(subject));
	if (topic === undefined || from < 0) return null;
	const leading = clause.before.slice(from);
	if (!leading.every((c) => c.predicate.form === "continuative")) return null;
	const { topic: _, ...rest } = predication;
	const phrases = [...leading.flatMap((c) => c.phrases), ...clause.phrases];
	return {
		...rest,
		clause: { ...clause, phrases, before: clause.before.slice(0, from) },
		start: afterOpeners(phrases, text),
	};
}

function toItsEnd(predication: Predication): Predication | null {
	const { sentence, clause } = predication;
	if (clause.predicate.form !== "continuative") return null;
	const [next, ...others] = clausesOf(sentence.phrases.filter((p) => p.start > clause.predicate.start));
	if (next === undefined || others.length > 0 || next.predicate.form !== "final") return null;
	if (hasOwnSubject(next) || timesOf(sentence, next).length > 0) return null;
	return { ...predication, clause: joined(clause, next, sentence) };
}

function joined(clause: Clause, next: Clause, { phrases }: ReadSentence): Clause {
	const own = new Set([...clause.phrases, ...next.phrases]);
	return { ...clause, phrases: phrases.filter((p) => own.has(p)), predicate: next.predicate };
}

function hasOwnSubject({ phrases }: Clause): boolean {
	return phrases.some((p) => p.form === "argument" && /(^が|は|も)$/.test(p.particle));
}
