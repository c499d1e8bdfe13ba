// Turns the end of a clause into the plain form that can stand before の and こと, by the shapes a Japanese
// predicate ends in: です・ます, plain, or continuative (連用中止). What is not surely one of them is refused.
import type { Token } from "../token";
import { plainForms } from "./conjugation";

export type Tense = "past" | "present";

/** How many tokens stay as they are, and what follows them. */
export type Ending = { keep: number; text: string };

/**
 * The text of a clause with its final predicate in the plain attributive form: 決裂しました → 決裂した,
 * ではありません → ではない, 不透明です → 不透明な, 首都です → 首都である. A finite predicate keeps its own
 * tense; a continuative one (会談し, 得ず) needs `tense`. The full stop and a final が, けれども, し, ね or よ
 * are dropped. Null for questions, orders, conjecture, hearsay そうだ, noun endings and whatever is not sure.
 */
export function plainForm(tokens: Token[], options: { tense?: Tense } = {}): string | null {
	const clause = withoutClosing(tokens);
	const ending =
		polite(clause) ??
		copula(clause) ??
		finite(clause) ??
		(options.tense ? continuative(clause, options.tense) : null);
	return ending && textOf(clause.slice(0, ending.keep)) + ending.text;
}

const CLOSING_PARTICLES = new Set(["が", "けれども", "けれど", "けど", "し", "ね", "よ"]);

/** The clause without its full stop and a final が, けれども, し, ね or よ. */
export function withoutClosing(tokens: Token[]): Token[] {
	let end = tokens.length;
	while (end > 0 && isClosingMark(tokens[end - 1])) end--;
	const particle = tokens[end - 1];
	const closes = particle?.detail === "接続助詞" || particle?.detail === "終助詞";
	if (particle && closes && CLOSING_PARTICLES.has(particle.surface)) end--;
	return tokens.slice(0, end);
}

function isClosingMark(token: Token | undefined): boolean {
	return token?.pos === "記号" && ["句点", "読点", "空白"].includes(token.detail);
}

/** The text of tokens that follow on each other. */
export function textOf(tokens: Token[]): string {
	return tokens.map(({ surface }) => surface).join("");
}

/** Whether the clause ends in these words, given as surface or as 活用型:活用形. */
export function endsIn(clause: Token[], ...words: string[]): boolean {
	const tail = clause.slice(clause.length - words.length);
	return tail.length === words.length && tail.every((token, i) => isWord(token, words[i] ?? ""));
}

function isWord(token: Token, word: string): boolean {
	return word === (word.includes(":") ? `${token.conjugationType}:${token.conjugationForm}` : token.surface);
}

/** What a clause in ます ends in. */
export const POLITE_ENDINGS = [
	{ words: ["特殊・マス:基本形"], form: "present" },
	{ words: ["特殊・マス:連用形", "特殊・タ:基本形"], form: "past" },
	{ words: ["特殊・マス:未然形", "ん"], form: "negative" },
	{ words: ["特殊・マス:未然形", "ん", "特殊・デス:連用形", "特殊・タ:基本形"], form: "negativePast" },
] as const;

function polite(clause: Token[]): Ending | null {
	const ending = POLITE_ENDINGS.find(({ words }) => endsIn(clause, ...words));
	if (!ending) return null;
	const keep = clause.length - ending.words.length - 1;
	const verb = clause[keep];
	const forms = verb?.conjugationForm === "連用形" ? plainForms(verb) : null;
	return forms && { keep, text: forms[ending.form] };
}

function copula(clause: Token[]): Ending | null {
	if (endsIn(clause, "特殊・デス:連用形", "特殊・タ:基本形")) return copulaAfter(clause.slice(0, -2), "past");
	if (endsIn(clause, "特殊・デス:基本形")) {
		const before = clause.slice(0, -1);
		return afterAdjective(before) ?? copulaAfter(before, "present");
	}
	return endsIn(clause, "特殊・ダ:基本形") ? copulaAfter(clause.slice(0, -1), "present") : null;
}

/** です that only makes an adjective, ない or た polite. */
function afterAdjective(before: Token[]): Ending | null {
	const last = before.at(-1);
	if (last?.conjugationForm !== "基本形" || last.pos === "動詞" || last.conjugationType === "不変化型")
		return null;
	return finite(before);
}

function copulaAfter(before: Token[], tense: Tense): Ending | null {
	const last = before.at(-1);
	if (!last) return null;
	if (isExplanatory(last)) return explained(before.slice(0, -1));
	const kind = nominal(last);
	if (!kind) return null;
	const present = kind === "na-adjective" ? "な" : "である";
	return { keep: before.length, text: tense === "past" ? "だった" : present };
}

/** の in のです, のだ, んです. */
function isExplanatory({ surface, pos, detail }: Token): boolean {
	return pos === "名詞" && detail === "非自立" && (surface === "の" || surface === "ん");
}

