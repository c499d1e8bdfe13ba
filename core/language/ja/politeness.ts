// The other way round from inflection.ts: the end of a clause in polite form, and the question it makes, by the shapes a
// Japanese predicate ends in. What is not surely one of them is refused.
import type { Token } from "../token";
import { masuStem } from "./conjugation";
import {
	type Ending,
	endsIn,
	isMisread,
	POLITE_ENDINGS,
	type Tense,
	textOf,
	withoutClosing,
} from "./inflection";

/**
 * The text of a clause with its final predicate in polite form: 行わなかった → 行いませんでした, 高い → 高いです, 首都である →
 * 首都です; what is polite already stays. The full stop and a final が, けれども, し, ね or よ are dropped. Null for questions,
 * orders, conjecture, clauses that go on, noun endings, literary forms and whatever is not sure.
 */
export function politeForm(tokens: Token[]): string | null {
	const clause = withoutClosing(tokens);
	if (isPolite(clause)) return textOf(clause);
	const ending = politeEnding(clause);
	return ending && textOf(clause.slice(0, ending.keep)) + ending.text;
}

/**
 * The polite form with か: 首都ですか, 行いましたか. A final のだ or わけだ is left out, as it explains nothing in a question;
 * null also for what is only heard or supposed (らしい, かもしれない).
 */
export function askingForm(tokens: Token[]): string | null {
	const clause = withoutExplanation(withoutClosing(tokens));
	if (isSupposed(clause)) return null;
	const polite = politeForm(clause);
	return polite && `${polite}か`;
}

function isPolite(clause: Token[]): boolean {
	if (POLITE_ENDINGS.some(({ words }) => endsIn(clause, ...words))) return true;
	return endsIn(clause, "特殊・デス:基本形") || endsIn(clause, "特殊・デス:連用形", "特殊・タ:基本形");
}

function politeEnding(clause: Token[]): Ending | null {
	if (endsIn(clause, "べき")) return { keep: clause.length, text: "です" };
	if (!endsIn(clause, "特殊・タ:基本形")) return open(clause, "present");
	return open(clause.slice(0, -1), "past");
}

const FORMS: Record<Tense, RegExp> = { present: /^基本形$/, past: /^連用(形|タ接続)$/ };

/** The ending of a clause without its た. */
function open(clause: Token[], tense: Tense): Ending | null {
	const last = clause.at(-1);
	if (!last || !FORMS[tense].test(last.conjugationForm)) return null;
	const before = clause.slice(0, -1);
	if (isNegation(last)) return negative(before, last, tense);
	if (isRequest(before, last)) return null;
	if (isAdjective(last)) return { keep: clause.length, text: tense === "past" ? "たです" : "です" };
	if (last.conjugationType === "特殊・ダ") return copula(before, tense);
	if (last.base === "ある" && endsIn(before, "特殊・ダ:連用形")) return copula(before.slice(0, -1), tense);
	if (last.pos !== "動詞" || !isSureVerb(before, last)) return null;
	return verbal(before, last, { present: "ます", past: "ました" }[tense]);
}

function verbal(before: Token[], verb: Token, text: string): Ending | null {
	const stem = masuStem(verb);
	return stem === null ? null : { keep: before.length, text: stem + text };
}

function isAdjective({ conjugationType }: Token): boolean {
	return /^(形容詞・|特殊・タイ)/.test(conjugationType);
}

/** 参照されたい asks for it. */
function isRequest(before: Token[], { conjugationType }: Token): boolean {
	return conjugationType === "特殊・タイ" && /^(れる|られる)$/.test(before.at(-1)?.base ?? "");
}

function isNegation({ pos, base }: Token): boolean {
	return /^(ない|無い)$/.test(base) && (pos === "助動詞" || pos === "形容詞");
}

/** 首都|だ, 首都|である: what stands before must be something that です follows. */
function copula(before: Token[], tense: Tense): Ending | null {
	const last = before.at(-1);
	if (!last || !canPredicate(last)) return null;
	return { keep: before.length, text: tense === "past" ? "でした" : "です" };
}

function canPredicate(token: Token): boolean {
	const { surface, pos, detail } = token;
	if (pos === "助詞") return detail === "副助詞" || /^(から|まで|より)$/.test(surface);
	const isNoun = pos === "名詞" || pos === "副詞" || detail === "括弧閉";
	return isNoun || surface === "べき" || isMisread(token) || isNounOfVerb(token);
}

/** 始まりだ. */
function isNounOfVerb({ pos, conjugationType, conjugationForm }: Token): boolean {
	return pos === "動詞" && conjugationType.startsWith("五段") && conjugationForm === "連用形";
}

