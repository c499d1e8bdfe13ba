// Plain forms by table over the conjugation classes (活用型) of IPADIC: what the dictionary form ends in, and
// what takes that ending's place. Source: the IPADIC 2.7.0 manual (浅原・松本 2003) and school grammar.
import type { Token } from "../token";

/** Plain forms of one word: 行う, 行った, 行わない, 行わなかった. */
export type PlainForms = { present: string; past: string; negative: string; negativePast: string };

type Endings = readonly [dictionary: string, past: string, negative: string];

const ICHIDAN: Endings = ["る", "た", "ない"];
const ADJECTIVE: Endings = ["い", "かった", "くない"];

const ENDINGS: Record<string, Endings> = {
	一段: ICHIDAN,
	"一段・クレル": ICHIDAN,
	"一段・得ル": ICHIDAN,
	"カ変・クル": ["くる", "きた", "こない"],
	"カ変・来ル": ["来る", "来た", "来ない"],
	"サ変・スル": ["する", "した", "しない"],
	"サ変・−スル": ["する", "した", "しない"],
	"サ変・−ズル": ["ずる", "じた", "じない"],
	"五段・カ行イ音便": ["く", "いた", "かない"],
	"五段・カ行促音便": ["く", "った", "かない"],
	"五段・ガ行": ["ぐ", "いだ", "がない"],
	"五段・サ行": ["す", "した", "さない"],
	"五段・タ行": ["つ", "った", "たない"],
	"五段・ナ行": ["ぬ", "んだ", "なない"],
	"五段・バ行": ["ぶ", "んだ", "ばない"],
	"五段・マ行": ["む", "んだ", "まない"],
	"五段・ラ行": ["る", "った", "らない"],
	"五段・ラ行アル": ["る", "った", "らない"],
	"五段・ラ行特殊": ["る", "った", "らない"],
	"五段・ワ行ウ音便": ["う", "うた", "わない"],
	"五段・ワ行促音便": ["う", "った", "わない"],
	"形容詞・アウオ段": ADJECTIVE,
	"形容詞・イ段": ADJECTIVE,
	"形容詞・イイ": ["いい", "よかった", "よくない"],
	"特殊・ナイ": ADJECTIVE,
	"特殊・タイ": ADJECTIVE,
};

/** Words that do not go with their class. */
const EXCEPTIONS: Record<string, Endings> = {
	ある: ["ある", "あった", "ない"],
	有る: ["有る", "有った", "ない"],
	...Object.fromEntries(
		["問う", "請う", "乞う", "恋う"].map((verb) => [verb, [verb, `${verb}た`, `${verb.slice(0, -1)}わない`]]),
	),
};

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
	const [dictionary, past, negative] = EXCEPTIONS[base] ?? ENDINGS[conjugationType] ?? [];
	if (dictionary === undefined || !base.endsWith(dictionary)) return null;
	const stem = base.slice(0, base.length - dictionary.length);
	return {
		present: base,
		past: stem + past,
		negative: stem + negative,
		negativePast: `${stem}${negative?.slice(0, -1)}かった`,
	};
}
