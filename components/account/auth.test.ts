import { describe, expect, it } from "vitest";
import { errorInUrl } from "./auth";

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
