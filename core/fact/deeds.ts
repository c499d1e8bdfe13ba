// What a predicate says was done. Verbs that say of an event only that it took place are one (会談を開く, 会談が実現する), and so
// are those that say only how much something is.
import type { Phrase } from "../language/ja/phrases";

const TAKING_PLACE =
	/^(行う|行なう|おこなう|開く|持つ|もつ|重ねる|催す|ある|開催|実施|実現|挙行|主催|主導|成立)$/;
const BEING_MUCH = /^(なる|上る|のぼる|達する|及ぶ|だ|です|至る)$/;

/** The deed of a predicate: 派遣, 強める; 行う for whatever takes place, だ for whatever is so much. */
export function deedOf({ words }: Phrase): string {
	const noun = words.find((w) => w.detail === "サ変接続");
	const verb = words.find((w) => w.pos === "動詞" && !/^(する|れる|られる|いる|おる)$/.test(w.base));
	const deed = noun?.surface ?? verb?.base ?? "だ";
	if (BEING_MUCH.test(deed)) return "だ";
	return TAKING_PLACE.test(deed) ? "行う" : deed;
}

/** 会談 and 会見 are one meeting in two tellers' words. */
export function meetingAs(noun: string): string {
	return noun.replace(/(会談|会見|会合|面会|対面)$/, "会談");
}