function explained(before: Token[]): Ending | null {
	const last = before.at(-1);
	if (!last || !isWord(last, "特殊・ダ:体言接続")) return finite(before);
	return copulaAfter(before.slice(0, -1), "present");
}

/** What can be made a predicate by である, or by な; null where that would be ungrammatical or hearsay. */
function nominal(token: Token): "noun" | "na-adjective" | null {
	const { pos, detail, subDetail } = token;
	if (pos === "名詞") {
		if (subDetail === "助動詞語幹") return detail === "特殊" ? null : "na-adjective";
		return detail === "形容動詞語幹" || subDetail === "形容動詞語幹" ? "na-adjective" : "noun";
	}
	const closesQuotation = pos === "記号" && detail === "括弧閉";
	const canPredicate = closesQuotation || detail === "副助詞" || token.conjugationType === "文語・ベシ";
	return canPredicate || isMisread(token) ? "noun" : null;
}

/** 1つ, whose つ the analyser takes for a particle of old, and 同じ, of which it knows only that it stands before nouns. */
export function isMisread({ surface, pos, conjugationType }: Token): boolean {
	return conjugationType === "下二・タ行" || (surface === "同じ" && pos === "連体詞");
}

function finite(clause: Token[]): Ending | null {
	const last = clause.at(-1);
	if (last?.conjugationType === "文語・ベシ" && last.surface === "べき")
		return { keep: clause.length, text: "である" };
	if (last?.conjugationForm !== "基本形" || !["動詞", "形容詞", "助動詞"].includes(last.pos)) return null;
	if (/^(?:不変化型|文語|下二・タ行|特殊・(?:ダ|デス|マス|ヤ|ジャ))/.test(last.conjugationType)) return null;
	return isPolite(clause.at(-2)) ? null : { keep: clause.length, text: "" };
}

/** まし in ました, でし in でした: whatever is left of them is not plain. */
function isPolite(token: Token | undefined): boolean {
	return token?.conjugationType === "特殊・マス" || token?.conjugationType === "特殊・デス";
}

function continuative(clause: Token[], tense: Tense): Ending | null {
	const connected = endsIn(clause, "て") || endsIn(clause, "で");
	const isParticle = connected && clause.at(-1)?.detail === "接続助詞";
	const open = isParticle ? clause.slice(0, -1) : clause;
	if (isParticle && endsIn(open, "特殊・マス:連用形")) return continued(open.slice(0, -1), tense);
	if (endsIn(open, "特殊・ヌ:連用ニ接続") && open.at(-1)?.surface === "ず")
		return refused(open.slice(0, -1), tense);
	if (endsIn(open, "特殊・ダ:連用形")) return nominalContinued(open.slice(0, -1), tense);
	return continued(open, tense);
}

/** 首都で、希薄で、: but で behind a noun without a subject before it, or behind こと, is rather by or at. */
function nominalContinued(before: Token[], tense: Tense): Ending | null {
	const last = before.at(-1);
	const hasSubject = before.some(({ pos, surface }) => pos === "助詞" && /^[はがも]$/.test(surface));
	if (!last || (nominal(last) === "noun" && (!hasSubject || last.detail === "非自立"))) return null;
	return copulaAfter(before, tense);
}

/** Verbs that in continuative form behind に, を or と are particles rather than predicates: に加え, に伴い. */
const PARTICLE_LIKE = new Set(
	"加える 伴う 基づく 応じる 関する 関す 対する 対す 比べる 際する 際す 踏まえる 巡る めぐる 含める 経る 除く 通じる 通ずる 通す 限る あたる 当たる 先立つ つれる 従う 沿う 異なる もつ".split(
		" ",
	),
);

function isParticleLike(clause: Token[]): boolean {
	const [before, last] = clause.slice(-2);
	return before?.pos === "助詞" && /^[にをと]$/.test(before.surface) && PARTICLE_LIKE.has(last?.base ?? "");
}

const CONTINUATIVE_FORMS = new Set(["連用形", "連用タ接続", "連用テ接続"]);

function continued(clause: Token[], tense: Tense): Ending | null {
	const last = clause.at(-1);
	if (isParticleLike(clause)) return null;
	const forms = last && CONTINUATIVE_FORMS.has(last.conjugationForm) ? plainForms(last) : null;
	return forms && { keep: clause.length - 1, text: forms[tense] };
}

/** 得ず, 見られず, せず. */
function refused(clause: Token[], tense: Tense): Ending | null {
	const last = clause.at(-1);
	const forms = last?.conjugationForm.startsWith("未然") ? plainForms(last) : null;
	return forms && { keep: clause.length - 1, text: tense === "past" ? forms.negativePast : forms.negative };
}
