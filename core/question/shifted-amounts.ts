// Amounts at a plausible distance from another one, written as it is: 2度 beside 1度 and 4度, 300人 beside 250人 and 450人.
import { type Amount, significantDigits } from "../language/ja/amounts";
import { numeralValue } from "../language/ja/numerals";

/** Amounts below and above, as `seed` mixes them, the key's own left out; none where the numeral is of no plain form. */
export function shiftedAmounts(amount: Amount, seed: string): string[] {
	const form = formOf(amount.numeral);
	if (form === null) return [];
	const values = shifted(form.value).filter((v) => v > 0 && v <= most(amount.counter));
	const below = values.filter((v) => v < form.value).reverse();
	const above = values.filter((v) => v > form.value);
	const share = [...seed].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 4;
	const mixed = [...below.slice(0, share), ...above, ...below.slice(share)];
	const texts = mixed.map((v) => form.write(v)).filter((text) => text !== null);
	return texts.map((text) => `${amount.before}${text}${amount.counter}${amount.behind}`);
}

/** A share of more than all is none. */
function most(counter: string): number {
	if (/^(%|％|パーセント)$/.test(counter)) return 100;
	if (counter === "割") return 9;
	return counter === "歳" ? 100 : Infinity;
}

/** One apart up to a dozen, else by fifths and quarters, as round as the number itself. */
function shifted(value: number): number[] {
	if (Number.isInteger(value) && value <= 12) return [-4, -3, -2, -1, 1, 2, 3, 4].map((step) => value + step);
	const place = 10 ** (Math.floor(Math.log10(value)) + 1 - significantDigits(value));
	const steps = value / place;
	const grain = steps < 2 ? place / 4 : steps < 5 ? place / 2 : place;
	const near = [0.4, 0.6, 0.8, 1.25, 1.5, 1.75].map((share) => Math.round((value * share) / grain) * grain);
	return [...new Set(near.map((v) => Number(v.toPrecision(12))))].filter((v) => v !== value);
}

type Form = { value: number; write: (value: number) => string | null };

/** How a numeral is written: 36, ３６, 1,200, 12.5万, 三十六. */
function formOf(numeral: string): Form | null {
	const { digits, scale = "" } =
		/^(?<digits>[0-9０-９.,．，]+)(?<scale>[万億兆]?)$/.exec(numeral)?.groups ?? {};
	if (digits === undefined) return kanjiForm(numeral);
	const value = numeralValue(digits);
	if (value === null) return null;
	const decimals = /[.．](.+)$/.exec(digits)?.[1]?.length ?? 0;
	const isWide = /[０-９]/.test(digits);
	const hasCommas = /[,，]/.test(digits);
	const write = (shifted: number) => {
		const plain = decimals > 0 ? shifted.toFixed(decimals) : String(shifted);
		if (decimals === 0 && !Number.isInteger(shifted)) return null;
		const parted = hasCommas ? plain.replace(/(?<=\d)(?=(\d{3})+$)/g, ",") : plain;
		return `${isWide ? widened(parted) : parted}${scale}`;
	};
	return { value, write };
}

function widened(text: string): string {
	return text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

function kanjiForm(numeral: string): Form | null {
	const value = /^[一二三四五六七八九十百千]+$/.test(numeral) ? numeralValue(numeral) : null;
	return value === null ? null : { value, write: inKanji };
}

/** 1 to 9,999 as sums of places: 三百二十. */
function inKanji(value: number): string | null {
	if (!Number.isInteger(value) || value < 1 || value > 9999) return null;
	const places = ["千", "百", "十", ""].map((place, i) => ({
		place,
		digit: Math.floor(value / 10 ** (3 - i)) % 10,
	}));
	return places
		.map(({ place, digit }) =>
			digit === 0 ? "" : digit === 1 && place !== "" ? place : `${"〇一二三四五六七八九"[digit]}${place}`,
		)
		.join("");
}
