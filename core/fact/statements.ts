// What of a text states something that can be asked about, and how the text stands to it: what is supposed, asked,
// announced about the text itself, or merely thought likely is not told as fact.

import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { keptFor } from "../language/kept";
import type { Standing } from "./fact";

const ABOUT_THE_TEXT =
	/(本|次|前|当)(章|記事|稿|節|項|書|ページ|サイト)(で|の|に|は)|ここでは|以下(で|に|の)|(解説|説明|紹介|考察|総括|記述|後述|詳述)(し|する|して)(ます|いきます|いく|る)|(掘り下げ|探っ|見)て(いき|み)(ます|ましょう)|コメント\d*$/;
const LONGEST = 240;

/** Whether a sentence states something: no heading, question, pointer to another chapter, nor longer than a quote may be. */
export const isStatement = keptFor((sentence: ReadSentence): boolean => {
	if (sentence.kind !== "statement" || sentence.quote.length > LONGEST || isDamaged(sentence)) return false;
	return (
		!ABOUT_THE_TEXT.test(sentence.quote) &&
		!/だろうか|でしょうか|のか。$|[?？]/.test(sentence.quote.replace(/「[^」]*」/g, ""))
	);
});

/** Particles that never meet: where they do, a word was lost from the text. */
const IMPOSSIBLE = /^(て\|が|が\|の|は\|の|を\|の|は\|が|が\|は|を\|を|に\|が|て\|を|に対して\|から)$/;

/** Whether words are missing from a sentence, as where markup was taken out of a text. */
function isDamaged({ tokens, quote }: ReadSentence): boolean {
	if (tokens[0]?.pos === "助詞" || /に(対|関)して(から|まで|が)|「」|『』/.test(quote)) return true;
	return tokens.some((token, i) => {
		const next = tokens[i + 1];
		if (next === undefined) return false;
		if (next.pos === "助詞" && token.conjugationForm === "基本形" && /^(動詞|助動詞)$/.test(token.pos))
			return /^(は|を)$/.test(next.surface) && !/^(ない|ぬ|ん)$/.test(token.base);
		if (token.pos !== "助詞") return false;
		return next.pos === "助詞"
			? IMPOSSIBLE.test(`${token.surface}|${next.surface}`)
			: /^[（(]$/.test(next.surface);
	});
}

const SUPPOSING = new Set(["場合", "限り", "仮に", "もし", "もしも", "たとえ", "際には"]);

/** Whether these phrases suppose something: ば, たら, なら, ても, 場合, 限り. */
export function isSupposed(phrases: Phrase[]): boolean {
	return phrases.some(
		(p) =>
			p.form === "conditional" ||
			p.form === "concessive" ||
			p.words.some((w) => SUPPOSING.has(w.surface) && w.pos !== "引用" && w.detail !== "引用"),
	);
}

const FORECAST =
	/だろう|でしょう|見込み|見通し|予定|可能性|かもしれ|恐れ|おそれ|はず|べき|つもり|ようとし|計画(だ|です|である)/;
const ANALYSIS =
	/と(考え|見|み|思わ|解釈|分析|評価|推測|推定|推察|指摘|いえ|言え|予想)(られ|され|る)|という(分析|解釈|説明|見方|指摘)/;
const HEARSAY =
	/とされ|と(いう|言う)。?$|といわれ|と言われ|と伝え|とのこと|らしい|そうだ|そうです|ようだ|ようです|によれば|によると/;

/** How the document stands to what these words state. */
export function standingOf(words: string): Standing {
	if (FORECAST.test(words)) return "forecast";
	if (ANALYSIS.test(words)) return "analysis";
	return HEARSAY.test(words) ? "claim" : "fact";
}
