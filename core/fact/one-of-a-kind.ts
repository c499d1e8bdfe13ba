// What makes a description fit one thing in the world and no other, so that its name can be asked for: a superlative, an
// ordinal, being the capital of somewhere, an event of its year, having been made or made something by name.
import type { ReadSentence } from "../language/ja/reading";
import type { Span } from "../language/span";
import { isPerson, sortOfNoun } from "./class-nouns";
import type { Definition } from "./definitions";

/** Whether what is said of a named thing is true of it alone. */
export function isOneOfAKind(definition: Definition): boolean {
	const { told } = definition;
	if (/の(一|ひと|１|1)つ|(最大|最古|最高)(級|クラス)|屈指|有数|代表的|いわゆる/.test(told)) return false;
	const names = namesIn(definition.sentence, definition.span);
	return TESTS.some((test) => test(definition, names));
}

/** Whether a description is told by names or dates: then it tells of one of many of its sort. */
export function isToldByNames({ sentence, span }: Definition): boolean {
	return (
		namesIn(sentence, span).length > 0 ||
		sentence.times.some((t) => t.start >= span.start && t.end <= span.end)
	);
}

type Test = (definition: Definition, names: Span[]) => boolean;

const NUMBER = "[0-9０-９〇一二三四五六七八九十百]+";
const ORDINAL = new RegExp(
	`(第${NUMBER}|初|${NUMBER})代(?!表|目?以|後半|前半)|(第|で|が|の)?${NUMBER}(番目|人目)|第${NUMBER}回`,
);

/** 青空幕府の第3代将軍, 国で2番目に長い川. */
const isCounted: Test = ({ told }, names) => ORDINAL.test(told) && names.length > 0;

const SEAT =
	/^(首都|州都|省都|県都|(都庁|道庁|府庁|県庁|州庁|郡庁)所在地|国歌|国旗|国章|国花|国鳥|中央銀行|通貨|最高峰)$/;

/** 青空国の首都. */
const isSeat: Test = ({ told, noun }, names) =>
	SEAT.test(noun) && told.endsWith(`の${noun}`) && names.length > 0 && !/かつて|旧/.test(told);

const DEGREE = "(高|長|大き|深|広|古|短|小さ|低|速|新し|早|重|軽|多|北|南|東|西)";
const SUPERLATIVE = new RegExp(
	`(日本|世界|国内|全国|東洋|アジア|ヨーロッパ|欧州|北米|南米|アフリカ|中国|[都道府県市郡町村州国]内?)(で|の|において)?(唯一|初|最大|最小|最古|最長|最短|最深|最多|最北|最南|最東|最西|最年少|最年長)(の|と|に|で)|(で|の|うちで)?(最も|もっとも|一番|いちばん)${DEGREE}|(日本|世界)一${DEGREE}`,
);

/** 日本最大の, 世界で最も古い; 青空国にとっての最優先課題. */
const isTheMost: Test = ({ told }, names) =>
	(SUPERLATIVE.test(told) && (names.length > 0 || /世界|日本/.test(told))) ||
	(/にとっての?最(優先|重要|大)/.test(told) && names.length > 0);

const EVENT =
	/(戦争|内戦|事件|事故|条約|協定|議定書|会議|会談|大会|地震|津波|噴火|台風|反乱|革命|暴動|戦い|合戦|紛争|事変|政変|クーデター|火災|大火|選挙|博覧会|改革|一揆|虐殺|訴訟|裁判)$/;

/** 1921年に…の間で結ばれた条約: its year, and who or where besides. */
const isEvent: Test = ({ noun, sentence, span }, names) =>
	EVENT.test(noun) && hasYear(sentence, span) && names.length > 1;

const FOUNDED =
	/^(創始|創設|創立|創業|設立|建国|建立|結成|発明|考案|発見|創建|開業|開山|開発|発表|著す|発売|創刊|制定)/;
const OF_MANY = /^(開発|発表|発売|創刊|制定|創立|設立|開業)/;

/** 1921年に高橋一郎が考案した: by whom, and for what is made often, in which year. */
const isMadeBy: Test = ({ sentence, span, noun, told }, names) => {
	if (isPerson(noun) || sortOfNoun(noun) === "place") return false;
	const { phrases } = sentence;
	return phrases.some((verb) => {
		if (verb.form !== "adnominal" || verb.start < span.start || verb.end > span.end) return false;
		const word = verb.words[0];
		if (word === undefined || !FOUNDED.test(word.base === "する" ? word.surface : word.base)) return false;
		if (phrases[verb.head]?.contentEnd !== undefined && (phrases[verb.head]?.end ?? 0) < span.end - 12)
			return false;
		const maker = phrases.find(
			(p) =>
				p.head === verb.index &&
				p.start >= span.start &&
				/^(が|によって|により|の)$/.test(p.particle) &&
				names.some((n) => n.end === p.contentEnd),
		);
		if (maker === undefined) return false;
		return (
			hasYear(sentence, span) ||
			(!OF_MANY.test(word.surface) && isAPerson(sentence, maker) && told.length > 14)
		);
	});
};

/** 青空電機を創業した実業家: the one who made something named. */
const isMaker: Test = ({ sentence, span, noun }) => {
	if (!isPerson(noun)) return false;
	const { phrases } = sentence;
	return phrases.some((object) => {
		const verb = phrases[object.head]?.words[0];
		if (object.particle !== "を" || object.start < span.start || object.end > span.end || !verb) return false;
		const made = verb.pos === "名詞" ? verb.surface : verb.base;
		const named =
			object.words.some((w) => w.surface.startsWith("『")) ||
			sentence.entities.some((e) => e.end === object.contentEnd && /^(ORGANIZATION|ARTIFACT)$/.test(e.type));
		return (
			named &&
			/^(創始|創設|創立|創業|設立|建国|建立|結成|発明|考案|発見|創建|著す|著わす|書く|作曲)$/.test(made)
		);
	});
};

/** 青森市から仙台市に至る国道, 二国に挟まれた海. */
const isBetween: Test = ({ told, noun }, names) => {
	const isWay = /(国道|道路|自動車道|街道|鉄道|鉄道路線|路線|運河|航路|トンネル|橋)$/.test(noun);
	const isWater = /(海|湾|海峡|海域|湖|半島)$/.test(noun);
	if (names.length < 2) return false;
	return (isWay && /から.+(至る|結ぶ)/.test(told)) || (isWater && /(挟まれ|囲まれ|の間に)/.test(told));
};

const TESTS: Test[] = [isCounted, isSeat, isTheMost, isEvent, isMadeBy, isMaker, isBetween];

function hasYear({ times }: ReadSentence, span: Span): boolean {
	return times.some((t) => t.time.year !== undefined && t.start >= span.start && t.end <= span.end);
}

function isAPerson({ entities, names }: ReadSentence, { contentEnd }: { contentEnd: number }): boolean {
	return (
		entities.some((e) => e.end === contentEnd && e.type === "PERSON") ||
		names.some((n) => n.end === contentEnd && n.type === "person")
	);
}

/** What stands by name in a span, as the tagger or the list of names has it; each place once. */
function namesIn({ entities, names }: ReadSentence, span: Span): Span[] {
	const tagged = entities.filter(
		(e) => e.end - e.start > 1 && /^(PERSON|ORGANIZATION|LOCATION|ARTIFACT)$/.test(e.type),
	);
	const listed = names.filter((n) => n.type !== "other");
	const all = [...tagged, ...listed].filter((n) => n.start >= span.start && n.end <= span.end);
	return all.filter((n, i) => !all.slice(0, i).some((o) => o.start < n.end && n.start < o.end));
}
