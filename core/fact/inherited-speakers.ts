// 橋は危ないという分析だ: a sentence told as somebody's words without saying whose takes the speaker of the statement right
// before it. と考えられている and とされる name nobody, and a sentence whose own topic may be the one who speaks takes none.

import { distinctBy, groupedBy } from "../language/grouping";
import { clausesOf, topicOf } from "../language/ja/clauses";
import { headWord, isHumanNoun } from "../language/ja/human-nouns";
import type { NameMention } from "../language/ja/names";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { keptFor } from "../language/kept";
import { factsOf } from "./doubt";
import { findReports, findSpeeches, type Speaker } from "./speeches";
import { isStatement } from "./statements";

/** という分析だ, というのだ: somebody's words beyond doubt. */
const EXPLAINED =
	/(という|との)(解釈|分析|説明|見方|見解|指摘|主張)(だ|である|です|だった|であった|でした)。$|というの(だ|である|です)。$/;
/** という, とのことだ, ということだ: hearsay, which may also be what the topic itself has said. */
const HEARD = /(ということ|とのこと)(だ|である|です)。$|という。$/;
/** つまり…ということだ is the author's own conclusion. */
const CONCLUSION = /^(つまり|要するに|すなわち|言い換えれば|結局).*ということ(だ|である|です)。$/;

/** Where the words end that a sentence tells as another's, before という分析だ, というのだ and the like; null elsewhere. */
export function toldUntil({ quote, start, tokens }: ReadSentence): number | null {
	const told = EXPLAINED.exec(quote) ?? HEARD.exec(quote);
	if (told === null || CONCLUSION.test(quote)) return null;
	const before = tokens.findLast((t) => t.end <= start + told.index);
	const isPredicate = before !== undefined && /^(動詞|形容詞|助動詞)$/.test(before.pos);
	return isPredicate ? start + told.index : null;
}

/**
 * The speaker a sentence inherits, from the sentence right before it in its paragraph or, where that one inherits too,
 * from the one before that; null where it is not sure. `sentences` are all of the text.
 */
export function inheritedSpeaker(
	text: string,
	sentence: ReadSentence,
	sentences: ReadSentence[],
): Speaker | null {
	const before = sentences[sentence.index - 1];
	if (!isToldByAnother(sentence) || before?.line !== sentence.line) return null;
	if (toldUntil(before) !== null) return inheritedSpeaker(text, before, sentences);
	const speaker = speakerOf(text, before, sentences);
	return speaker && { ...speaker, resolvedIn: speaker.resolvedIn ?? before };
}

/** Told as somebody's words, where neither a source nor a topic of its own may be that somebody. */
function isToldByAnother(sentence: ReadSentence): boolean {
	if (!isStatement(sentence) || toldUntil(sentence) === null) return false;
	const outside = sentence.words.map((w) => (w.inner === undefined ? w.surface : "")).join("");
	return !SOURCE.test(outside) && !sentence.phrases.some((p) => isOwnSpeaker(p, sentence));
}

const SOURCE =
	/によ(ると|れば|りますと)|(話|調べ|発表|説明|分析|見方|報告|試算|推計|見立て|調査|情報|証言)(では|から|に基づ)|の間(では|で|には)/;
const MAY_SPEAK =
	/(市|県|町|村|国|都|道|府|区|州|省|庁|社|紙|誌|会|党|団|局|署|部|院|所|校|大|行|軍|側|政府|当局|政権|警察|検察|機構|機関|財団|大学|センター|組合|連盟|メディア|報道|シンクタンク|チーム|グループ|彼|彼女|氏)$/;

/** A topic who may say it: a person, a body, an office; a country where the rest is no more than hearsay. */
function isOwnSpeaker(phrase: Phrase, { names, quote }: ReadSentence): boolean {
	if (phrase.form !== "argument" || !/^(は|も|では|には|としては)$/.test(phrase.particle)) return false;
	const head = headWord(phrase);
	const name = names.find((n) => n.end === head?.end && n.end > phrase.start);
	if (name !== undefined) return name.type !== "place" || !EXPLAINED.test(quote);
	return isHumanNoun(phrase) || MAY_SPEAK.test(head?.surface ?? "");
}

