// …したのは誰ですか: the subject asked for, the statement turned round.
import { surface } from "../fact/cause";
import { type Predication, subtreeStart } from "../fact/predications";
import type { Phrase } from "../language/ja/phrases";
import { type Quote, quoteAt } from "../language/span";
import { interrogativeFor } from "./interrogatives";
import { hasTwoSubjects } from "./slot-argument";
import { isPlainName, NAMED, type Slot } from "./slots";

/** Xが／Xは, where X is somebody, a country or a body by name and the statement is of it alone. */
export function subjectSlots(text: string, predication: Predication): Slot[] {
	const { sentence, subject, start, told, topic } = predication;
	if (subject === null || !isItsSubject(predication, subject) || !isDeed(predication)) return [];
	const elsewhere = told ?? topic;
	const from = elsewhere?.start ?? subtreeStart(subject, sentence.phrases);
	const noun = quoteAt(text, from, subject.contentEnd);
	const interrogative =
		from < start && elsewhere === undefined ? null : interrogativeFor(sentence, noun, "が");
	const name = interrogative?.name;
	if (interrogative === null || name === undefined || !NAMED.includes(interrogative.sort)) return [];
	if (!isPlainName(sentence, noun, subject, interrogative) || isHanging(predication, noun)) return [];
	return [
		{
			...interrogative,
			rule: "who-did",
			kind: "who",
			key: quoteAt(text, name.start, name.end),
			replaced: { start: noun.start, end: subject.end + (subject.comma ? 1 : 0) },
			phrase: subject,
			isCleft: true,
		},
	];
}

const IN_THE_ROLE = /(者|家|員|人|長|師|士|生|官|手|力|将|王|子|弟)$/;

/** ベトナムを訪問中の外相は, 元与力で…: words that lose what they belong to when the subject goes. */
function isHanging({ sentence, clause }: Predication, noun: Quote): boolean {
	const before = sentence.phrases.findLast((p) => p.end <= noun.start);
	const isCut =
		before !== undefined &&
		clause.phrases.includes(before) &&
		!before.comma &&
		/^(を|に|へ|から|と|で)$/.test(before.particle);
	const hasRole = clause.phrases.some(
		(p) =>
			p.particle === "で" && IN_THE_ROLE.test(p.words.filter((w) => w.pos === "名詞").at(-1)?.surface ?? ""),
	);
	return isCut || hasRole;
}

/** は for the whole, が for this very predicate, and no other subject beside it. */
function isItsSubject(predication: Predication, subject: Phrase): boolean {
	const { clause, told } = predication;
	if (told !== undefined) return true;
	if (hasTwoSubjects(predication)) return false;
	const rivals = clause.phrases.filter(
		(p) => p !== subject && p.form === "argument" && /^(は|が|も)$/.test(p.particle),
	);
	if (rivals.some((p) => p.head === clause.predicate.index)) return false;
	return subject.particle === "は" || (subject.particle === "が" && subject.head === clause.predicate.index);
}

/** What many do at once, or each in turn: it is not said of one alone. */
const OF_MANY =
	/^(締結|署名|調印|加盟|加入|参加|出席|批准|独立|承認|賛成|反対|同意|合意|待つ|話す|語る|述べる|言う|みる|見る|考える|思う)$/;

/** Something done, not denied, not one of several, and not said: quotations have rules of their own. */
function isDeed({ clause }: Predication): boolean {
	const { words } = clause.predicate;
	const isDenied = words.some((w) => /^(ない|ぬ|ん)$/.test(w.base) && w.pos !== "名詞");
	const isOneOfMany = clause.phrases.some((p) =>
		/(一つ|ひとつ|一員|一人|ひとり|一種|一部|代表格)/.test(surface(p)),
	);
	const quotes = clause.phrases.some(
		(p) => p.form === "quotative" || p.words.some((w) => w.detail === "引用" && w.surface.length > 18),
	);
	const hasVerb = words.some((w) => w.pos === "動詞") && !words.some((w) => OF_MANY.test(w.base));
	return hasVerb && !isDenied && !isOneOfMany && !quotes;
}
