// The documents that ship: content/documents/<slug>/{document.txt,document.json}, read once a build and content.
import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type DocumentMetadata, documentSchema } from "../core/document/document";
import { isTooLong, MOST_CHARACTERS } from "../core/document/limits";
import { type CollectionSource, storeCollection } from "./collections";
import { database } from "./database";
import { env } from "./env";
import { generate } from "./generator";

type ShippedDocument = { slug: string; metadata: DocumentMetadata; text: string };

/** What makes a text unfit to be stored; SQLite would hand it back only as far as its first NUL. */
function faultOf(text: string): string | null {
	if (isTooLong(text))
		return `${MOST_CHARACTERS} 文字までです / may have at most ${MOST_CHARACTERS} characters`;
	return text.includes("\0") ? "NUL 文字（U+0000）を含みます / holds a NUL character (U+0000)" : null;
}

async function readShippedDocument(folder: string, slug: string): Promise<ShippedDocument> {
	const place = path.join(folder, slug);
	const bytes = await readFile(path.join(place, "document.txt"));
	const json = await readFile(path.join(place, "document.json"), "utf8");
	const metadata = documentSchema.safeParse(JSON.parse(json));
	if (!metadata.success) throw new Error(`${place}/document.json: ${metadata.error.message}`);
	const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	const fault = faultOf(text);
	if (fault) throw new Error(`${place}/document.txt: ${fault}`);
	return { slug, metadata: metadata.data, text };
}

async function readShippedDocuments(contentDir: string): Promise<ShippedDocument[]> {
	const folder = path.join(contentDir, "documents");
	const entries = await readdir(folder, { withFileTypes: true });
	const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	return Promise.all(slugs.sort().map((slug) => readShippedDocument(folder, slug)));
}

/** Changes with the documents and with every build, since a build may bring another generator. */
async function fingerprintOf(documents: ShippedDocument[]): Promise<string> {
	const build = await readFile(".next/BUILD_ID", "utf8").catch(() => crypto.randomUUID());
	return createHash("sha256").update(build).update(JSON.stringify(documents)).digest("hex");
}

async function generateCollection(key: string, documents: ShippedDocument[]): Promise<CollectionSource> {
	const sources = documents.map(({ slug, metadata, text }) => ({
		id: slug,
		title: metadata.title,
		language: metadata.language,
		...(metadata.publishedOn ? { publishedOn: metadata.publishedOn } : {}),
		text,
	}));
	const generated = await generate(sources);
	return {
		key,
		title: documents[0]?.metadata.collection.title ?? key,
		documents: documents.map((document, index) => ({
			...document,
			facts: generated[index]?.facts ?? [],
			questions: generated[index]?.questions ?? [],
		})),
	};
}

/** Loads what ships into the database; loading the same again changes nothing. CONTENT=none loads nothing. */
export async function loadContent(contentDir = env.contentDir): Promise<void> {
	if (!contentDir) return;
	const documents = await readShippedDocuments(contentDir);
	const fingerprint = await fingerprintOf(documents);
	const loaded = await database.setting.findUnique({ where: { key: "content" } });
	if (loaded?.value === fingerprint) return;
	for (const key of new Set(documents.map((document) => document.metadata.collection.key))) {
		const members = documents.filter((document) => document.metadata.collection.key === key);
		await storeCollection(await generateCollection(key, members));
	}
	await database.setting.upsert({
		where: { key: "content" },
		create: { key: "content", value: fingerprint },
		update: { value: fingerprint },
	});
}
