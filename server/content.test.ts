import { readdirSync, readFileSync } from "node:fs";
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

test("every stored quote is the stored text at its offsets", async () => {
	const rows = await database.evidence.findMany({ include: { revision: { select: { text: true } } } });
	for (const { start, end, quote, revision } of rows) expect(revision.text.slice(start, end)).toBe(quote);
});
