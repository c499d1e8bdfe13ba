// What an event needs from around it to be understood alone: whose government, the cultivation of what, October of
// which year, announced or done. Where that stands outside the clause, nothing is asked.
import bareRoles from "../../content/language/bare-roles.json";
import transitiveNouns from "../../content/language/transitive-nouns.json";
import type { Clause } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import type { Span } from "../language/span";

const ROLES = new Set(bareRoles);
const TRANSITIVE = new Set(transitiveNouns);

/** Whether a verb made of this noun and する takes を. */
export function isTransitive(noun: string): boolean {
	return TRANSITIVE.has(noun);
}

/** What goes on may stand inside the ことを発表した it goes on to. */
export function isEmbedded(sentence: ReadSentence, clause: Clause): boolean {
	if (clause.predicate.form !== "continuative") return false;
	const rest = sentence.phrases.filter((p) => p.start > clause.predicate.start);
	return rest.some((p) => p.form === "quotative" || /^(こと|旨|よう)/.test(p.words[0]?.surface ?? ""));
}

/** A clause with a subject of its own behind another topic may have lost what it is about. */
export function isOutOfContext(sentence: ReadSentence, clause: Clause, subject: Phrase): boolean {
	const topics = clause.before
		.flatMap((c) => c.phrases)
		.filter((p) => /は$/.test(p.particle) && p.form === "argument");
	if (!clause.phrases.includes(subject) || topics.length === 0) return false;
	const behind = clause.phrases.slice(clause.phrases.indexOf(subject), -1);
	if (behind.some((p) => p.form === "continuative")) return true;
	const start = clause.phrases[0]?.start ?? 0;
	const names = sentence.names.filter((n) => n.start >= start && n.end <= clause.predicate.end);
	return names.length < 2 && !names.some((n) => n.type === "person");
}

/** 政府が, 長女が, 栽培が: whose or of what, the stem would not say. */
export function isBare(sentence: ReadSentence, clause: Clause, subject: Phrase): boolean {
	const words = subject.words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧");
	const isRole = ROLES.has(words.map((w) => w.surface).join(""));
	const isNamed = sentence.names.some((n) => n.start < subject.contentEnd && n.end > subject.start);
	if (isNamed || (!isRole && words.length > 1) || words.some((w) => w.detail === "引用")) return false;
	const owner = [clause, ...clause.before].find((c) => c.phrases.includes(subject)) ?? clause;
	const before = owner.phrases[owner.phrases.indexOf(subject) - 1];
	if (before === undefined || before.comma) return true;
	const isOwned = /の$/.test(before.particle);
	if (!isRole) return !isOwned && before.form !== "adnominal";
	return !isOwned || !sentence.names.some((n) => n.start < before.end && n.end > before.start);
}

/** 工事を受注した: which one, the stem would not say. */
export function hasBareObject(clause: Clause): boolean {
	return clause.phrases.some((p, i) => {
		const before = clause.phrases[i - 1];
		const modified =
			before !== undefined && !before.comma && (/の$/.test(before.particle) || before.form === "adnominal");
		return (
			/^(を|も)$/.test(p.particle) &&
			!modified &&
			ROLES.has(
				p.words
					.filter((w) => w.pos !== "助詞")
					.map((w) => w.surface)
					.join(""),
			)
		);
	});
}

/** Xも…が始まった: も ties the clause to another one. */
export function isTied(clause: Clause): boolean {
	return clause.phrases.some((p) => p.particle === "も" && p.form === "argument");
}

/** 10月に behind 2021年 means October of that year: without it the question would not be whole. */
export function isYearElsewhere(sentence: ReadSentence, times: FoundTime[]): boolean {
	const [time] = times;
	if (time === undefined || !/^(day|month)$/.test(time.granularity) || time.time.year !== undefined)
		return false;
	return time.granularity === "month" || sentence.times.some((t) => t.start < time.start);
}

/** A topic of 公開した without を may be what was made public, not who did it. */
export function hasItsObject(clause: Clause, subject: Phrase, time: Span): boolean {
	if (subject.particle !== "は") return true;
	const verb = clause.phrases.at(-1)?.words ?? [];
	if (!isTransitive(verb[0]?.surface ?? "") || verb.some((w) => /^(れる|られる)$/.test(w.base))) return true;
	return clause.phrases.some((p) => p.start > time.start && /(を|と|に)$/.test(p.particle));
}
