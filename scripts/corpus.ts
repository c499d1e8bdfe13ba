// The annotated corpus and other yardsticks that lie beside the project, where they are.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Annotated } from "../core/language/ja/parser/training";
import type { Span } from "../core/language/span";
import { tokenize } from "../server/kuromoji.mjs";

/** Where yardsticks and training data are looked for; the project itself needs none of them. */
export const SHARED = join(process.cwd(), "../shared");

/** The path of a file there, or null where it is absent. */
export function findShared(path: string): string | null {
	const whole = join(SHARED, path);
	return existsSync(whole) ? whole : null;
}

/** The path of a file there; throws where it is absent. */
export function requireShared(path: string): string {
	const found = findShared(path);
	if (found === null) throw new Error(`there is no ${path} in ../shared`);
	return found;
}

export function readLines<T>(path: string): T[] {
	return readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => JSON.parse(line) as T);
}

export type CorpusSentence = {
	id: string;
	text: string;
	bunsetsu: (Span & { head: number })[];
	entities: (Span & { type: string })[];
};

type CorpusDocument = { id: string; sentences: CorpusSentence[] };

/** The sentences of the first `documents` documents of a corpus file, in order, with their tokens. */
export async function readCorpus(
	path: string,
	documents = Infinity,
): Promise<(CorpusSentence & Annotated)[]> {
	const sentences = readLines<CorpusDocument>(path)
		.slice(0, documents)
		.flatMap((d) => d.sentences);
	const read: (CorpusSentence & Annotated)[] = [];
	for (const sentence of sentences) read.push({ ...sentence, tokens: await tokenize(sentence.text) });
	return read;
}
