// The one place where yardsticks call the generator.
import { generate, type SourceDocument } from "../../core/question/generate";
import { analyser } from "../../server/analyser";

/** What the generator makes of documents that belong together. */
export const generateFrom = (documents: SourceDocument[]) => generate(documents, analyser);

/** What it makes of texts that each stand alone, in their order. */
export async function generateAlone(documents: SourceDocument[]) {
	const generated = [];
	for (const document of documents) generated.push(...(await generateFrom([document])));
	return generated;
}
