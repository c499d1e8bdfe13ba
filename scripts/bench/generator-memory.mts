// Generates from the text that comes in, and prints the most memory that took, in MB.
import { readFileSync } from "node:fs";
import { generate } from "../../core/question/generate";
import { analyser } from "../../server/analyser";
import { collectionOf } from "../bench-text";

await generate(collectionOf(readFileSync(0, "utf8")), analyser);
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
