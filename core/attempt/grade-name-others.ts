// A title can name somebody else by who they are to the one named: 田中夫人 is no 田中, Mrs. Porter no Mr. Porter, and
// 田中首相秘書官, where it is 田中 who is 首相, somebody who serves him.
import { isBareTitle, stripCourtesies } from "../language/ja/honorifics";
import { plainName } from "./grade-name-forms";
import { asWritten, isSameOffice, officeOf } from "./grade-name-titles";

/** Whether a reply, though it has the name of one of the forms in it, is or may be another person. */
export function namesAnother(forms: string[], reply: string): boolean {
	if (isOfOtherSex(forms, reply)) return true;
	const [office, offices] = [officeOf(reply), forms.map(officeOf)];
	if (SPOUSE.test(office)) return !offices.some((known) => SPOUSE.test(known));
	return !offices.includes(office) && mayServe(forms, reply);
}

const SPOUSE = /夫人/;
const SERVANT = /(?:(?:[元前現新]|次期)?(?:補佐官|秘書官|政務官|報道官|特使|顧問|弁護士|代理|代行))+$/;

/**
 * ボルトン補佐官 is ボルトン's own office, and ボルトン大統領補佐官 may be: it is another's where the one asked is known to be
 * 大統領, and behind 氏.
 */
function mayServe(forms: string[], reply: string): boolean {
	const whole = stripCourtesies(plainName(reply));
	const served = whole.replace(SERVANT, "");
	if (served === whole || !hasTitle(served)) return false;
	return forms.some((form) => isCalled(form, served));
}

/** Whether a name ends in a title or courtesy. */
function hasTitle(name: string): boolean {
	return [...name].some((_, at) => isBareTitle(name.slice(at)));
}

function isCalled(form: string, served: string): boolean {
	if (asWritten(form).some((name) => asWritten(served).includes(name))) return true;
	const [known, office] = [officeOf(form), officeOf(served)];
	if (known === "" || office === "") return false;
	return isSameOffice(known, office) || (MINISTER.test(known) && MINISTER.test(office));
}

/** 外相, 外務大臣 and 大臣 can be one, as can 首相 and 総理. */
const MINISTER = /(?:相|大臣|総理)$/;

const SEXES = [/^(?:mr|sir)\.? +(?=\S)/i, /^(?:mrs|ms|miss|dame)\.? +(?=\S)/i];

function isOfOtherSex(forms: string[], reply: string): boolean {
	const [sex, sexes] = [sexOf(reply), forms.map(sexOf).filter((known) => known >= 0)];
	return sex >= 0 && sexes.length > 0 && !sexes.includes(sex);
}

/** -1 where no courtesy tells. */
function sexOf(name: string): number {
	return SEXES.findIndex((courtesy) => courtesy.test(plainName(name)));
}
