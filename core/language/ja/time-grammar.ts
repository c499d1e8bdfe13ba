// The grammar of Japanese times as sticky patterns over narrowed text, one a kind of time. Every quantifier is
// bounded or stands over one character class, so no input makes them slow.

/** Full-width letters, digits, signs and spaces as ASCII, one UTF-16 unit for one: offsets stay true. */
export function narrow(text: string): string {
	return text.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
		wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
	);
}

export const NUMERAL = "0-9〇零一二三四五六七八九十百千";
const NUM = "(?:[0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,8})";
/** At most one blank, as in 2018 年 6 月. */
const S = " ?";
const ERA = "明治|大正|昭和|平成|令和";
const YEAR = `(?:(?<era>${ERA})${S}(?<eraYear>元|${NUM})|(?<epoch>紀元前|西暦)?${S}(?<year>${NUM}))${S}年`;
/** The same year once more between year and month: 2018年(平成30年)6月. */
const ASIDE = `(?:${S}\\([^()]{1,12}年\\)(?=${S}${NUM}${S}月))?`;
const MONTH = `${S}の?(?<month>${NUM})${S}月(?!間)`;
const DAY = `(?:${S}(?<day>${NUM})${S}日(?!間|目))?`;

export const CENTURY = new RegExp(`(?<epoch>紀元前|西暦)?${S}(?<century>${NUM})${S}世紀`, "y");
export const DECADE = new RegExp(`(?:西暦)?(?<decade>${NUM})${S}年代`, "y");
export const ERA_DECADE = new RegExp(`(?<era>${ERA})(?<decade>${NUM})${S}年代`, "y");
export const FISCAL_YEAR = new RegExp(`${YEAR}度`, "y");
export const DATE = new RegExp(`(?:${YEAR}${ASIDE}(?:${MONTH}${DAY})?)`, "y");
export const MONTH_AND_DAY = new RegExp(`(?:${MONTH}${DAY})`.replace(`${S}の?`, ""), "y");
export const SLASHED =
	/(?<year>[0-9]{4})(?<mark>[/-])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})(?![0-9A-Za-z]|[/._-][0-9A-Za-z])/y;

export const HOUR = new RegExp(
	`${S}の?(?<half>午前|午後)?${S}(?<hour>${NUM})${S}時(?![間代期点刻])(?:${S}(?<minute>${NUM})${S}分(?!間|の)|(?<thirty>半))?`,
	"y",
);
export const CLOCK = / ?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?![0-9:])/y;
export const SEASON = /の?(?<season>[春夏秋冬])(?=頃|以降|以後|以前|[^一-鿿々]|$)/y;
export const PART =
	/の?(?<part>初め(?!て)|始め(?!て)|はじめ(?!て)|初頭|末期?(?![日っ一-鿿])|終わり|半ば|なかば|中頃|中ごろ|中葉|前半(?!戦)|後半(?!戦)|上旬|中旬|下旬|上半期|下半期)/y;

export const RANGE_MARK = / ?(?<mark>から|[~〜–—-]) ?/y;
/** What makes から … a stretch of time and not a change from one date to another (…から…に延期). */
export const RANGE_END = /にかけて|まで|にわた|の間|の期間/y;
/** The first year of 1995-2018年, which has no 年 of its own. */
export const OPEN_YEAR = /(?<year>[0-9]{3,4})(?= ?[~〜–—-] ?[0-9]{3,4}年)/y;
/** The last day of a range whose month stands in the first: 6月12日から15日まで. */
export const LONE_DAY = new RegExp(`(?<day>${NUM})${S}日(?!間|目)`, "y");

/** Where a time may begin. */
export const START = new RegExp(`[${NUMERAL}]|${ERA}|紀元前|西暦`, "g");

/** A sticky match at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
