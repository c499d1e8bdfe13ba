// English numbers read into the forms that the grammar of amounts knows: words into digits, ordinals behind 第, and what
// stands before or behind an amount into one order.

const ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(
	" ",
);
ONES.push(..."fifteen sixteen seventeen eighteen nineteen".split(" "));
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Record<string, number> = {
	...{ hundred: 100, dozen: 12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
};
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const PARTS: Record<string, number> = { half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 };

const WORD = [...ONES, ...TENS, ...Object.keys(SCALES)].join("|");
const NUMBER_WORDS = new RegExp(`\\b(?:${WORD})\\b(?:(?:[ -]| and )(?:${WORD})\\b)*`, "g");
const SCALED = /(?<digits>[0-9][0-9,.]*) ?(?<scale>hundred|dozen|thousand|million|billion|trillion)\b/g;
const ARTICLE = /\ban? (?=hundred|dozen|thousand|million|billion|trillion|half|third|quarter|fifth|tenth)/g;
const ONE_OF_A_UNIT = /^an? (?=(?:hour|day|week|month|year|minute|second|time)\b)/;
const ORDINAL = new RegExp(`(?<![0-9] ?)\\b(?:${ORDINALS.join("|")})\\b`, "g");
const FRACTION = /\b(?<count>[0-9]+)[ -](?<part>half|third|quarter|fourth|fifth|tenth)s?\b|^half$/;
const MINUS = /\b(?<![0-9] ?)(?:minus|negative) (?=[$¥€]?[0-9])/g;
const BELOW_ZERO = /(?<![0-9.,])([0-9][0-9.,]*[^0-9]*?) below (?:0|freezing)\b/;

/** An amount in English as digits, marks and a unit: twelve thousand people, the third time, 30 or more people. */
export function englishAmount(text: string): string {
	if (!/[a-z]{2}/i.test(text)) return text;
	return text
		.toLowerCase()
		.replace(/^the /, "")
		.replace(ARTICLE, "one ")
		.replace(ONE_OF_A_UNIT, "1 ")
		.replace(/\b(once|twice|thrice)\b/g, (word) => `${["once", "twice", "thrice"].indexOf(word) + 1} times`)
		.replace(SCALED, (_, digits: string, scale: string) => product(digits, SCALES[scale] ?? 1))
		.replace(NUMBER_WORDS, (words) => String(valueOfWords(words.split(/[ -]+/)) ?? words))
		.replace(MINUS, "-")
		.replace(BELOW_ZERO, "-$1")
		.replace(FRACTION, (_, count = "1", part = "half") => `${count}/${PARTS[part]}`)
		.replace(ORDINAL, (word) => `第${ORDINALS.indexOf(word) + 1}`)
		.replace(/\b([0-9]+)(?:st|nd|rd|th)\b/g, "第$1")
		.replace(/\bper cent\b/g, "percent")
		.replace(/^(?:after|in) (?=[0-9])(.+)$/, "$1 later")
		.replace(/([0-9]) or (more|less|fewer) (.+)$/, "$1 $3 or $2")
		.replace(/^(?:from|between) (-?[0-9].*?) (?:to|and) /, "$1~")
		.replace(/(?<=[0-9a-z])(?<!\bup) to (?=-?[0-9])/, "~");
}

function product(digits: string, scale: number): string {
	const value = Number(digits.replace(/,(?=[0-9]{3}(?![0-9]))/g, ""));
	return Number.isNaN(value) ? digits : String(Math.round(value * scale * 1e6) / 1e6);
}

/** The value of number words in the order in which English says them; null for five three and forty twelve. */
function valueOfWords(words: string[]): number | null {
	let total = 0;
	let below = Number.POSITIVE_INFINITY;
	let section = 0;
	let room = Number.POSITIVE_INFINITY;
	for (const word of words.filter((word) => word !== "and")) {
		const scale = SCALES[word] ?? 1;
		const value = ONES.includes(word) ? ONES.indexOf(word) : (TENS.indexOf(word) + 2) * 10;
		if (scale >= 1000) {
			if (section === 0 || scale >= below) return null;
			total += section * scale;
			[below, section, room] = [scale, 0, scale];
		} else if (scale > 1) {
			if (section === 0 || section >= 100 || section * scale >= below) return null;
			[section, room] = [section * scale, scale === 100 ? 100 : 0];
		} else {
			if (value >= room) return null;
			section += value;
			room = TENS.includes(word) ? 10 : 0;
		}
	}
	return total + section;
}

/** English names of units and counters that are not in the table of units, each line with the name they go by there. */
const UNITS = new Map(
	`回 time
	個 item items piece pieces
	か国 country countries
	km kilometer kilometers kilometre kilometres
	m meter meters metre metres
	cm centimeter centimeters centimetre centimetres
	mm millimeter millimeters millimetre millimetres
	m2 squaremeters squaremetres
	km2 squarekilometers squarekilometres
	miles mile
	kg kilogram kilograms
	g gram grams
	t ton tons tonne tonnes
	l liter liters litre litres
	時間 hr H
	分 mins
	秒 sec secs
	度 degree degrees celsius degreescelsius
	歳 yearsold
	ドル dollar usd usdollars
	円 jpy
	ユーロ euro euros eur`
		.split("\n")
		.map((line) => line.trim().split(" "))
		.flatMap(([unit = "", ...names]) => names.map((name): [string, string] => [name, unit])),
);

/** A unit or counter as the table of units has it; itself where English has no other name for it. */
export function unitInJapanese(unit: string): string {
	return UNITS.get(unit) ?? unit;
}
