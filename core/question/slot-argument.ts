// …は何を重視しましたか, …はどこで開かれましたか, …はどの国との協力を強めていますか: arguments asked for where they stand.
import { type Argument, isOfTopic, type Predication } from "../fact/predications";
import { amountWord } from "../language/ja/amounts";
import { isHumanNoun } from "../language/ja/human-nouns";
import { isCountry } from "../language/ja/names";
import type { Phrase } from "../language/ja/phrases";
import { quoteAt } from "../language/span";
import { type Interrogative, interrogativeFor, saysEnough } from "./interrogatives";
import { isPlainName, isPlainNoun, modifiersOf, NAMED, type Slot } from "./slots";

const LONGEST_KEY = 30;

/** The slot that an argument is, if it can be asked for. */
export function argumentSlots(text: string, predication: Predication, argument: Argument): Slot[] {
	const { sentence, subject, start } = predication;
	const { phrase, noun } = argument;
	if (phrase === subject || noun.start < start || hasTwoSubjects(predication)) return [];
	if (sentence.times.some((t) => t.start < phrase.contentEnd && t.end > phrase.start)) return [];
	const interrogative = interrogativeFor(sentence, noun, phrase.particle);
	const rule = interrogative && ruleOf(predication, argument, interrogative);
	if (interrogative === null || rule === null) return [];
	const { sort, name } = interrogative;
	const isNamed = NAMED.includes(sort);
	return [
		{
			...interrogative,
			rule,
			kind: interrogative.sort === "place" ? "where" : isNamed ? "who" : "what",
			key:
				isNamed && name !== undefined && !areCountries(noun.quote)
					? quoteAt(text, name.start, name.end)
					: noun,
			replaced: { start: noun.start, end: noun.end },
			phrase,
			isCleft: false,
		},
	];
}

/** Xは…Yが…した, Xは…Yも…した: which of them the predicate is said of is not sure. */
export function hasTwoSubjects({ clause, topic, subject }: Predication): boolean {
	const isTopic = (p: Phrase) => p.form === "argument" && p.particle === "は";
	if (clause.phrases.filter(isTopic).length > 1) return true;
	const own = clause.phrases.filter(
		(p) => p.form === "argument" && /^(は|が|も)$/.test(p.particle) && p.head === clause.predicate.index,
	);
	if (isOfTopic(clause)) return own.filter((p) => p.particle !== "が").length > 1;
	const others = own.filter((p) => p !== subject);
	return others.length > 0 && (topic !== undefined || own.length > 1);
}

function ruleOf(predication: Predication, argument: Argument, interrogative: Interrogative): string | null {
	const { sentence } = predication;
	const { phrase, noun, depth } = argument;
	const isNamed = NAMED.includes(interrogative.sort);
	if (depth === "modifier" && areCountries(noun.quote) && isOfDeed(predication, phrase)) return "which-name";
	if (isNamed && !isPlainName(sentence, noun, phrase, interrogative)) return null;
	if (depth === "modifier") return isWhose(predication, argument, interrogative) ? "which-name" : null;
	const verb = headVerb(predication, phrase);
	if (verb === null || isIdiom(predication, phrase)) return null;
	if (interrogative.sort === "place") return isPlaceOfDeed(predication, argument) ? "which-name" : null;
	switch (phrase.particle) {
		case "を":
			return isNamed
				? interrogative.sort === "person"
					? "which-name"
					: null
				: isObject(predication, argument, verb)
					? "what-object"
					: null;
		case "に":
			return isNamed
				? interrogative.sort === "body"
					? null
					: "which-name"
				: isTarget(predication, argument, verb)
					? "what-object"
					: null;
		case "と":
			return isNamed && depth === "direct" && WITH.test(verb) ? "which-name" : null;
		default:
			return null;
	}
}

/** ドイツやフランス. */
function areCountries(text: string): boolean {
	const names = text.split(/や|と|、|および|及び/);
	return names.length > 1 && names.every(isCountry);
}

/** の before a noun of a deed (協力, 支援): whose it is can be asked for. */
function isOfDeed({ sentence }: Predication, phrase: Phrase): boolean {
	const head = sentence.phrases[phrase.head];
	return phrase.particle === "の" && head?.words[0]?.detail === "サ変接続" && head.words[1]?.pos === "助詞";
}

