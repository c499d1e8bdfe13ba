// How an amount may be written: a numeral with its counter, a range, a limit, and what says that it is round.
import { unquoted } from "../language/fold";
import { numeralValue } from "../language/ja/numerals";
import { canonicalUnit } from "../language/ja/units";
import { englishAmount, unitInJapanese } from "./grade-number-english";

/** `value` units as written; `measure` is the same amount in `base`, the unit that its kind is compared in. */
export type Term = { value: number; unit: string; measure: number; base: string };

/** `hedge` says that the number is round (約, 余り); `limits` make another statement of it (以上, 未満). */
export type Quantity = { from: Term[]; until: Term[]; hedge: string; limits: string; side: string };

/** Whether a text is a number, a range or a limit and nothing else: 3回, 約1万2千人, 30〜40%, 5日以内, 36 hours. */
export function isQuantity(text: string): boolean {
	return parseQuantity(text) !== null;
}

const LONGEST = 80;
const NUMERAL = "0-9.,・〇零一二三四五六七八九十百千万億兆";
const KANA_NUMERALS = ["ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの"];
const KANA_COUNT = new RegExp(`(?:${KANA_NUMERALS.join("|")})(?=[つり])`, "g");

/** Compatibility forms, spaces, quotation marks and a closing です gone; 、 and ・ stay: 2、3回 is not 23回. */
export function plainText(text: string): string {
	return englishAmount(unquoted(text).replace(/(?:です|でした|だ|である)?[。.!?]*$/, ""))
		.replace(/(?<![0-9])\s+|\s+(?![0-9])/g, "")
		.replace(KANA_COUNT, (counted) => String(KANA_NUMERALS.indexOf(counted) + 1))
		.replace(/^ゼロ/, "0")
		.replace(/^(?:us\$|\$us)/i, "$")
		.replace(new RegExp(`([${NUMERAL}]+)分の([${NUMERAL}]+)`, "g"), "$2/$1");
}

const PREFIXES: Record<string, string> = {
	...{ 約: "約", およそ: "約", おおよそ: "約", だいたい: "約", ほぼ: "ほぼ", わずか: "" },
	...{ 計: "", 合計: "", 総額: "", 全部で: "", 合わせて: "", 延べ: "", のべ: "" },
	...{ 少なくとも: "以上", 最低でも: "以上", 最低: "以上", 最大: "最大", 最高: "最大" },
	...{ about: "約", around: "約", approximately: "約", "approx.": "約", roughly: "約", only: "" },
	...{ atleast: "以上", nofewerthan: "以上", nolessthan: "以上", upto: "最大", within: "以下" },
	...{ atmost: "以下", nomorethan: "以下", morethan: "超", over: "超", lessthan: "未満", fewerthan: "未満" },
	...{ under: "未満", nearly: "近く", almost: "近く", justover: "余り", justunder: "近く" },
};
const PREFIX = new RegExp(`^(?:${Object.keys(PREFIXES).join("|").replaceAll(".", "\\.")})`);

/** What a limit or a hedge is called, by the words for it behind the counter; 5強 and 30%台 are other values. */
const SUFFIXES: [RegExp, string][] = [
	[/(?:ほど|程度|前後|[くぐ]らい)$/, "約"],
	[/(?:余り|あまり|余)$/, "余り"],
	[/近く$/, "近く"],
	[new RegExp(`(?<=[${NUMERAL}])強$`), "5強"],
	[new RegExp(`(?<=[${NUMERAL}])弱$`), "5弱"],
	[new RegExp(`(?<=[^${NUMERAL}])台$`), "台"],
	[/強$/, "強"],
	[/(?:弱|足らず)$/, "弱"],
	[/(?:以上|ormore)$/, "以上"],
	[/(?:以下|以内|orless|orfewer)$/, "以下"],
	[/(?:未満|に満たない|を下回る)$/, "未満"],
	[/(?:を?超(?:え[るた]?)?|を上回る)$/, "超"],
];
const HEDGES = ["約", "ほぼ", "余り", "近く", "強", "弱"];
/** What the key or the reply may leave out because the stem says it; 三人前 are portions. */
const SIDE = /(?:後|(?<!人)前|ぶり|later|ago)$/;
const SIDES: Record<string, string> = { later: "後", ago: "前" };
const RANGE = new RegExp(
	`^(?<from>.+?)(?:から|ないし|乃至|[~〜–—‐-]|(?<=[${NUMERAL}])、(?=[${NUMERAL}]))(?<until>.+?)(?:まで)?$`,
);

/** The amount that a text is; null where it is none, or could be two (二三人). */
export function parseQuantity(text: string): Quantity | null {
	if (text.length > LONGEST) return null;
	const { bare, marks } = withoutMarks(plainText(text).replace(OVER, "$<number>$<unit>余り"));
	const [written = ""] = SIDE.exec(bare) ?? [];
	const side = SIDES[written] ?? written;
	const inner = withoutMarks(bare.slice(0, bare.length - written.length));
	const found = [...new Set([...marks, ...inner.marks])].sort();
	const hedge = found.filter((mark) => HEDGES.includes(mark)).join();
	const limits = found.filter((mark) => mark !== "" && !HEDGES.includes(mark)).join();
	const { from, until } = RANGE.exec(inner.bare)?.groups ?? {};
	if (from === undefined || until === undefined) {
		const terms = parseTerms(inner.bare);
		return terms && { from: terms, until: [], hedge, limits, side };
	}
	const range = parseRange(from, until);
	return range && { ...range, hedge, limits, side };
}

