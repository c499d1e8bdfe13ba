// Learns the parser and the entity tagger: npm run train [-- --documents N --checksum]. Writes content/language/parser.bin,
// or with --checksum only prints what the file would be summed to.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packModel } from "../core/language/ja/parser/model";
import { train } from "../core/language/ja/parser/training";
import { MODEL_PATH } from "../server/language-model";
import { findShared, readCorpus } from "./corpus";

const { values } = parseArgs({
	options: { documents: { type: "string" }, checksum: { type: "boolean", default: false } },
});

const corpus = findShared("corpus/train.jsonl");
if (corpus === null) {
	console.error("train: there is no corpus/train.jsonl in ../shared");
	process.exit(2);
}
const bytes = packModel(train(await readCorpus(corpus, Number(values.documents ?? Infinity))));
if (values.checksum) console.log(createHash("sha256").update(bytes).digest("hex"));
else {
	writeFileSync(MODEL_PATH, bytes);
	console.log(`${MODEL_PATH}: ${bytes.length} bytes`);
}
