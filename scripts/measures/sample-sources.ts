// Where questions to be judged come from: the kept half of JSQuAD, and texts of our own in a folder.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceDocument } from "../../core/question/generate";
import type { Question } from "../../core/question/question";
import { isKeptForJudging } from "./draw";
import { generateAlone } from "./generating";
import { readParagraphs } from "./jsquad";

const JSQUAD = "jsquad/";

/** Whether the text of a source is not ours to keep. */
export const isJsquad = (source: string) => source.startsWith(JSQUAD);
export const paragraphIdOf = (source: string) => source.slice(JSQUAD.length);

export type Source = { source: string; genre: string; document: SourceDocument };

/** A question that may be drawn. */
export type Candidate = Omit<Source, "document"> & Question & { text: string };

/** The sources of a sample; without a folder, JSQuAD alone; `onlyOwn`, the folder alone, as its kept half is used up by one look. */
export function readSources(folder?: string, onlyOwn = false): Source[] {
	const kept = onlyOwn ? [] : readParagraphs().filter(({ id }) => isKeptForJudging(id));
	return [
		...kept.map((document) => ({
			source: `${JSQUAD}${document.id}`,
			genre: "encyclopaedia",
			document,
		})),
		...(folder === undefined ? [] : readFolder(folder)),
	];
}

function readFolder(folder: string): Source[] {
	const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
	return files.sort().map((name) => readOwn(name, readFileSync(join(folder, name), "utf8")));
}

/** A text of our own: its genre from a first line `genre: news`, which is no text, or from its name (`news-bridge.txt`). */
export function readOwn(fileName: string, content: string): Source {
	const [line, genre] = content.match(/^\uFEFF?genre:[ \t]*(\S+)[ \t]*(?:\r?\n|$)/) ?? ["", undefined];
	const id = fileName.replace(/\.txt$/, "");
	const document = { id, language: "ja", text: content.slice(line.length) };
	return { source: id, genre: genre ?? (id.split("-")[0] as string), document };
}

/** The questions of the sources that would be served, with `drafts` those that wait for judges too. */
export async function readCandidates(sources: Source[], drafts: boolean): Promise<Candidate[]> {
	const generated = await generateAlone(sources.map(({ document }) => document));
	return sources.flatMap(({ source, genre, document }, i) =>
		(generated[i]?.questions ?? [])
			.filter(({ status }) => status === "ready" || (drafts && status === "draft"))
			.map((question) => ({ ...question, source, genre, text: document.text })),
	);
}
