import { afterEach, describe, expect, it, vi } from "vitest";
import { errorInUrl, signOut } from "./auth";

describe("errorInUrl", () => {
	it("finds the error that next-auth puts into the address", () => {
		expect(errorInUrl("http://school.local:3000/sign-in?error=CredentialsSignin")).toBe("CredentialsSignin");
		expect(errorInUrl("/sign-in?error=too-many-tries")).toBe("too-many-tries");
	});

	it("is null for the address of a success", () => {
		expect(errorInUrl("http://school.local:3000/")).toBe(null);
	});

	it("takes an answer without an address for a bug", () => {
		expect(errorInUrl(undefined)).toBe("bug");
	});
});

describe("signOut", () => {
	afterEach(() => vi.unstubAllGlobals());
	const answering = (answer: () => object) => vi.stubGlobal("fetch", async () => ({ json: answer }));

	it("is null once one is out", async () => {
		answering(() => ({ csrfToken: "", url: "http://school.local:3000/" }));
		expect(await signOut()).toBe(null);
	});

	it("tells why one is still in", async () => {
		answering(() => ({ csrfToken: "" }));
		expect(await signOut()).toBe("bug");
		vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
		expect(await signOut()).toBe("offline");
	});
});
