// One sentence for the feedback: where the text says it and who speaks, never the key again.
import type { Kind } from "../fact/fact";
import { groupedBy } from "../language/grouping";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import { keptFor } from "../language/kept";
import type { ReadDocument } from "./collection";

/** The rationale of any question but of when; `speaker` is named only where they are not what is asked. */
export function rationaleOf(
	kind: Exclude<Kind, "when">,
	document: ReadDocument,
	sentence: ReadSentence,
	speaker?: string,
): string {
	const place = placeOf(document, sentence);
	switch (kind) {
		case "where":
			return `${place}で、この出来事の場所が述べられています。`;
		case "who":
			return `${place}で、この出来事の主体が述べられています。`;
		case "what":
			return `${place}で、この出来事の対象が述べられています。`;
		case "number":
			return `${place}で、その数が述べられています。`;
		case "role":
			return `${place}で、その立場や所属が述べられています。`;
		case "definition":
			return `${place}で、そのことばの意味が述べられています。`;
		case "who-said":
			return `${place}で、この発言や見方が誰のものかが述べられています。`;
		case "what-said":
			return speaker === undefined
				? `${place}で、この発言がかぎ括弧で引用されています。`
				: `${place}で、${speaker}の発言としてかぎ括弧で引用されています。`;
		case "why":
			return `${place}で、その理由が述べられています。`;
	}
}

/** The rationale where something is reported without quotation marks. */
export function rationaleOfReport(document: ReadDocument, sentence: ReadSentence, speaker?: string): string {
	const whose = speaker === undefined ? "ある見方" : `${speaker}の見方`;
	return `${placeOf(document, sentence)}で、${whose}として述べられています。`;
}

/** The rationale of a question of when, in the precision of the text: 年, 年月, 月日, 日付, else 時期. */
export function rationaleOfTime(document: ReadDocument, sentence: ReadSentence, times: FoundTime[]): string {
	return `${placeOf(document, sentence)}で、この出来事が${precisionOf(times)}とともに述べられています。`;
}

function precisionOf(times: FoundTime[]): string {
	const [first] = times;
	if (first === undefined) return "時期";
	const hasYear = first.time.year !== undefined;
	if (first.granularity === "day") return hasYear ? "日付" : "月日";
	if (first.granularity === "month") return hasYear ? "年月" : "月";
	return first.granularity === "year" ? "年" : "時期";
}

/** 第2段落; without a number where the sentence stands in a list, a caption or a note. */
function placeOf(document: ReadDocument, { line }: ReadSentence): string {
	const number = paragraphsOf(document).get(line);
	return number === undefined ? "本文" : `第${number}段落`;
}

/** The number of each line that is a paragraph. */
const paragraphsOf = keptFor(({ sentences }: ReadDocument): Map<number, number> => {
	const lines = groupedBy(sentences, ({ line }) => line);
	const paragraphs = [...lines].flatMap(([line, own]) => (isParagraph(own) ? [line] : []));
	return new Map(paragraphs.map((line, i) => [line, i + 1]));
});

const MARKED = /^[・•●○■□◆◇▲▼△▽※＊*【〈《[［―—]|^[0-9０-９]+[.．)） ]|^[(（][0-9０-９]+[)）]/;

/** A line of running text: it ends as a sentence does and opens with no mark of a list, a caption or a heading. */
function isParagraph(sentences: ReadSentence[]): boolean {
	const first = sentences[0];
	const last = sentences.at(-1);
	const ends = last?.kind === "statement" || (last?.kind === "question" && last.quote.endsWith("。"));
	return ends && first !== undefined && !MARKED.test(first.quote);
}
