// Phrases, heads and entities: npm run --silent analyse < sentences.jsonl. JSON Lines {id, text} in, a sentence each;
// {id, bunsetsu: [{start, end, head}], entities: [{start, end, type}]} out, offsets UTF-16, head −1 for the last.
import { createInterface } from "node:readline";
import { parseSentence } from "../core/language/ja/parser/parse";
import { tokenize } from "../server/kuromoji.mjs";
import { languageModel } from "../server/language-model";

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
	number++;
	if (line.trim() === "") continue;
	const { id = String(number), text } = JSON.parse(line) as { id?: string; text?: unknown };
	if (typeof text !== "string") throw new Error(`line ${number}: no text`);
	const { bunsetsu, entities } = parseSentence(await tokenize(text), languageModel());
	const phrases = bunsetsu.map(({ start, end, head }) => ({ start, end, head }));
	process.stdout.write(`${JSON.stringify({ id, bunsetsu: phrases, entities })}\n`);
}
