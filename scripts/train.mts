// Learns the parser and the entity tagger: npm run train [-- --documents N --checksum]. Writes content/language/parser.bin,
// or with --checksum only prints what the file would be summed to.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { MODEL_PATH } from "../server/language-model";
import { findShared } from "./corpus";
import { checksumOf, trainOn } from "./measures/training";

const { values } = parseArgs({
	options: { documents: { type: "string" }, checksum: { type: "boolean", default: false } },
});

const corpus = findShared("corpus/train.jsonl");
if (corpus === null) {
	console.error("train: there is no corpus/train.jsonl in ../shared");
	process.exit(2);
}
const bytes = await trainOn(corpus, Number(values.documents ?? Infinity));
if (values.checksum) console.log(checksumOf(bytes));
else {
	writeFileSync(MODEL_PATH, bytes);
	console.log(`${MODEL_PATH}: ${bytes.length} bytes`);
}
