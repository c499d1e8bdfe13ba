import { languageOf } from "../passage/language-of";
import { gatherParagraphs } from "../passage/segments";
import { type Margin, MarginNotes, type MarginWords, Quiz } from "./margin-notes";
import { sectionsOf } from "./sections";

export type Paragraph = { line: number; text: string; isHeading: boolean; margin: Margin };

type DocumentTextProps = {
	documentId: string;
	paragraphs: Paragraph[];
	/** Numbers of the disputes that each line has a side in. */
	disputesAt: ReadonlyMap<number, number[]>;
	language: string;
	words: MarginWords;
};

/* What has been told is underlined, and marked while the paragraph's notes are open. */
const QUIET_MARKS =
	"[&>div:not(:has(details[open]))>p>mark]:bg-none [&>div:not(:has(details[open]))>p>mark]:decoration-1 [&>div:not(:has(details[open]))>p>mark]:decoration-dotted";
const ROW = "grid min-w-0 grid-cols-1 gap-x-12";
const WITH_MARGIN = `${ROW} lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]`;

/** A document to be read, with notes in its margin; each line can be linked to, and shows itself when it is. */
export function DocumentText(props: DocumentTextProps) {
	const { documentId, paragraphs, disputesAt, language, words } = props;
	const sections = sectionsOf(paragraphs);
	const hasNotes = ({ line, margin }: Paragraph) => margin.notes.length > 0 || disputesAt.has(line);
	const row = paragraphs.some(hasNotes) ? WITH_MARGIN : ROW;
	return (
		<div className={`grid min-w-0 grid-cols-1 gap-6 ${QUIET_MARKS}`}>
			{paragraphs.map((paragraph) => {
				const { line, margin } = paragraph;
				const section = sections.get(line);
				const disputes = disputesAt.get(line) ?? [];
				return (
					<div key={line} className={row}>
						<ParagraphText {...{ paragraph, language }} />
						{section?.isAskable && (
							<div className="lg:self-end">
								<Quiz
									of={{ documentId, from: line, to: section.to }}
									label={words.labels.askSection}
									words={words}
								/>
							</div>
						)}
						{hasNotes(paragraph) && <MarginNotes {...{ documentId, line, margin, disputes, words }} />}
					</div>
				);
			})}
		</div>
	);
}

function ParagraphText({ paragraph, language }: { paragraph: Paragraph; language: string }) {
	const { line, text, isHeading, margin } = paragraph;
	const lang = languageOf(text) ?? language;
	if (isHeading)
		return (
			<h2 id={`p${line}`} lang={lang} className="target-line pt-6 font-serif text-xl">
				{text}
			</h2>
		);
	const told = margin.notes.flatMap((note) => note.told?.passages ?? []);
	const [marked] = gatherParagraphs(
		told.filter((passage) => passage.line === line),
		true,
	);
	return (
		<p
			id={`p${line}`}
			lang={lang}
			className="target-line whitespace-pre-line font-serif text-[1.0625rem] leading-[2.05] [word-break:normal]"
		>
			{marked
				? marked.segments.map(({ text, isMarked }, index) => {
						const key = `${index}:${text.length}`;
						return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
					})
				: text}
		</p>
	);
}
