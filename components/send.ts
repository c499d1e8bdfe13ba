// The only way a component talks to the server: JSON to our own doors. Works on plain http through any host name.

export type Sent<T> =
	| { ok: true; data: T }
	| { ok: false; error: string; fields?: Record<string, string>; id?: string };

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

/** Sends JSON, and when that was, as this clock may be wrong; never throws: no network is the error "offline", an answer that is no JSON is "bug". */
export async function send<T>(method: Method, path: string, body: unknown): Promise<Sent<T>> {
	let response: Response;
	try {
		response = await fetch(path, {
			method,
			headers: { "content-type": "application/json", "x-sent-at": new Date().toISOString() },
			body: JSON.stringify(body),
			credentials: "same-origin",
		});
	} catch {
		return { ok: false, error: "offline" };
	}
	const answer: unknown = await response.json().catch(() => null);
	if (response.ok && answer !== null) return { ok: true, data: answer as T };
	if (answer === null || typeof answer !== "object" || !("error" in answer))
		return { ok: false, error: "bug" };
	return { ok: false, ...(answer as { error: string; fields?: Record<string, string>; id?: string }) };
}

const KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 22 url-safe characters (132 bits), so that the same request sent twice is known as one. */
export function newClientKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(22));
	return Array.from(bytes, (byte) => KEY_LETTERS[byte % 64]).join("");
}

/** The IANA zone of this browser. */
export function browserTimeZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}
