// How a statement ends when it is asked: its predicate in polite form with か; という分析である is と分析されていますか, and
// what was only heard is とされていますか. A clause that goes on takes the tense of the sentence's end.
import type { Clause } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import { askingForm } from "../language/ja/politeness";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import type { Token } from "../language/token";

/** Where the predicate begins that is replaced, and what takes its place. */
export type Asking = { start: number; text: string };

const VIEWS: [RegExp, string][] = [
	[
		/という(分析|解釈|説明|見方|指摘|評価|予測|推測|批判|主張)(だ|である|です|だった|でした)。?$/,
		"されていますか",
	],
	[
		/(という|というの(だ|である|です)|ということ(だ|である|です)|とのこと(だ|である|です)|とされる|とされている|とされています|と伝えられる|と伝えられている|といわれる|と言われる|といわれている|と言われている)。?$/,
		"されていますか",
	],
];

/** The end of the question that a clause becomes; null where its form is not sure. */
export function askingOf(sentence: ReadSentence, clause: Clause): Asking | null {
	const isEnd = clause.predicate === sentence.phrases.at(-1);
	if (!isEnd) return goingOn(sentence, clause.predicate);
	return viewed(sentence) ?? finite(sentence, clause.predicate);
}

/** …という解釈である, …というのだ. */
function viewed(sentence: ReadSentence): Asking | null {
	for (const [pattern, ending] of VIEWS) {
		const found = pattern.exec(sentence.quote);
		if (found === null) continue;
		const noun = /^という(\p{Script=Han}{2})/u.exec(found[0])?.[1] ?? "";
		return { start: sentence.start + found.index, text: `と${viewNoun(noun)}${ending}` };
	}
	return null;
}

/** 見方 is no noun that する follows. */
function viewNoun(noun: string): string {
	return noun === "見方" || noun === "" ? "" : noun;
}

function finite(sentence: ReadSentence, predicate: Phrase): Asking | null {
	const text = askingForm(withoutExperience(tokensOf(sentence, predicate, predicate.end)));
	return text === null ? null : { start: predicate.start, text };
}

/** …したことがある is …した. */
function withoutExperience(tokens: Token[]): Token[] {
	const at = tokens.findLastIndex((t) => t.surface === "こと");
	const isExperience =
		tokens[at - 1]?.base === "た" &&
		/^が(ある|あります)。?$/.test(
			tokens
				.slice(at + 1)
				.map((t) => t.surface)
				.join(""),
		);
	return isExperience ? tokens.slice(0, at) : tokens;
}

function tokensOf(sentence: ReadSentence, { start }: Phrase, end = sentence.end): Token[] {
	return sentence.tokens.filter((t) => t.start >= start && t.end <= end);
}

/** 重視し、 and 続けており、 of a sentence that ends in the past or the present; ず and で are not surely either. */
function goingOn(sentence: ReadSentence, predicate: Phrase): Asking | null {
	if (predicate.form === "adversative" || predicate.form === "adnominal")
		return adversative(sentence, predicate);
	const tokens = tokensOf(sentence, predicate, predicate.end).filter((t) => t.detail !== "読点");
	const last = tokens.at(-1);
	if (last === undefined) return null;
	const stem = tokens
		.slice(0, -1)
		.map((t) => t.surface)
		.join("");
	if (last.base === "おる" && last.surface === "おり")
		return { start: predicate.start, text: `${stem}いますか` };
	if (last.pos !== "動詞" && !/^(れる|られる|せる|させる)$/.test(last.base)) return null;
	if (last.conjugationForm !== "連用形" || /^(だ|です)$/.test(last.base)) return null;
	return { start: predicate.start, text: `${stem}${last.surface}${isPast(sentence) ? "ました" : "ます"}か` };
}

/** …しましたが、 and …した before a noun: the clause's own end, without が. */
function adversative(sentence: ReadSentence, predicate: Phrase): Asking | null {
	const tokens = tokensOf(sentence, predicate, predicate.end).filter((t) => t.pos !== "記号");
	const own = /^(が|けれど|けれども|けど)$/.test(tokens.at(-1)?.surface ?? "") ? tokens.slice(0, -1) : tokens;
	const text = askingForm(own);
	return text === null ? null : { start: predicate.start, text };
}