/** どの国との協力, どの機関の報告: a name alone before a common noun. */
function isWhose({ sentence }: Predication, { phrase, noun }: Argument, { sort }: Interrogative): boolean {
	const head = sentence.phrases[phrase.head];
	const beforeName =
		head === undefined || sentence.names.some((n) => n.start >= head.start && n.end <= head.end);
	const isAlone = modifiersOf(sentence, noun, phrase).length === 0;
	return /^(との|への|からの)$/.test(phrase.particle) && isAlone && !beforeName && NAMED.includes(sort);
}

/** で of a place, not of a means, before a verb of something done there. */
function isPlaceOfDeed({ clause, sentence }: Predication, { phrase, noun, depth }: Argument): boolean {
	const isDeed = clause.predicate.words.some(
		(w) => w.pos === "動詞" && !/^(ある|いる|なる|知る|呼ぶ)$/.test(w.base),
	);
	const next = sentence.phrases[phrase.index + 1]?.words[0]?.surface ?? "";
	if (/(震災|地震|戦争|大戦|事変|事件|事故|戦い|大火|火災)$/.test(noun.quote)) return false; // when, not where
	const isScope = /^(初めて|はじめて|唯一|最も|もっとも|最大|最初|初)$/.test(next); // 日本で初めて is no place
	return (
		depth === "direct" &&
		/^(で|において)$/.test(phrase.particle) &&
		isDeed &&
		!isScope &&
		!phrase.comma &&
		isPlainNoun(sentence, noun, phrase)
	);
}

/** Verbs that say too little with their object to ask for it: 何を行いましたか. */
const LIGHT =
	/^(する|行う|おこなう|行なう|なす|持つ|もつ|取る|とる|受ける|得る|見る|みる|迎える|終える|果たす|与える|及ぼす|図る|見せる|かける|つける|置く|おく|続ける|始める|始まる|ある|いる|なる|よる|関する|対する|基づく|含む|除く|通じる|通す|含める|兼ねる|問う|言う|いう|浴びる|募る|上回る|下回る|超える|こえる|誇る|試みる|みせる|掲げる|かかげる|示す|表す|表わす|描く|述べる|語る|提供|従事|発揮|実施|展開|開始|継続する|抱える|目指す|めざす|伴う|招く|生む|占める|挙げる|あげる|認める|応じる|退く|痛める|めぐる|巡る|踏まえる|防ぐ|引き出す|出す|進める|広げる|深める|高める|設ける|迎え入れる|規定|定める|さだめる|回る|まわる|歩く|通る|渡る|巡る|訪れる|訪問|離れる|経る|登る|越える|去る|発つ|呼びかける|呼び掛ける|嫌う|押し通す|断つ|運ぶ|失う|使う|用いる|得意)$/;

/** Verbs that say too little even of a quoted term: much is put forward, and much tried. */
export const VAGUE =
	/^(掲げる|誇る|試みる|上回る|下回る|述べる|語る|言う|いう|訴える|唱える|挙げる|めぐる|巡る)$/;

/** 『…』 and 「…」 apart, what ends in somebody's name, or in katakana nobody knows, may be somebody: 何を破りましたか. */
function maySomebodyBe({ phrase }: Argument): boolean {
	const last = phrase.words.filter((w) => w.pos === "名詞" && w.detail !== "括弧").at(-1);
	if (last === undefined || last.detail === "引用") return false;
	return last.subDetail === "人名" || (last.reading === undefined && /^[ァ-ヴー・＝]+$/.test(last.surface));
}

/** 調達先を何に, 相手を何に: a body or somebody is meant. */
function isOfPartner({ clause }: Predication): boolean {
	return clause.phrases.some(
		(p) => /(先|相手|会長|社長|監督|代表|後任|担当者?)$/.test(lastNoun(p)) && /^[をに]$/.test(p.particle),
	);
}

function lastNoun({ words }: Phrase): string {
	return words
		.filter((w) => w.pos === "名詞")
		.map((w) => w.surface)
		.join("");
}

