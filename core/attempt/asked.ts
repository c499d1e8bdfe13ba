import type { Kind } from "../fact/fact";
import { foldText } from "../language/fold";
import type { Verdict } from "./feedback";

/** What grading needs to know of a question. */
export type Asked = { kind: Kind; key: string; accepted: string[] };

/**
 * What a reply has too little or too much of. Where the verdict is "right", the reply is certainly the answer, carelessly
 * given; where it is "wrong", this says what is amiss, and nothing of the key.
 */
export const NEAR_MISSES = [
	/** Right: 36 for 36時間. */
	"unit-missing",
	/** Right: 30人 for 30人余り. */
	"hedge-missing",
	/** Right where the name alone is, wrong otherwise: 田中首相 for 田中議長. */
	"other-title",
	/** Wrong: 2018年 for 2018年6月12日, 約30人 for 30人, 神奈川県 for 神奈川県横浜市. */
	"less-precise",
	/** Wrong, as it cannot be proved: 2018年6月 for 2018年, 横浜市 for 横浜. */
	"more-precise",
	/** Wrong: 36日 for 36時間, 3回 for 3回目. */
	"other-unit",
	/** Wrong: 30人 for 30人以上, 30人弱 for 30人強. */
	"other-limit",
	/** Wrong: 1970年代 for 1970年代から1980年代, 30人 for 30〜40人. */
	"part-of-range",
	/** Wrong: スミス for ジョン・スミス where it is not accepted, 田中 for 田中と山本. */
	"part-of-name",
	/** Wrong: 2018年か2019年, one of which is right. */
	"several-answers",
	/** Wrong: 6/12/2018, of which one reading is right. */
	"ambiguous-date",
] as const;
export type NearMiss = (typeof NEAR_MISSES)[number];

/** `acceptedAs` where a right reply is written otherwise than the key: 平成30年 = 2018年. */
export type Graded = { verdict: Verdict; acceptedAs?: { reply: string; as: string }; near?: NearMiss };

/** A right reply, with what it is accepted as unless typography alone tells it from the key. */
export function right({ key }: Asked, reply: string, near?: NearMiss): Graded {
	const isWrittenLikeKey = foldText(reply) === foldText(key);
	return {
		verdict: "right",
		...(!isWrittenLikeKey && { acceptedAs: { reply: reply.trim(), as: key } }),
		...(near !== undefined && { near }),
	};
}

export function wrong(near?: NearMiss): Graded {
	return near === undefined ? { verdict: "wrong" } : { verdict: "wrong", near };
}

/** The kindest of the grades of one reply: right without a near miss, right with one, wrong with one, wrong. */
export function kindest(grades: Graded[]): Graded {
	const found = grades.filter(({ verdict }) => verdict === "right");
	const best = found.find(({ near }) => near === undefined) ?? found[0];
	return best ?? grades.find(({ near }) => near !== undefined) ?? wrong();
}
