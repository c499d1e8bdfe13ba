// What an event needs from around it to be understood alone: whose government, the cultivation of what, October of
// which year, announced or done. Where that stands outside the clause, nothing is asked.
import bareRoles from "../../content/language/bare-roles.json";
import transitiveNouns from "../../content/language/transitive-nouns.json";
import transitiveVerbs from "../../content/language/transitive-verbs.json";
import type { Clause } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import type { Span } from "../language/span";

const ROLES = new Set(bareRoles);
const TRANSITIVE = new Set(transitiveNouns);
const VERBS = new Set(transitiveVerbs);

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

/** 政府が, 長女が, 栽培が: whose or of what, the stem would not say. A name of its own, or two around it, say it. */
export function isNamed(sentence: ReadSentence, clause: Clause, subject: Phrase): boolean {
	const owner = [clause, ...clause.before].find((c) => c.phrases.includes(subject)) ?? clause;
	let at = owner.phrases.indexOf(subject);
	while (at > 0 && /の$/.test(owner.phrases[at - 1]?.particle ?? "") && !owner.phrases[at - 1]?.comma) at--;
	const start = owner.phrases[at]?.start ?? subject.start;
	const names = sentence.names.filter((n) => !/^[A-Za-z]{1,4}$/.test(n.quote));
	if (names.some((n) => n.start >= start && n.end <= subject.end)) return true;
	if (subject.words.some((w) => w.detail === "引用")) return true;
	const head = subject.words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧");
	if (ROLES.has(head.map((w) => w.surface).join(""))) return false;
	const from = clause.phrases[0]?.start ?? 0;
	const around = names.filter((n) => n.start >= from && n.end <= clause.predicate.end).map((n) => n.bare);
	return head.length > 1 && new Set(around).size > 1;
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

/** Xは…の団体で、1994年に設立された: で、 says what X is, and would tear the stem. */
export function isDefinedFirst(clause: Clause, time: Span): boolean {
	return clause.phrases.some((p) => p.end <= time.start && p.comma && p.particle === "で");
}

/** 10月に behind 2021年 means October of that year: without it the question would not be whole. */
export function isYearElsewhere(sentence: ReadSentence, times: FoundTime[]): boolean {
	const [time] = times;
	if (time === undefined || !/^(day|month)$/.test(time.granularity) || time.time.year !== undefined)
		return false;
	return time.granularity === "month" || sentence.times.some((t) => t.start < time.start);
}

/** Every active verb behind the time that takes を has one: else the object was told elsewhere, or stands as topic. */
export function hasItsObjects(clause: Clause, time: Span): boolean {
	const verbs = clause.phrases.filter((p) => p.start >= time.end && p.form !== "argument" && takesObject(p));
	return verbs.length === 0 || clause.phrases.some((p) => /を$/.test(p.particle));
}

function takesObject({ words }: Phrase): boolean {
	const verb = words.find((w) => w.pos === "動詞");
	if (verb === undefined || words.some((w) => /^(れる|られる)$/.test(w.base))) return false;
	const causes = words.some((w) => /^(せる|させる)$/.test(w.base));
	return (
		causes ||
		VERBS.has(verb.base) ||
		(verb.base === "する" && isTransitive(words[words.indexOf(verb) - 1]?.surface ?? ""))
	);
}