function isObject(predication: Predication, argument: Argument, verb: string): boolean {
	const isQuoted = argument.phrase.words.some((w) => w.detail === "引用");
	return (
		isTerm(predication, argument) &&
		!maySomebodyBe(argument) &&
		(isQuoted ? !VAGUE.test(verb) : !LIGHT.test(verb)) &&
		!/^(ある|いる|する|いう)$/.test(verb)
	);
}

/** Verbs that take a thing with に, so that 何に asks for it. */
const TOWARDS =
	/^(比例|反比例|合併|移行|突入|由来|属する|属す|分類|指定|改称|改名|転換|発展|変化|変更|昇格|加盟|参加|加入|貢献|直面|直結|影響|対応|依存|着手|着工|成功|失敗|反対|賛成|抗議|反発|注目|従事|専念|相当|該当|適用|集中|統合|編入|吸収|近づく|つながる|繋がる|結びつく|終わる|切り替える|切り替わる|変わる|変える|替わる|転じる|乗り出す|踏み切る|取り組む|優れる|耐える|慣れる|備える|充てる|あてる|代わる|応じる|基づく|関わる|わたる|用いる|使う|使われる)$/;

function isTarget(predication: Predication, argument: Argument, verb: string): boolean {
	const isQuoted = argument.phrase.words.some((w) => w.detail === "引用");
	if (maySomebodyBe(argument) || isOfPartner(predication)) return false;
	return isTerm(predication, argument) && (TOWARDS.test(verb) || (isQuoted && verb === "なる"));
}

/** Deeds that two do. */
const WITH =
	/^(会談|会見|会う|協議|交渉|対談|結婚|婚約|離婚|合併|提携|締結|結ぶ|合意|対戦|対立|協力|連携|契約|和解|交わす|争う|戦う|組む|共演|面会|同盟|断交)$/;

/** People by their part, and places: 何 asks for neither. */
const NO_THING =
	/(代表|代表団|首脳|閣僚|委員|議員|選手|兵士|軍人|学者|専門家|住民|国民|市民|諸島|群島|半島|地方|地域|海域|市街|都市|港|[東西南北中]部|沿岸|周辺)$/;

function isTerm({ sentence }: Predication, argument: Argument): boolean {
	const { noun, phrase } = argument;
	if (isHumanNoun(phrase) || NO_THING.test(noun.quote) || /[」』]と/.test(noun.quote)) return false;
	if (
		/^(ほとんど|およそ|主に|約|すべて|多く)|^[週月年][0-9０-９]|^[^「」]{1,8}は|^[0-9０-９]+(年|か月|カ月|日|時間)(余り|間|以上)?(?!の)/.test(
			noun.quote,
		)
	)
		return false;
	const isLong = noun.quote.length < 3 || noun.quote.length > LONGEST_KEY;
	return (
		!isLong &&
		amountWord(
			phrase.words
				.filter((w) => w.pos === "名詞")
				.map((w) => w.surface)
				.join(""),
		) === null &&
		isPlainNoun(sentence, noun, phrase) &&
		saysEnough(sentence, argument)
	);
}

const SUPPORTING =
	/^(きっかけ|中心|背景|拠点|目的|契機|軸|基礎|もと|基|理由|前提|対象|条件|皮切り|手段|機|舞台|武器|例)(に|と|として)$/;

/** Xを中心に, Xを背景に, 中心に: no object, and no target. */
function isIdiom({ sentence }: Predication, phrase: Phrase): boolean {
	const next = sentence.phrases[phrase.index + 1];
	const surfaceOf = (p: Phrase | undefined) =>
		p?.words
			.filter((w) => w.pos !== "記号")
			.map((w) => w.surface)
			.join("") ?? "";
	return SUPPORTING.test(surfaceOf(next)) || SUPPORTING.test(surfaceOf(phrase));
}

/** The base of the verb a phrase depends on: 強める, or 重視する's 重視. */
function headVerb({ sentence }: Predication, phrase: Phrase): string | null {
	const words = sentence.phrases[phrase.head]?.words ?? [];
	const verb = words.find((w) => w.pos === "動詞");
	if (verb === undefined) return null;
	const noun = words[words.indexOf(verb) - 1];
	return verb.base === "する" && noun?.detail === "サ変接続" ? noun.surface : verb.base;
}
