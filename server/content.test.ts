import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { loadContent } from "./content";
import { database } from "./database";

const countAll = async () =>
	Promise.all([
		database.collection.count(),
		database.document.count(),
		database.revision.count(),
		database.passage.count(),
		database.questionRevision.count(),
		database.setItem.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
	]);

test("CONTENT=none starts empty", async () => {
	await loadContent(null);
	expect(await database.document.count()).toBe(0);
});

test("what ships is stored byte for byte with questions on every document, and loading it again changes nothing", async () => {
	await loadContent("content");
	const slugs = readdirSync("content/documents");
	for (const slug of slugs) {
		const document = await database.document.findFirstOrThrow({
			where: { slug },
			include: { currentRevision: true },
		});
		const file = readFileSync(`content/documents/${slug}/document.txt`);
		expect(Buffer.from(document.currentRevision?.text ?? "", "utf8").equals(file)).toBe(true);
		const asked = await database.evidence.count({ where: { revisionId: document.currentRevisionId ?? "" } });
		expect(asked).toBeGreaterThan(0);
	}
	const before = await countAll();
	await loadContent("content");
	expect(await countAll()).toEqual(before);
});

/** A content folder with one document. */
function contentOf(text: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), "content-"));
	const place = path.join(folder, "documents", "bridge");
	const metadata = { collection: { key: "bridge", title: "橋" }, title: "橋", language: "ja", rights: "町" };
	mkdirSync(place, { recursive: true });
	writeFileSync(path.join(place, "document.txt"), text);
	writeFileSync(path.join(place, "document.json"), JSON.stringify(metadata));
	return folder;
}

test("a document beyond the limit is refused by its name and the limit", async () => {
	await expect(loadContent(contentOf("橋".repeat(300_001)))).rejects.toThrow(
		/bridge\/document\.txt: 300000 /,
	);
	expect(await database.document.count({ where: { slug: "bridge" } })).toBe(0);
});

test("NUL, where the database would cut the text off, is refused", async () => {
	await expect(loadContent(contentOf("橋の話。\0山の話。"))).rejects.toThrow(/bridge\/document\.txt: NUL/);
	expect(await database.document.count({ where: { slug: "bridge" } })).toBe(0);
});

test("CRLF, a mark of byte order, control characters and 𠮷 are stored as they are", async () => {
	const text = "\ufeff橋\u0007の話\r\n𠮷野四郎氏は1998年に青森美術館を設立した。";
	await loadContent(contentOf(text));
	const revision = await database.revision.findFirstOrThrow({ where: { document: { slug: "bridge" } } });
	expect(revision.text).toBe(text);
});

test("every stored quote is the stored text at its offsets", async () => {
	const rows = await database.evidence.findMany({ include: { revision: { select: { text: true } } } });
	for (const { start, end, quote, revision } of rows) expect(revision.text.slice(start, end)).toBe(quote);
});
