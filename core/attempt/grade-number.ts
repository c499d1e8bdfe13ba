// A number is right when it is as many of the same things, however it is written. The stem says what is counted, so a
// reply without the counter is certainly meant, if carelessly; another counter is wrong, and so is a limit (以上, 未満)
// that one side lacks.
import { type Asked, type Graded, kindest, type NearMiss, right, wrong } from "./asked";
import { parseQuantity, plainText, type Quantity, type Term } from "./grade-number-forms";

/** Grades a number; where the key is none that parses (gradedByKind), only its own letters are right. */
export function gradeNumber(asked: Asked, reply: string): Graded {
	const forms = [asked.key, ...asked.accepted];
	const given = plainText(reply);
	if (given !== "" && forms.some((form) => plainText(form) === given)) return right(asked, reply);
	const quantity = parseQuantity(reply);
	if (quantity === null) return wrong();
	return kindest(
		forms.flatMap((form) => {
			const meant = parseQuantity(form);
			return meant === null ? [] : compare(meant, quantity, (near) => right(asked, reply, near));
		}),
	);
}

/** About as many: to leave it out says no less, where over or under says on which side. */
const ROUND = ["", "約", "ほぼ"];

function compare(asked: Quantity, given: Quantity, accept: (near?: NearMiss) => Graded): Graded {
	if (given.side !== "" && asked.side !== "" && given.side !== asked.side) return wrong();
	const agreement = worst([agreementOf(given.from, asked.from), agreementOf(given.until, asked.until)]);
	if (agreement === "other") return wrong(nearRange(given, asked));
	if (agreement === "other-unit") return wrong("other-unit");
	if (given.limits !== asked.limits) return wrong("other-limit");
	if (given.hedge !== "" && given.hedge !== asked.hedge)
		return wrong(asked.hedge === "" ? "less-precise" : "other-limit");
	if (given.hedge === "" && !ROUND.includes(asked.hedge)) return accept("hedge-missing");
	return accept(agreement === "unit-missing" ? agreement : undefined);
}

const AGREEMENTS = ["same", "unit-missing", "other-unit", "other"] as const;
type Agreement = (typeof AGREEMENTS)[number];

function worst(agreements: Agreement[]): Agreement {
	return AGREEMENTS.findLast((agreement) => agreements.includes(agreement)) ?? "same";
}

function agreementOf(given: Term[], asked: Term[]): Agreement {
	if (given.length !== asked.length) return "other";
	const agreement = worst(given.map((term, i) => agreementOfTerms(term, asked[i])));
	return agreement === "unit-missing" && given.length > 1 ? "other" : agreement;
}

/** Counters that say no more than the number. */
const SAYS_NOTHING = ["つ", "分の"];

function agreementOfTerms(given: Term, asked: Term | undefined): Agreement {
	if (asked === undefined) return "other";
	if (given.base === asked.base && isEqual(given.measure, asked.measure)) return "same";
	if (!isEqual(given.value, asked.value)) return "other";
	if (given.unit === "") return SAYS_NOTHING.includes(asked.unit) ? "same" : "unit-missing";
	return isSameUnit(given.unit, asked) ? "same" : "other-unit";
}

function isEqual(one: number, other: number): boolean {
	return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** 度 counts times as 回 does, and degrees, which are seldom fewer than twenty. */
function isSameUnit(unit: string, { unit: asked, value }: Term): boolean {
	if (/^(?:キロ|ミリ)$/.test(unit)) return asked.startsWith(unit);
	if (unit === "目") return asked.endsWith("目");
	const countsTimes = /^[度回]目?$/.test(asked) && Number.isInteger(value) && value >= 0 && value < 20;
	return countsTimes && unit.replace("度", "回") === asked.replace("度", "回");
}

/** One end of the range that is asked, or a range around the number that is. */
function nearRange(given: Quantity, asked: Quantity): NearMiss | undefined {
	if (given.until.length > 0 && asked.until.length > 0) return undefined;
	const isEnd = (end: Term[]) => AGREEMENTS.indexOf(agreementOf(given.from, end)) <= 1;
	if (asked.until.length > 0) return isEnd(asked.from) || isEnd(asked.until) ? "part-of-range" : undefined;
	const [[low], [high], [value]] = [given.from, given.until, asked.from];
	if (low === undefined || high === undefined || value === undefined || asked.from.length > 1)
		return undefined;
	const [at, base] = high.unit === "" ? [value.value, ""] : [value.measure, value.base];
	return high.base === base && low.measure <= at && at <= high.measure ? "less-precise" : undefined;
}
