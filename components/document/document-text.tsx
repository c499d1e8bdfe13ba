import { languageOf } from "../passage/language-of";

export type Paragraph = { line: number; text: string; isHeading: boolean };

/** A document to be read; each line can be linked to, and shows itself when it is. */
export function DocumentText({ paragraphs }: { paragraphs: Paragraph[] }) {
	return (
		<div className="grid min-w-0 grid-cols-1 gap-6 font-serif text-[1.0625rem] leading-[2.05]">
			{paragraphs.map(({ line, text, isHeading }) =>
				isHeading ? (
					<h2 key={line} id={`p${line}`} lang={languageOf(text)} className="target-line pt-6 text-xl">
						{text}
					</h2>
				) : (
					<p
						key={line}
						id={`p${line}`}
						lang={languageOf(text)}
						className="target-line whitespace-pre-line [word-break:normal]"
					>
						{text}
					</p>
				),
			)}
		</div>
	);
}