/** 30余人 is 30人余り. */
const OVER = new RegExp(`(?<number>[${NUMERAL}])余(?<unit>[^り${NUMERAL}]+)$`);

function withoutMarks(text: string): { bare: string; marks: string[] } {
	const marks: string[] = [];
	let bare = text;
	for (;;) {
		const [prefix = ""] = PREFIX.exec(bare) ?? [];
		const rest = bare.slice(prefix.length);
		const suffix = SUFFIXES.find(([pattern]) => pattern.test(rest));
		if (prefix === "" && suffix === undefined) return { bare, marks };
		marks.push(PREFIXES[prefix] ?? "", suffix?.[1] ?? "");
		bare = suffix === undefined ? rest : rest.replace(suffix[0], "");
	}
}

const DIGITS_ALONE = /^(?:[0-9.]+|[一二三四五六七八九])$/;
const SCALE = new RegExp(
	`^(?:[0-9.]+|[一二三四五六七八九])(?<scale>[十百千]?[万億兆]|[十百千])(?![${NUMERAL}])`,
);

/** 30〜40人, 30人から40人, and 2〜3万人, which begins at 2万. Null unless it rises. */
function parseRange(from: string, until: string): Pick<Quantity, "from" | "until"> | null {
	const scale = SCALE.exec(until)?.groups?.scale ?? "";
	const [low, ...more] = parseTerms(DIGITS_ALONE.test(from) ? from + scale : from) ?? [];
	const [high, ...others] = parseTerms(until) ?? [];
	if (low === undefined || high === undefined || more.length + others.length > 0) return null;
	const start = low.unit === "" ? measured(low.value, high.unit) : low;
	return start.base === high.base && start.measure < high.measure ? { from: [start], until: [high] } : null;
}

const TERM = new RegExp(
	`(?<minus>マイナス|氷点下|零下|[-−▲△])?(?<ordinal>第)?(?<coin>[¥$€])?(?<numeral>[${NUMERAL}]+)` +
		`(?:/(?<parts>[${NUMERAL}]+))?` +
		`(?<unit>[ck]?m[23](?![${NUMERAL}])|(?:(?![${NUMERAL}第])[\\p{L}\\p{M}%‰°/])*)`,
	"gu",
);

function parseTerms(text: string): Term[] | null {
	const matches = [...text.matchAll(TERM)];
	if (matches.length === 0 || matches.map(([whole]) => whole).join("") !== text) return null;
	const terms = matches.map((match) => toTerm(match.groups ?? {}));
	return terms.every((term) => term !== null) ? merged(terms) : null;
}

/** 二三人 may be two or three, or 23. */
const TWO_OR_THREE = /^(?:一二|二三|三四|四五|五六|六七|七八|八九)$/;
/** Hiragana behind a number is seldom a counter (30人ちょっと, 3本ずつ), and 十数人 are not ten. */
const COUNTER =
	/^(?![数何])(?:つ|つ目|つめ|り|通り|か\p{Script=Han}+|[^\p{Script=Hiragana}]{0,10}|[a-z]{0,40})$/u;

function toTerm({
	minus,
	ordinal,
	coin,
	numeral = "",
	parts,
	unit = "",
}: Record<string, string>): Term | null {
	const whole = TWO_OR_THREE.test(numeral) ? null : numeralValue(numeral);
	const divisor = parts === undefined ? 1 : numeralValue(parts);
	if (whole === null || !divisor || (coin !== undefined && unit !== "")) return null;
	const half = /^.+半$/.test(unit);
	const counter = canonicalUnit(unitInJapanese(coin ?? (half ? unit.slice(0, -1) : unit)));
	const unitOfOrder = ordinal !== undefined && !counter.endsWith("目") ? `${counter}目` : counter;
	if (!COUNTER.test(counter)) return null;
	const value = (minus === undefined ? 1 : -1) * (whole / divisor + (half ? 0.5 : 0));
	return measured(value, unitOfOrder);
}

/** Units of one kind, by the unit they are compared in. 72 hours are seldom three days, nor 30 days a month. */
const MEASURES = new Map<string, [base: string, factor: number]>([
	["年", ["か月", 12]],
	["週", ["日", 7]],
	["時間", ["秒", 3600]],
	["分", ["秒", 60]],
	["割", ["%", 10]],
	["キロメートル", ["メートル", 1e3]],
	["センチメートル", ["メートル", 0.01]],
	["ミリメートル", ["メートル", 1e-3]],
	["平方キロメートル", ["平方メートル", 1e6]],
	["ヘクタール", ["平方メートル", 1e4]],
	["トン", ["グラム", 1e6]],
	["キログラム", ["グラム", 1e3]],
]);

function measured(value: number, unit: string): Term {
	const [base, factor] = MEASURES.get(unit) ?? [unit, 1];
	return { value, unit, measure: value * factor, base };
}

/** 1時間30分 is 1時間半: a part behind its whole is a fraction of it. */
function merged(terms: Term[]): Term[] {
	return terms.reduceRight<Term[]>(([next, ...rest], term) => {
		if (next === undefined) return [term];
		if (term.unit === next.unit || term.base !== next.base) return [term, next, ...rest];
		return [measured(term.value + next.measure / measured(1, term.unit).measure, term.unit), ...rest];
	}, []);
}