/** Whoever a sentence as a whole quotes or reports, by name. */
function speakerOf(text: string, sentence: ReadSentence, sentences: ReadSentence[]): Speaker | null {
	const speeches = factsOf(findSpeeches(text, sentence));
	const last = speeches.at(-1);
	if (last === undefined)
		return factsOf(findReports(text, sentence))[0]?.speaker ?? thinkerOf(sentence, sentences);
	const name = last.speaker?.name;
	if (last.quotation.verb !== sentence.phrases.at(-1) || !name) return null;
	return speeches.every((s) => s.speaker?.name?.bare === name.bare) ? last.speaker : null;
}

const THINKING =
	/^(考える|みる|見る|説く|論じる|述べる|語る|話す|訴える|書く|指摘|主張|分析|解釈|批判|強調|警告|説明|評価|予測|推測)$/;

/** Xも、…と考えている: whose view a sentence without quotation marks gives. */
function thinkerOf(sentence: ReadSentence, sentences: ReadSentence[]): Speaker | null {
	const [verb, quoted] = [sentence.phrases.at(-1), sentence.phrases.at(-2)];
	const clause = clausesOf(sentence.phrases)[0];
	const topic = clause && topicOf(clause, /^[はも]$/);
	if (!isStatement(sentence) || !topic || quoted?.form !== "quotative" || verb?.form !== "final") return null;
	if (!THINKING.test(verb.words[0]?.base ?? "")) return null;
	if (verb.words.some((w) => /^(れる|られる|ない|ぬ|う|たい)$/.test(w.base))) return null;
	const before = sentence.phrases[topic.index - 1];
	if (before !== undefined && /^(と|や|および|及び|も)$/.test(before.particle)) return null;
	const meant = sentence.pronouns.find((p) => p.start === topic.start && p.end === headWord(topic)?.end);
	if (meant !== undefined) return { phrase: topic, name: meant.name, resolvedIn: meant.resolvedIn };
	const name = speakingName(topic, sentence, sentences);
	return name && { phrase: topic, name };
}

function speakingName(topic: Phrase, sentence: ReadSentence, sentences: ReadSentence[]): NameMention | null {
	const name = sentence.names.find((n) => n.end === headWord(topic)?.end && n.start >= topic.start);
	if (name === undefined || name.type === "place") return null;
	return name.type === "other" ? personWithin(name, sentences) : name;
}

/** ポール・ホワイト of ポール・ホワイト・青空財団研究員, where the text speaks of ホワイト研究員 elsewhere. */
function personWithin({ quote, start }: NameMention, sentences: ReadSentence[]): NameMention | null {
	const given = /^[ァ-ヴー]+・/.exec(quote)?.[0].length;
	if (given === undefined) return null;
	const dots = [...quote.matchAll(/・/g)].map((dot) => dot.index).filter((at) => at > given);
	const [first] = dots
		.flatMap((at) => titledByName(sentences).get(quote.slice(given, at)) ?? [])
		.filter(({ title = "" }) => quote.endsWith(title))
		.sort((a, b) => a.start - b.start);
	if (first === undefined) return null;
	const { type, bare: family } = first;
	const bare = quote.slice(0, given + family.length);
	return { start, end: start + bare.length, quote: bare, type, bare, full: true, family };
}

/** Those a text calls by a title and one name alone, by that name; the first of those with the same title. */
const titledByName = keptFor((sentences: ReadSentence[]): Map<string, NameMention[]> => {
	const people = sentences.flatMap((s) => s.names).filter((n) => n.type === "person" && n.title && !n.full);
	return groupedBy(
		distinctBy(people, ({ bare, title }) => `${bare}\n${title}`),
		({ bare }) => bare,
	);
});
