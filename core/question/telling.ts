// What a stem must tell before it asks who said or what was said: a reader without the document must know which saying
// is meant. A stock phrase, or a quotation that only points (これ以上), tells nothing by itself.
import type { Speech } from "../fact/speeches";
import type { Phrase, Word } from "../language/ja/phrases";
import type { Token } from "../language/token";

/** What a name, a noun of content or a verb made of one is; numbers, pointers and suffixes are none. */
function contentNouns(tokens: Token[]): Token[] {
	return tokens.filter((t) => t.pos === "名詞" && /^(一般|サ変接続|固有名詞)$/.test(t.detail));
}

function isProper(token: Token): boolean {
	return (
		token.detail === "固有名詞" ||
		(token.reading === undefined && /^[ァ-ヴーA-Za-z]{2,}$/.test(token.surface))
	);
}

/** Words that point outside the quotation; what they point at, a reader does not see. */
const POINTING = /(^|。)(これ|それ|あれ|ここ|そこ|この|その|あの|彼|彼女|彼ら|こう|そう)/;

/** Whether the words in 「」 tell by themselves what is spoken of: a statement with a subject, long or with a name. */
export function tellsByItself({ sentence, quotation }: Speech): boolean {
	const tokens = innerOf(sentence.words, quotation.bracket.start);
	const nouns = contentNouns(tokens);
	const different = new Set(nouns.map((t) => t.surface)).size;
	const hasSubject = tokens.some((t) => t.pos === "助詞" && /^(は|が|も)$/.test(t.surface));
	if (!hasSubject || POINTING.test(quotation.words.quote)) return false;
	const isLong = quotation.words.quote.length >= 18 && different >= 3;
	return isLong || (different >= 2 && nouns.some(isProper));
}

/** Whether the words name something and say something of it: enough beside an occasion. */
export function namesSomething({ sentence, quotation }: Speech): boolean {
	const nouns = contentNouns(innerOf(sentence.words, quotation.bracket.start));
	return new Set(nouns.map((t) => t.surface)).size >= 2 && nouns.some(isProper);
}

function innerOf(words: Word[], start: number): Word[] {
	return words.find((w) => w.start === start)?.inner ?? [];
}

const ABOUT = /^(について|に対し|に対して|に関して|をめぐって|をめぐり)は?$/;
const JUDGING = /^(評価|表現|解釈|絶賛|称賛|批判|非難)/;
const REPLYING = /^(応じる|答える|回答|返答|反論)$/;

/** Whether the saying judges a thing (Xを「…」と評価した) rather than tells something. */
export function isJudging({ quotation }: Speech): boolean {
	return JUDGING.test(quotation.saying.asked);
}

/** Whether the saying answers somebody, so that nobody understands it without what was asked or proposed. */
export function isReply({ quotation }: Speech): boolean {
	const [verb] = quotation.verb.words;
	return verb !== undefined && (REPLYING.test(verb.base) || REPLYING.test(verb.surface));
}

/** What is spoken of, judged or answered: …について, を before 評価した, 質問に before 答えた. */
export function topicAmong(phrases: Phrase[], speech: Speech): Phrase | undefined {
	return phrases.find((phrase) => {
		if (phrase.form !== "argument" || !hasNoun(phrase)) return false;
		if (ABOUT.test(phrase.particle)) return !/(記者団|報道陣|取材|記者)$/.test(nounOf(phrase));
		if (phrase.particle === "を") return isJudging(speech);
		return phrase.particle === "に" && isReply(speech) && /(質問|問い|提案|要求|批判)$/.test(nounOf(phrase));
	});
}

/** Where or at what it was said: 会見で, 式典において. */
export function occasionAmong(phrases: Phrase[]): Phrase | undefined {
	return phrases.find(
		(p) => p.form === "argument" && hasNoun(p) && /^(で|では|において|に際し|に際して)$/.test(p.particle),
	);
}

function hasNoun(phrase: Phrase): boolean {
	return (
		phrase.words[0]?.pos !== "副詞" &&
		phrase.words.some((w) => w.pos === "名詞" && w.detail !== "形容動詞語幹" && w.detail !== "副詞可能")
	);
}

function nounOf(phrase: Phrase): string {
	return phrase.words
		.filter((w) => w.pos === "名詞")
		.map((w) => w.surface)
		.join("");
}

/** Words that fit only those who hold an office of state. */
export const OF_OFFICE = /再選|当選|就任|在任|任期|政権|歴訪|首脳会談|首脳会議|首脳会合/;
