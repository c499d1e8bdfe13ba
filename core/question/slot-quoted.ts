// …は何を要求しましたか: a term in 「」 that is no speech, wherever it stands in the clause, asked for as a whole.
import type { Predication } from "../fact/predications";
import type { Phrase } from "../language/ja/phrases";
import { quoteAt } from "../language/span";
import { hasTwoSubjects, VAGUE } from "./slot-argument";
import type { Slot } from "./slots";

const LONGEST_TERM = 24;
/** What may follow a term that 何 takes the place of. */
const BEHIND = /^(を|に|が|へ|として|を通じて|をめぐり|をめぐって|に対する|に関する|による)$/;
/** 「…」をめぐる協議, 「…」に向けた声明: verbs that make of a term what a noun is about. */
const TYING = /^(向ける|めぐる|巡る|掲げる|盛り込む|うたう)$/;

/** The terms in 「」 of a clause, with 自体 where that follows. */
export function quotedSlots(text: string, predication: Predication): Slot[] {
	const { sentence, clause, start } = predication;
	if (hasTwoSubjects(predication)) return [];
	return clause.phrases.flatMap((phrase): Slot[] => {
		const [word, behind] = phrase.words.filter((w) => w.detail !== "読点");
		if (word?.detail !== "引用" || word.start < start || phrase.form !== "argument") return [];
		const end = behind?.surface === "自体" ? behind.end : word.end;
		const length = word.surface.length - 2;
		const isOneOfSeveral =
			phrase.particle === "が" && clause.phrases.filter((p) => p.particle === "が").length > 1;
		const hasParticle = BEHIND.test(phrase.particle) && phrase.contentEnd === end && !isOneOfSeveral;
		const before = sentence.phrases[phrase.index - 1];
		const hangs =
			before !== undefined &&
			before.particle === "" &&
			before.form === "argument" &&
			!before.comma &&
			before.words[0]?.pos !== "副詞";
		const isListed =
			before !== undefined && /^(と|や)$/.test(before.particle) && before.head === phrase.index;
		if (!hasParticle || hangs || isListed || length < 2 || length > LONGEST_TERM || phrase.comma) return [];
		const modified = before !== undefined && !before.comma && before.head === phrase.index;
		if (modified || !(isOfPredicate(predication, phrase) || isOfNoun(predication, phrase))) return [];
		return [
			{
				sort: "term",
				word: "何",
				rule: "what-object",
				kind: "what",
				key: quoteAt(text, word.start, word.end),
				replaced: { start: word.start, end },
				phrase,
				isCleft: false,
			},
		];
	});
}

/** An object or the like of the predicate; what is done 「…」を通じて may seem to hang on the object. */
function isOfPredicate({ sentence, clause }: Predication, phrase: Phrase): boolean {
	const { predicate } = clause;
	if (VAGUE.test(predicate.words[0]?.base ?? "")) return false;
	const isMeans = /^(を通じて|をめぐり|をめぐって)$/.test(phrase.particle);
	return (
		phrase.head === predicate.index || (isMeans && sentence.phrases[phrase.head]?.head === predicate.index)
	);
}

/** What a noun is about that the predicate says something of. */
function isOfNoun({ sentence }: Predication, phrase: Phrase): boolean {
	if (/^(に対する|に関する|による)$/.test(phrase.particle)) return true;
	const next = sentence.phrases[phrase.index + 1];
	return next?.form === "adnominal" && phrase.head === next.index && TYING.test(next.words[0]?.base ?? "");
}
