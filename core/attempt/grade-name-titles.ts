// What stands around a name in either language without being of it: 氏 and Mr, 大統領 and President, 紙 behind a newspaper.
import { isBareTitle, stripCourtesies, stripHonorifics } from "../language/ja/honorifics";
import { comparable, plainName } from "./grade-name-forms";

const ENGLISH_COURTESIES = "mr|mrs|ms|miss|mx|dr|sir|dame";
/** Offices that begin no other name, as General, King, Captain and Justice do. */
const ENGLISH_OFFICES =
	"(?:vice[ -])?president|(?:deputy )?prime minister|(?:(?:foreign|finance|defen[cs]e|interior) )?minister|" +
	"secretary(?: of (?:state|defen[cs]e)|[ -]general)?|chancellor|senator|governor|mayor|ambassador|" +
	"congress(?:wo)?man|professor|prof|chair(?:wo)?man|chairperson|spokes(?:wo)?man|spokesperson|pope";
const BEFORE_OFFICE = "(?:(?:former|ex|then|acting|late)[ -])*";
const ENGLISH_COURTESY = new RegExp(`^(?:${ENGLISH_COURTESIES})\\.? +(?=\\S)`, "i");
const ENGLISH_TITLE = new RegExp(
	`^${BEFORE_OFFICE}(?:${ENGLISH_OFFICES}|${ENGLISH_COURTESIES})\\.? +(?!of\\b)(?=\\S)`,
	"i",
);
const BARE_ENGLISH_TITLE = new RegExp(
	`^${BEFORE_OFFICE}(?:${ENGLISH_OFFICES}|${ENGLISH_COURTESIES})\\.?$`,
	"i",
);

/** 北斗タイムズ紙 is 北斗タイムズ, and 青葉新聞社 青葉新聞; but 機関紙 is no 機関. */
const PAPER = /(?<=[ァ-ヶーa-z]|新聞)[紙誌]$|(?<=..(?:新聞|通信))社$/iu;

/** A name with its office and without its courtesies, as names are compared. */
function polite(name: string): string {
	return comparable(stripCourtesies(plainName(name).replace(ENGLISH_COURTESY, "")));
}

/** A name as it may be written with all of its office, as names are compared. */
export function asWritten(name: string): string[] {
	return [comparable(name), comparable(plainName(name).replace(PAPER, "")), polite(name)];
}

/** A name without its titles of office either, as names are compared; the whole where nobody would be left. */
export function untitled(name: string): string {
	return comparable(stripHonorifics(plainName(name).replace(ENGLISH_TITLE, "")));
}

/** Whether a name is a title and nothing else, which can be anybody. */
export function isTitleAlone(name: string): boolean {
	return isBareTitle(name) || BARE_ENGLISH_TITLE.test(plainName(name));
}

/** The office that a name is given with, "" for none. */
export function officeOf(name: string): string {
	const [whole, bare] = [polite(name), untitled(name)];
	if (whole.startsWith(bare)) return whole.slice(bare.length);
	return whole.endsWith(bare) ? whole.slice(0, -bare.length) : "";
}

const DEPUTY = /(?:副|准|次|補|代行|代理|vice|deputy|assistant)$/;

/** Whether one office is the other said in full: 国務委員長 and 委員長, but not 副大統領 and 大統領. */
export function isSameOffice(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	return long.endsWith(short) && !DEPUTY.test(long.slice(0, long.length - short.length));
}
