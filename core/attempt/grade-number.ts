// A number is right when it is as many of the same things, however it is written. The stem says what is counted, so
// a reply may leave the counter and 約 out; another counter is wrong, and so is a limit (以上, 未満) one side lacks.
import { numeralValue } from "../language/ja/numerals";
import { canonicalUnit } from "../language/ja/units";
import type { Asked, Graded } from "./asked";

/** Grades a number; where the key is none that parses (gradedByKind), only its own letters are right. */
export function gradeNumber({ key, accepted }: Asked, reply: string): Graded {
	const given = plainText(reply);
	if (given === "") return { verdict: "wrong" };
	if (given === plainText(key)) return { verdict: "right" };
	const quantity = parseQuantity(reply);
	const right = [key, ...accepted].some((form) => {
		const asked = parseQuantity(form);
		return plainText(form) === given || (quantity !== null && asked !== null && answers(quantity, asked));
	});
	return right ? { verdict: "right", acceptedAs: { reply: reply.trim(), as: key } } : { verdict: "wrong" };
}

/** Whether a text is a number, a range or a limit and nothing else: 3回, 約1万2千人, 30〜40%, 5日以内. */
export function isQuantity(text: string): boolean {
	return parseQuantity(text) !== null;
}

type Term = { value: number; unit: string };

/** `hedge` says that the number is round (約, 余り); `limits` make another statement of it (以上, 未満). */
type Quantity = { from: Term[]; until: Term[]; hedge: string; limits: string; side: string };

function answers(given: Quantity, asked: Quantity): boolean {
	if (given.limits !== asked.limits || (given.hedge !== "" && given.hedge !== asked.hedge)) return false;
	if (given.side !== "" && asked.side !== "" && given.side !== asked.side) return false;
	return areSame(given.from, asked.from) && areSame(given.until, asked.until);
}

function areSame(given: Term[], asked: Term[]): boolean {
	return (
		given.length === asked.length &&
		given.every(({ value, unit }, i) => {
			const other = asked[i];
			if (other === undefined || Math.abs(value - other.value) > 1e-9 * Math.max(1, value)) return false;
			return (unit === "" && given.length === 1) || isSameUnit(unit, other);
		})
	);
}

/** 度 counts times as 回 does, and degrees, which are seldom fewer than twenty. */
function isSameUnit(unit: string, { unit: asked, value }: Term): boolean {
	if (unit === asked) return true;
	if (/^(?:キロ|ミリ)$/.test(unit)) return asked.startsWith(unit);
	if (unit === "目") return asked.endsWith("目");
	const countsTimes = /^[度回]目?$/.test(asked) && Number.isInteger(value) && value >= 0 && value < 20;
	return countsTimes && unit.replace("度", "回") === asked.replace("度", "回");
}

const LONGEST = 40;
const NUMERAL = "0-9.,・〇零一二三四五六七八九十百千万億兆";
const KANA_NUMERALS = ["ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの"];
const KANA_COUNT = new RegExp(`(?:${KANA_NUMERALS.join("|")})(?=[つり])`, "g");

/** Compatibility forms, spaces, quotation marks and a closing です gone; 、 and ・ stay: 2、3回 is not 23回. */
function plainText(text: string): string {
	return text
		.normalize("NFKC")
		.trim()
		.replace(/(?<![0-9])\s+|\s+(?![0-9])|["'「」『』“”‘’]/g, "")
		.replace(/(?:です|でした|だ|である)?[。.!]?$/, "")
		.replace(KANA_COUNT, (counted) => String(KANA_NUMERALS.indexOf(counted) + 1))
		.replace(/^ゼロ/, "0");
}

const PREFIXES: Record<string, string> = {
	...{ 約: "約", およそ: "約", おおよそ: "約", だいたい: "約", ほぼ: "ほぼ", わずか: "" },
	...{ 計: "", 合計: "", 総額: "", 全部で: "", 合わせて: "", 延べ: "", のべ: "" },
	...{ 少なくとも: "以上", 最低でも: "以上", 最低: "以上", 最大: "最大", 最高: "最大" },
};
const PREFIX = new RegExp(`^(?:${Object.keys(PREFIXES).join("|")})`);

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
	[/以上$/, "以上"],
	[/(?:以下|以内)$/, "以下"],
	[/(?:未満|に満たない|を下回る)$/, "未満"],
	[/(?:を?超(?:え[るた]?)?|を上回る)$/, "超"],
];
const HEDGES = ["約", "ほぼ", "余り", "近く", "強", "弱"];
/** What the key or the reply may leave out because the stem says it; 三人前 are portions. */
const SIDE = /(?:後|(?<!人)前|ぶり)$/;
const RANGE = new RegExp(
	`^(?<from>.+?)(?:から|ないし|乃至|[~〜–—‐-]|(?<=[${NUMERAL}])、(?=[${NUMERAL}]))(?<until>.+?)(?:まで)?$`,
);

function parseQuantity(text: string): Quantity | null {
	if (text.length > LONGEST) return null;
	const { bare, marks } = withoutMarks(plainText(text).replace(OVER, "$<number>$<unit>余り"));
	const [side = ""] = SIDE.exec(bare) ?? [];
	const inner = withoutMarks(bare.slice(0, bare.length - side.length));
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
	if (low.unit !== "" && low.unit !== high.unit) return null;
	return low.value < high.value ? { from: [{ ...low, unit: high.unit }], until: [high] } : null;
}

const TERM = new RegExp(
	`(?<minus>マイナス|氷点下|零下|[-−])?(?<ordinal>第)?(?<coin>[¥$€])?(?<numeral>[${NUMERAL}]+)` +
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
const COUNTER = /^(?![数何])(?:つ|つ目|つめ|り|通り|か\p{Script=Han}+|[^\p{Script=Hiragana}]{0,10})$/u;

function toTerm({ minus, ordinal, coin, numeral = "", unit = "" }: Record<string, string>): Term | null {
	const value = TWO_OR_THREE.test(numeral) ? null : numeralValue(numeral);
	if (value === null || (coin !== undefined && unit !== "")) return null;
	const half = /^.+半$/.test(unit);
	const counter = canonicalUnit(coin ?? (half ? unit.slice(0, -1) : unit));
	const unitOfOrder = ordinal !== undefined && !counter.endsWith("目") ? `${counter}目` : counter;
	if (!COUNTER.test(counter)) return null;
	return { value: (minus === undefined ? 1 : -1) * (value + (half ? 0.5 : 0)), unit: unitOfOrder };
}

const PARTS: Record<string, { unit: string; count: number }> = {
	年: { unit: "か月", count: 12 },
	時間: { unit: "分", count: 60 },
	分: { unit: "秒", count: 60 },
	メートル: { unit: "センチメートル", count: 100 },
};

/** 1時間30分 is 1時間半: a part behind its whole is a fraction of it. */
function merged(terms: Term[]): Term[] {
	return terms.reduceRight<Term[]>(([next, ...rest], term) => {
		if (next === undefined) return [term];
		const part = PARTS[term.unit];
		if (part?.unit !== next.unit || next.value >= part.count) return [term, next, ...rest];
		return [{ ...term, value: term.value + next.value / part.count }, ...rest];
	}, []);
}