/** 行わ|ない → 行いません, 高く|ない → 高くないです, 首都では|ない → 首都ではありません. */
function negative(before: Token[], last: Token, tense: Tense): Ending | null {
	const negated = before.at(-1);
	const text = tense === "past" ? "ませんでした" : "ません";
	if (negated?.pos === "動詞")
		return negated.conjugationForm === "未然形" ? verbal(before.slice(0, -1), negated, text) : null;
	if (negated !== undefined && isAdjective(negated) && negated.conjugationForm === "連用テ接続")
		return { keep: before.length, text: tense === "past" ? "なかったです" : "ないです" };
	return isAbsence(negated, last) ? { keep: before.length, text: `あり${text}` } : null;
}

/** ない as the opposite of ある: 問題がない, 首都ではない, 間違いない, and where nothing of what it denies is given. */
function isAbsence(denied: Token | undefined, { pos }: Token): boolean {
	if (denied === undefined) return pos === "形容詞";
	if (denied.pos === "助詞") return denied.detail !== "接続助詞" && denied.surface !== "の";
	if (denied.detail === "ナイ形容詞語幹" || denied.pos === "副詞") return true;
	return denied.surface === "ほか" || endsIn([denied], "特殊・ダ:連用形");
}

/** Words whose verb only what stands before them shows: 行った, あった and いる; 話しあった is 合う. */
function isSureVerb(before: Token[], verb: Token): boolean {
	if (verb.base === "ある" && before.at(-1)?.pos === "動詞") return false;
	if (verb.detail !== "自立") return true;
	if (verb.surface === "行っ") return verb.base === "行う" ? isHeld(before) : isGone(before);
	if (verb.surface === "あっ") return !isMet(before);
	return verb.surface !== "いる" || !isNeeded(before);
}

const WAYS = /(道|路|街|上|先|中)$/;

/** 会議を行った, but 道を行った; where nothing stands before, the analyser has seen more. */
function isHeld(before: Token[]): boolean {
	const verb = before.findLastIndex(({ pos }) => pos === "動詞");
	const object = before.findLastIndex(
		({ surface, pos }, i) => i > verb && pos === "助詞" && surface === "を",
	);
	return object < 0 ? before.length === 0 : !WAYS.test(before[object - 1]?.surface ?? "");
}

/** 増えて行った, 東京へ行った, 見に行った; 1921年に行った and 住民に行った are as well 行う. */
function isGone(before: Token[]): boolean {
	const [place, particle] = before.slice(-2);
	if (particle?.detail === "接続助詞" || particle?.surface === "へ") return true;
	return particle?.surface === "に" && (place?.conjugationForm === "連用形" || isPlace(place));
}

function isPlace(token: Token | undefined): boolean {
	return token?.subDetail === "地域";
}

const POSITIONS =
	/^(上|下|中|内|外|前|奥|隣|横|そば|側|近く|間|中心|郊外|状態|状況|背景|関係|立場|傾向|念頭|根底)$/;
const MEETING = /^(気|息|目|馬|趣味|うま)$/;

/** 事故にあった, 友人とあった, 息があった are no ある. */
function isMet(before: Token[]): boolean {
	const [noun, particle] = before.slice(-2);
	if (particle?.pos !== "助詞") return false;
	if (particle.surface === "に") return !isPlace(noun) && !POSITIONS.test(noun?.surface ?? "");
	if (particle.surface === "と") return noun?.detail !== "括弧閉";
	return particle.surface === "が" && MEETING.test(noun?.surface ?? "");
}

const NEEDS = /^(金|お金|費用|資金|時間|手間|許可|説明|覚悟|勇気|注意|助け|支え|承認|証拠|準備)$/;

/** 費用がいる is 要る. */
function isNeeded(before: Token[]): boolean {
	const [noun, particle] = before.slice(-2);
	return particle?.pos === "助詞" && NEEDS.test(noun?.surface ?? "");
}

/** 行った|のだ, 行った|わけである; 首都な|のだ is 首都だ. */
function withoutExplanation(clause: Token[]): Token[] {
	const at = clause.findLastIndex(
		({ surface, detail }) => /^(の|ん|わけ)$/.test(surface) && detail === "非自立",
	);
	const last = clause[at - 1];
	if (!last || !/^(だ|です|である)$/.test(textOf(clause.slice(at + 1)))) return clause;
	if (endsIn([last], "特殊・ダ:体言接続"))
		return [...clause.slice(0, at - 1), { ...last, surface: "だ", conjugationForm: "基本形" }];
	return last.conjugationForm === "基本形" ? clause.slice(0, at) : clause;
}

const GUESS = /(かも(しれ|知れ)|に(違い|ちがい))(な|ませ|ありませ)(い|かった|ん|んでした)$/;

/** らしい, かもしれない, に違いない, hearsay そうだ. */
function isSupposed(clause: Token[]): boolean {
	const end = clause.slice(-4);
	const isHearsay = end.some((t) => t.detail === "特殊" && t.subDetail === "助動詞語幹");
	const isGuess = end.some((t) => t.pos === "助動詞" && t.base === "らしい");
	return isHearsay || isGuess || GUESS.test(textOf(clause));
}
