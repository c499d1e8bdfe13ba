// A name is right when it is the key or one of its aliases, whatever title it carries; likeness is no reason.
import type { Kind } from "../fact/fact";
import { mayBePlaceWithTitle } from "../language/ja/honorifics";
import { type Asked, type Graded, kindest, type NearMiss, right, wrong } from "./asked";
import { comparable, isAnyCountry, plainName, withCountryNames } from "./grade-name-forms";
import { namesAnother } from "./grade-name-others";
import { asWritten, isSameOffice, isTitleAlone, officeOf, untitled } from "./grade-name-titles";
import { isSamePlace, nearPlace } from "./grade-place";
import { isFamilyName, isPartOfName } from "./near-name";

/**
 * Grades a name: of a person or body, of a place, or of a role. One side may carry a title that the other lacks; two
 * different titles (田中首相, 田中議員) agree only where the name without a title is an accepted form itself.
 */
export function gradeName(asked: Asked, reply: string): Graded {
	const readings = readingsOf(asked, plainName(reply));
	return kindest(readings.map((reading) => gradeReading(asked, reading, reply)));
}

/** ロ-マ was typed for ローマ, where ジャン-ポール is two names; Smith, John is John Smith. */
function readingsOf({ kind }: Asked, reply: string): string[] {
	const [, family, given] = /^([\p{Script=Latin} .'-]+), ?([\p{Script=Latin} .'-]+)$/u.exec(reply) ?? [];
	const isInverted = family !== undefined && (kind === "who" || kind === "who-said");
	const prolonged = reply.replace(/(?<=[ぁ-ゖァ-ヶ])[-‐‑‒–—―−─━]/g, "ー");
	return [...new Set([reply, prolonged, isInverted ? `${given} ${family}` : reply])];
}

function gradeReading(asked: Asked, reading: string, reply: string): Graded {
	const { kind, key, accepted } = asked;
	const given = comparable(reading);
	if (given === "") return wrong();
	if (given === comparable(key)) return right(asked, reply);
	const forms = [key, ...accepted].filter((form) => comparable(form) !== "");
	const known = forms.flatMap(withCountryNames);
	if (isSame(kind, known, reading))
		return right(asked, reply, hasOtherOffice(asked, reading) ? "other-title" : undefined);
	const together = sameTogether(asked, reading);
	if (together === "all") return right(asked, reply);
	return wrong(nearName(kind, known, reading) ?? (together === "some" ? "part-of-name" : undefined));
}

function isSame(kind: Kind, forms: string[], reply: string): boolean {
	if (kind === "where") return isSamePlace(forms, reply);
	if (kind === "role") return forms.map(roleForm).includes(roleForm(reply));
	return !isTitleAlone(reply) && !namesAnother(forms, reply) && isSameName(forms, reply);
}

/** A role is its title, which therefore stays: 青空財団の理事長 is 青空財団理事長 and not 青空財団. */
function roleForm(role: string): string {
	return comparable(role).replace(/の/g, "");
}

function isSameName(forms: string[], reply: string): boolean {
	const written = new Set(forms.flatMap(asWritten));
	const bare = new Set(forms.filter((form) => !mayBePlaceWithTitle(form)).map(untitled));
	const given = asWritten(reply);
	return given.some((name) => written.has(name) || bare.has(name)) || written.has(untitled(reply));
}

/** Whether a person who is right by the name is given an office that none of the forms has. */
function hasOtherOffice({ kind, key, accepted }: Asked, reply: string): boolean {
	if (kind !== "who" && kind !== "who-said") return false;
	const office = officeOf(reply);
	const offices = [key, ...accepted].map(officeOf).filter((known) => known !== "");
	return office !== "" && offices.length > 0 && !offices.some((known) => isSameOffice(known, office));
}

const TOGETHER = /と|、|,|&|および|及び|\band\b/;

/** 田中と山本 are 山本と田中. "some": one of several that are asked. */
function sameTogether({ kind, key }: Asked, reply: string): "all" | "some" | "none" {
	const [asked, given] = [namesIn(plainName(key)), namesIn(reply)];
	if (asked.length < 2 || asked.length < given.length) return "none";
	const left = [...asked];
	for (const name of given) {
		const at = left.findIndex((one) => isSame(kind, [one], name));
		if (at < 0) return "none";
		left.splice(at, 1);
	}
	return left.length === 0 ? "all" : "some";
}

/** 田中と山本; フランス・ドイツ, where ・ stands between names and not within one. */
function namesIn(text: string): string[] {
	const countries = text.split("・");
	const names = countries.every(isAnyCountry) ? countries : text.split(TOGETHER);
	return names.filter((name) => comparable(name) !== "");
}

/** What a name that is not accepted has too little or too much of. */
function nearName(kind: Kind, forms: string[], reply: string): NearMiss | undefined {
	if (kind === "where") {
		const near = nearPlace(forms, reply);
		if (near !== undefined) return near;
	}
	if (kind === "who" || kind === "who-said") {
		const isSameBare = (form: string) => !mayBePlaceWithTitle(form) && untitled(form) === untitled(reply);
		const isOther = namesAnother(forms, reply);
		if ((isOther || officeOf(reply) !== "") && forms.some(isSameBare)) return "other-title";
		if (isOther) return undefined;
		if (forms.some((form) => isFamilyName(form, reply))) return "part-of-name";
		const [, name = ""] = /の([^の]+)$/.exec(reply) ?? [];
		if (name !== "" && isSame(kind, forms, name)) return "more-precise";
	}
	return forms.some((form) => isPartOfName(form, reply)) ? "part-of-name" : undefined;
}
