// Japanese numerals are sums of sections: 万, 億 and 兆 close a section of at most four places, and 千, 百, 十
// multiply the digit before them. A section without multipliers is read place by place (二〇一八, 三〇・五).

const DIGITS = "〇一二三四五六七八九";
const PLACES: Record<string, number> = { 千: 1000, 百: 100, 十: 10 };
const MYRIADS: Record<string, number> = { 兆: 1e12, 億: 1e8, 万: 1e4 };
const WELL_FORMED = /^[0-9.〇一二三四五六七八九十百千万億兆]+$/;
const SECTION = /[0-9.〇一二三四五六七八九十百千]+|[万億兆]/g;
const PIECE = /[0-9.]+|[〇一二三四五六七八九]+|[十百千]/g;

/**
 * The value of a whole numeral in any of the ways Japanese writes one: ２０１８, 1,234, 二〇一八, 二千十八,
 * 3万5千, 1万2,000, 1.5億, 三・五. Null when the text is anything else or can be read in two ways (二千一八).
 */
export function numeralValue(text: string): number | null {
	const plain = withDecimalPoints(withoutThousandsCommas(text.normalize("NFKC").replaceAll("零", "〇")));
	if (!WELL_FORMED.test(plain)) return null;
	let total = 0;
	let below = Number.POSITIVE_INFINITY;
	let section: number | null = null;
	for (const [piece] of plain.matchAll(SECTION)) {
		const myriad = MYRIADS[piece];
		if (myriad === undefined) {
			section = sectionValue(piece);
			if (section === null || section >= below) return null;
			continue;
		}
		if (section === null || section === 0 || myriad >= below) return null;
		total += section * myriad;
		below = myriad;
		section = null;
	}
	const value = Math.round((total + (section ?? 0)) * 1e6) / 1e6;
	return value <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** A comma that does not part three digits from three stays, and no numeral has one. */
function withoutThousandsCommas(text: string): string {
	return text.replace(/(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])/g, (run) => run.replaceAll(",", ""));
}

/** 三〇・五 and 30・5, as newspapers write 30.5. */
function withDecimalPoints(text: string): string {
	return text.replace(
		/([0-9]+|[〇一二三四五六七八九]+)・([0-9]+|[〇一二三四五六七八九]+)/g,
		(_, whole, parts) =>
			`${whole}.${parts}`.replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit))),
	);
}

/** A section of at most four places when it has multipliers; any length when it is digits alone. */
function sectionValue(section: string): number | null {
	let total = 0;
	let below = Number.POSITIVE_INFINITY;
	let pending: number | null = null;
	for (const [piece] of section.matchAll(PIECE)) {
		const place = PLACES[piece];
		if (place === undefined) {
			if (pending !== null) return null;
			pending = runValue(piece);
			if (pending === null || pending >= below) return null;
			if (below < Number.POSITIVE_INFINITY && piece.length > 1 && !/[0-9]/.test(piece)) return null;
			continue;
		}
		if (place >= below || pending === 0 || (pending ?? 1) >= 10) return null;
		total += (pending ?? 1) * place;
		below = place;
		pending = null;
	}
	return total + (pending ?? 0);
}

function runValue(run: string): number | null {
	if (/^[0-9]+(?:\.[0-9]+)?$/.test(run)) return Number(run);
	if (run.includes(".") || /[0-9]/.test(run)) return null;
	let value = 0;
	for (const digit of run) value = value * 10 + DIGITS.indexOf(digit);
	return value;
}
