// …したのは誰ですか: the subject asked for, the statement turned round.
import { surface } from "../fact/cause";
import { type Predication, subtreeStart } from "../fact/predications";
import type { Phrase } from "../language/ja/phrases";
import { type Quote, quoteAt } from "../language/span";
import { type Interrogative, interrogativeFor, saysEnough } from "./interrogatives";
import { isPlainName, isPlainNoun, NAMED, type Slot } from "./slots";

/** Xが／Xは, where X is a name, or something named that something happened to. */
export function subjectSlots(text: string, predication: Predication): Slot[] {
	const { sentence, subject, start, told } = predication;
	if (subject === null || !isItsSubject(predication, subject) || isNegative(predication)) return [];
	const from = told?.start ?? subtreeStart(subject, sentence.phrases);
	const noun = quoteAt(text, from, subject.contentEnd);
	const interrogative = from < start && told === undefined ? null : interrogativeFor(sentence, noun, "が");
	if (interrogative === null) return [];
	const isNamed = NAMED.includes(interrogative.sort);
	const isAskable = isNamed
		? isPlainName(sentence, noun, subject, interrogative) && !quotesAtLength(predication)
		: isNamedThing(predication, noun, interrogative);
	if (!isAskable) return [];
	const { name } = interrogative;
	const key = isNamed && name !== undefined ? quoteAt(text, name.start, name.end) : noun;
	return [
		{
			...interrogative,
			rule: isNamed ? "who-did" : "what-subject",
			kind: isNamed ? "who" : "what",
			key,
			replaced: { start: noun.start, end: subject.end + (subject.comma ? 1 : 0) },
			phrase: subject,
			isCleft: true,
		},
	];
}

/** は for the whole, が for this very predicate; one of several is not asked for. */
function isItsSubject({ clause, told }: Predication, subject: Phrase): boolean {
	if (told !== undefined) return true;
	const isOneOfMany = clause.phrases.some((p) =>
		/(一つ|ひとつ|一員|一人|ひとり|一種|一部|代表格)/.test(surface(p)),
	);
	if (isOneOfMany) return false;
	if (subject.particle === "は") return true;
	const hasTopic = clause.phrases.some(
		(p) => p !== subject && p.particle === "は" && p.head === clause.predicate.index,
	);
	return subject.particle === "が" && subject.head === clause.predicate.index && !hasTopic;
}

function isNegative({ clause }: Predication): boolean {
	return clause.predicate.words.some((w) => /^(ない|ぬ|ん)$/.test(w.base) && w.pos !== "名詞");
}

/** A quotation of some length has its own rules of who said it. */
function quotesAtLength({ clause }: Predication): boolean {
	return clause.phrases.some(
		(p) => p.form === "quotative" || p.words.some((w) => w.detail === "引用" && w.surface.length > 18),
	);
}

/** Somebody, though not by name: what would be the wrong word. */
const SOMEBODY =
	/(者|家|員|人|長|氏|さん|ら|側|党|派|系|官|役|師|生|手|たち|社|部|課|省|庁|団|会|国|軍|勢|班|隊|市|県|町|村|区|院|署)$/;

/** A named thing that surely is the subject of what happened to it: opened, merged, washed away. */
function isNamedThing(
	{ sentence, subject, clause }: Predication,
	noun: Quote,
	{ sort, name }: Interrogative,
): boolean {
	if (subject === null || sort !== "term" || name === undefined || SOMEBODY.test(noun.quote)) return false;
	if (!isPlainNoun(sentence, noun, subject) || noun.quote.length < 3 || noun.quote.length > 24) return false;
	const words = clause.predicate.words;
	const isPassive = words.some((w) => /^(れる|られる)$/.test(w.base));
	const argument = { phrase: subject, noun, head: noun, depth: "direct" as const };
	return (
		words.some((w) => w.pos === "動詞") &&
		isPassive &&
		saysEnough(sentence, argument) &&
		!quotesAtLength({ sentence, subject, clause } as Predication)
	);
}
