import { Fragment } from "react";
import { languageOf } from "../passage/language-of";

type ClozeTextProps = {
	/** What stands before, between and behind the blanks. */
	pieces: readonly string[];
	/** What a screen reader says for a blank. */
	blank: string;
};

/** A sentence of a document with its blanks, each as wide as the next, so that none tells how long its answer is. */
export function ClozeText({ pieces, blank }: ClozeTextProps) {
	const language = languageOf(pieces.join(""));
	return (
		<blockquote className="border-line border-l-2 pl-4 font-serif text-[1.0625rem] leading-[2]">
			{pieces.map((piece, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence stay where they are
				<Fragment key={index}>
					{index > 0 && (
						<span className="mx-1 inline-block w-24 border-accent border-b-2 bg-accent-wash leading-normal">
							<span className="sr-only">{blank}</span>&nbsp;
						</span>
					)}
					<span lang={language}>{piece}</span>
				</Fragment>
			))}
		</blockquote>
	);
}
