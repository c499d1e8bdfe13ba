// The learned weights, read once a process from the project's own files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Model, unpackModel } from "../core/language/ja/parser/model";

export const MODEL_PATH = join(process.cwd(), "content/language/parser.bin");

let loaded: Model | undefined;

/** The model under content/language. */
export function languageModel(): Model {
	loaded ??= unpackModel(readFileSync(MODEL_PATH));
	return loaded;
}
