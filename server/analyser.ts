// The analyser in this process, for command lines and tests; the server has it in a worker.
import type { Analyser } from "../core/language/ja/analyser";
import { tokenize } from "./kuromoji.mjs";
import { languageModel } from "./language-model";

export const analyser: Analyser = {
	tokenize,
	get model() {
		return languageModel();
	},
};
