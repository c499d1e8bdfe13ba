// Aことで B and Aため、B within a sentence: A is the cause, B the effect; a purpose (するため) is no cause.
import { type Clause, clausesOf, subjectOf, topicOf } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, predicateOf } from "../language/ja/rewriting";
import { quoteAt, type Span } from "../language/span";
import { type Cause, surface, withoutTopics } from "./cause";
import type { Connective } from "./cause-marks";
import type { Doubt } from "./doubt";

/** Aことで B, Aため、B within a sentence; null where nothing joins them. */
export function ofConnective(
	text: string,
	sentence: ReadSentence,
	marks: Connective[],
): Cause | Doubt | null {
	const [mark, second] = marks;
	if (mark === undefined) return null;
	if (second !== undefined) return "several-causes";
	const before = sentence.phrases.slice(0, mark.index);
	const topicAt = before.findIndex(
		(p) =>
			/^(は|では|においては)$/.test(p.particle) && p.form === "argument" && p.words[0]?.detail !== "非自立",
	);
	const opening =
		topicAt >= 0 && before.slice(0, topicAt).every((p) => /^(argument|adnominal)$/.test(p.form))
			? before[topicAt]
			: undefined;
	const causePhrases = before.slice(opening === undefined ? 0 : topicAt + 1);
	const effectClause = effectOf(sentence, mark.index + 1);
	const cause = causeRegion(causePhrases, opening?.particle === "は");
	if (typeof cause === "string") return cause;
	return effectClause === null
		? "effect-unsure"
		: assemble(text, sentence, mark, opening, cause, effectClause);
}

function effectOf(sentence: ReadSentence, from: number): Clause | null {
	const clauses = clausesOf(sentence.phrases.slice(from));
	const first = clauses[0];
	const usable = first !== undefined && /^(continuative|adversative|final)$/.test(first.predicate.form);
	return usable ? first : null;
}

/** The clauses that are the cause: one, or several that run parallel, each with a が of its own. */
function causeRegion(phrases: Phrase[], sharesTopic: boolean): Span | Doubt {
	const clauses = clausesOf(phrases);
	const last = clauses.at(-1);
	const first = clauses[0];
	if (first === undefined || last === undefined) return "no-form";
	const own = (clause: Clause) => clause.phrases.some((p) => p.particle === "が");
	if (
		clauses.length > 1 &&
		!clauses.every((c) => own(c) && /^(continuative|adnominal|final)$/.test(c.predicate.form))
	)
		return "goes-on";
	if (!own(last) && !sharesTopic) return "subject-missing";
	if (phrases.some((p) => /は$/.test(p.particle))) return "belongs-elsewhere";
	return { start: first.phrases[0]?.start ?? 0, end: last.predicate.end };
}

function assemble(
	text: string,
	sentence: ReadSentence,
	mark: Connective,
	opening: Phrase | undefined,
	cause: Span,
	effect: Clause,
): Cause | Doubt {
	const inEffect = subjectOf(withoutView(effect)) ?? topicOf(effect);
	const isAgent = opening?.particle === "は";
	if (inEffect !== null ? isAgent : !isAgent) return "subject-missing";
	const statement = effectText(text, sentence, effect);
	if (statement === null) return "no-form";
	const start = opening === undefined ? cause.start : afterOpeners(sentence.phrases, text);
	const prefix =
		opening === undefined
			? ""
			: text.slice(start, opening.contentEnd) + (isAgent ? "が" : opening.particle.replace(/は$/, ""));
	const from = opening === undefined ? afterOpeners(sentence.phrases, text) : cause.start;
	const time = sentence.times.find((t) => t.start === from && text.charAt(t.end) === "、");
	const causeFrom = time === undefined ? from : time.end + 1;
	return {
		rule: mark.rule,
		sentence,
		holder: sentence,
		cause: quoteAt(text, causeFrom, cause.end),
		ending: mark.ending,
		verbatim: mark.verbatim,
		sharesSubject: isAgent,
		effect: (time === undefined ? "" : `${time.quote}、`) + prefix + statement,
		effectStart: effect.phrases[0]?.start ?? cause.end,
		spans: [quoteAt(text, sentence.start, sentence.end)],
	};
}

/** 可能性が低いという分析である: the clause that ends at 低いという. */
function withoutView(effect: Clause): Clause {
	return viewOf(effect) === undefined ? effect : { ...effect, phrases: effect.phrases.slice(0, -1) };
}

function viewOf(effect: Clause): string | undefined {
	const before = effect.phrases.at(-2);
	const named = NAMED_VIEW[surface(effect.predicate).replace(/(だ|である|です)$/, "")];
	return before !== undefined && /という$/.test(surface(before)) ? named : undefined;
}

const NAMED_VIEW: Record<string, string> = {
	分析: "と分析されている",
	解釈: "と解釈されている",
	説明: "と説明されている",
	指摘: "と指摘されている",
	見方: "と見られている",
};

/** The effect's words in plain form; という分析である becomes と分析されている. */
function effectText(text: string, sentence: ReadSentence, effect: Clause): string | null {
	const start = effect.phrases[0]?.start ?? 0;
	const view = viewOf(effect);
	const before = effect.phrases.at(-2);
	if (view !== undefined && before !== undefined)
		return text.slice(start, before.end - "という".length) + view;
	const predicate = predicateOf(sentence, effect);
	if (predicate === null || (effect.predicate.form === "continuative" && !isPast(sentence))) return null;
	return withoutTopics(text, start, predicate.start, effect) + predicate.plain;
}
