// The two doors of next-auth that a browser needs, without its client library.

type AuthAnswer = { url?: string };

async function post(path: string, fields: Record<string, string>): Promise<AuthAnswer> {
	const token = await fetch("/api/auth/csrf", { credentials: "same-origin" });
	const { csrfToken } = (await token.json()) as { csrfToken: string };
	const response = await fetch(path, {
		method: "POST",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
		credentials: "same-origin",
	});
	return (await response.json()) as AuthAnswer;
}

/** The error in the address that next-auth answers with; null where there is none. */
export function errorInUrl(url: string | undefined): string | null {
	if (!url) return "bug";
	return new URL(url, "http://localhost").searchParams.get("error");
}

/** Null when it worked, else "offline" or a failure code. */
async function failureOf(path: string, fields: Record<string, string>): Promise<string | null> {
	try {
		return errorInUrl((await post(path, fields)).url);
	} catch (error) {
		return error instanceof TypeError ? "offline" : "bug";
	}
}

/** Signs in with name and password; null when it worked, else "wrong", "offline" or a failure code. */
export async function signIn(name: string, password: string): Promise<string | null> {
	const error = await failureOf("/api/auth/callback/credentials", { name, password });
	return error === "CredentialsSignin" ? "wrong" : error;
}

/** Signs out; null when it worked, else "offline" or a failure code. */
export const signOut = (): Promise<string | null> => failureOf("/api/auth/signout", {});
