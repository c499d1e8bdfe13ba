// The one place where yardsticks call the generator.
import { generate, type SourceDocument } from "../../core/question/generate";
import { tokenize } from "../../server/kuromoji.mjs";

/** What the generator makes of documents that belong together. */
export const generateFrom = (documents: SourceDocument[]) => generate(documents, tokenize);

/** What it makes of texts that each stand alone, in their order. */
export async function generateAlone(documents: SourceDocument[]) {
	const generated = [];
	for (const document of documents) generated.push(...(await generateFrom([document])));
	return generated;
}
