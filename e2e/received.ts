// What a browser receives, as text in which a secret can be found whatever it was wrapped in.
import type { Page } from "@playwright/test";

// Next cuts its payload into scripts wherever a chunk happened to end.
const CUT = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g;
const ENTITIES: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'", "#39": "'" };

function unescapeOnce(text: string): string {
	return text
		.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/n]))/g, (_, hex?: string, sign?: string) => {
			if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
			return sign === "n" ? "\n" : (sign ?? "");
		})
		.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (all, name: string) => ENTITIES[name] ?? all);
}

/** A body with its pieces joined and its escapes undone, also those of JSON within a script. */
export function decode(body: string): string {
	return unescapeOnce(unescapeOnce(body.replace(CUT, "")));
}

/** Keeps every body that reaches this page from now on: documents, payloads, scripts, answers to its requests. */
export async function recordReceived(page: Page): Promise<() => string> {
	const bodies: string[] = [];
	await page.route("**/*", async (route) => {
		const response = await route.fetch();
		bodies.push(await response.text());
		await route.fulfill({ response });
	});
	return () => bodies.map(decode).join("\n");
}

/** The JSON value that begins at `start` of a text. */
function jsonAt(text: string, start: number): unknown {
	let depth = 0;
	let quoted = false;
	for (let at = start; at < text.length; at++) {
		const sign = text[at];
		if (quoted && sign === "\\") at++;
		else if (sign === '"') quoted = !quoted;
		else if (!quoted && (sign === "[" || sign === "{")) depth++;
		else if (!quoted && (sign === "]" || sign === "}") && --depth === 0) {
			return JSON.parse(text.slice(start, at + 1));
		}
	}
	throw new Error("The value does not end");
}

/** The questions in the document of an attempt (in review the cards), just as its scripts receive them: all that is there of each. */
export function itemsIn(html: string, prop = "items"): Record<string, unknown>[] {
	const pieces = html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g);
	const payload = Array.from(pieces, ([, text]) => JSON.parse(text ?? '""')).join("");
	const name = `"${prop}":`;
	const start = payload.indexOf(name);
	if (start < 0) throw new Error("The document has no questions");
	const items = jsonAt(payload, start + name.length) as Record<string, unknown>[];
	const isThere = ([, value]: [string, unknown]) => value !== "$undefined";
	return items.map((item) => Object.fromEntries(Object.entries(item).filter(isThere)));
}
