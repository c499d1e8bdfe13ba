// Plain forms and the stem before ます by table over the conjugation classes (活用型) of IPADIC: what the dictionary form
// ends in, and what takes that ending's place. Source: the IPADIC 2.7.0 manual (浅原・松本 2003) and school grammar.
import type { Token } from "../token";

/** Plain forms of one word: 行う, 行った, 行わない, 行わなかった. */
export type PlainForms = { present: string; past: string; negative: string; negativePast: string };

/** The last stands before ます; adjectives have none. */
type Endings = readonly [dictionary: string, past: string, negative: string, stem: string | null];

const ICHIDAN: Endings = ["る", "た", "ない", ""];
const ADJECTIVE: Endings = ["い", "かった", "くない", null];

const ENDINGS: Record<string, Endings> = {
	一段: ICHIDAN,
	"一段・クレル": ICHIDAN,
	"一段・得ル": ["うる", "えた", "えない", "え"],
	"カ変・クル": ["くる", "きた", "こない", "き"],
	"カ変・来ル": ["来る", "来た", "来ない", "来"],
	"サ変・スル": ["する", "した", "しない", "し"],
	"サ変・−スル": ["する", "した", "しない", "し"],
	"サ変・−ズル": ["ずる", "じた", "じない", "じ"],
	"五段・カ行イ音便": ["く", "いた", "かない", "き"],
	"五段・カ行促音便": ["く", "った", "かない", "き"],
	"五段・ガ行": ["ぐ", "いだ", "がない", "ぎ"],
	"五段・サ行": ["す", "した", "さない", "し"],
	"五段・タ行": ["つ", "った", "たない", "ち"],
	"五段・ナ行": ["ぬ", "んだ", "なない", "に"],
	"五段・バ行": ["ぶ", "んだ", "ばない", "び"],
	"五段・マ行": ["む", "んだ", "まない", "み"],
	"五段・ラ行": ["る", "った", "らない", "り"],
	"五段・ラ行アル": ["る", "った", "らない", "り"],
	"五段・ラ行特殊": ["る", "った", "らない", "い"],
	"五段・ワ行ウ音便": ["う", "うた", "わない", "い"],
	"五段・ワ行促音便": ["う", "った", "わない", "い"],
	"形容詞・アウオ段": ADJECTIVE,
	"形容詞・イ段": ADJECTIVE,
	"形容詞・イイ": ["いい", "よかった", "よくない", null],
	"特殊・ナイ": ADJECTIVE,
	"特殊・タイ": ADJECTIVE,
};

/** Words that do not go with their class. */
const EXCEPTIONS: Record<string, Endings> = {
	ある: ["ある", "あった", "ない", "あり"],
	有る: ["有る", "有った", "ない", "有り"],
	ゆく: ["ゆく", "いった", "ゆかない", "ゆき"],
	行く: ["行く", "行った", "行かない", "行き"],
	得る: ICHIDAN,
	おっしゃる: ["おっしゃる", "おっしゃった", "おっしゃらない", "おっしゃい"],
	...Object.fromEntries(
		["問う", "請う", "乞う", "恋う"].map((verb) => [verb, lengthened(verb.slice(0, -1))]),
	),
};

/** 問うた instead of 問った. */
function lengthened(stem: string): Endings {
	return [`${stem}う`, `${stem}うた`, `${stem}わない`, `${stem}い`];
}

/** Humble and polite helpers whose plain word is another: ております is ている, でございます is である. */
const PLAIN_WORD: Record<string, PlainForms> = {
	おる: { present: "いる", past: "いた", negative: "いない", negativePast: "いなかった" },
	ござる: { present: "ある", past: "あった", negative: "ない", negativePast: "なかった" },
};

/** Forms that belong to two verbs, of which the analyser takes one blindly: 降り is 降る or 降りる. */
const TWO_VERBS = new Set(["降り", "下り"]);

/** The plain forms of an inflecting word, or null where its class is literary or its verb uncertain. */
export function plainForms({ surface, base, detail, conjugationType }: Token): PlainForms | null {
	const helper = base === "おる" && detail !== "非自立" ? undefined : PLAIN_WORD[base];
	if (helper) return helper;
	if (TWO_VERBS.has(surface)) return null;
	const [dictionary, past, negative] = endingsOf(base, conjugationType) ?? [];
	if (dictionary === undefined) return null;
	const stem = base.slice(0, base.length - dictionary.length);
	return {
		present: base,
		past: stem + past,
		negative: stem + negative,
		negativePast: `${stem}${negative?.slice(0, -1)}かった`,
	};
}

function endingsOf(base: string, conjugationType: string): Endings | null {
	const endings = EXCEPTIONS[base] ?? ENDINGS[conjugationType];
	return endings !== undefined && base.endsWith(endings[0]) ? endings : null;
}

/** Forms of two verbs that part before ます, in the past (通っ|た: 通る or 通う) or the present (かえる: 変える or 帰る). */
const PARTING = new Set(
	`断っ 放っ 競っ 覆っ 通っ 過っ 集っ 起っ 遣っ 弄っ 撓っ 滾っ 震っ 蹲っ 宣っ いっ いん うっ おっ おぶっ かこっ かっ くっ こっ しい
	しなっ しまっ しゃくっ すさん すっ そっ たがっ たぎっ たっ つかっ とん ぬっ ぶっ まっ ゆっ よっ よん
	あせる うる かえる かげる きる しめる たける つめる ねがえる ねる のめる ひねる ひる ふける ふせる ふりかえる へる よじる 獲る`.split(
		/\s+/,
	),
);

/** Forms for which the analyser takes a verb that is hardly ever meant, with the stem of the one that is. */
const MISREAD: Record<string, string> = {
	割る: "割り",
	混じる: "混じり",
	疑っ: "疑い",
	伐っ: "伐り",
	荒ん: "荒み",
	しん: "しに",
	おもっ: "おもい",
};

/** What stands before ます (行い, 見, し), or null where the word is no verb, its class is literary or its verb uncertain. */
export function masuStem({ surface, base, detail, conjugationType }: Token): string | null {
	// 獲|っ|た: a verb the dictionary lacks, torn
	if (surface === "っ" || (detail === "自立" && PARTING.has(surface))) return null;
	const endings = endingsOf(base, conjugationType);
	if (endings === null || endings[3] === null) return null;
	return MISREAD[surface] ?? base.slice(0, base.length - endings[0].length) + endings[3];
}
