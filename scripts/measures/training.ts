// Training, for `npm run train` and for the check that it still gives what it gave.
import { createHash } from "node:crypto";
import { packModel } from "../../core/language/ja/parser/model";
import { train } from "../../core/language/ja/parser/training";
import { readCorpus, requireShared } from "../corpus";
import type { TrainingFigures } from "./figures";

/** The model file that the first `documents` documents of a corpus teach. */
export async function trainOn(corpus: string, documents = Infinity): Promise<Uint8Array> {
	return packModel(train(await readCorpus(corpus, documents)));
}

export function checksumOf(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** Few enough to learn in seconds; any change of tokens, features or learning shows in them. */
const CHECKED_DOCUMENTS = 300;

/** What training on the first documents of ../shared/corpus/train.jsonl gives. */
export async function measureTraining(): Promise<TrainingFigures> {
	const corpus = requireShared("corpus/train.jsonl");
	return { documents: CHECKED_DOCUMENTS, sha256: checksumOf(await trainOn(corpus, CHECKED_DOCUMENTS)) };
}
