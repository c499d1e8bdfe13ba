import "server-only";
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id (the library's default algorithm).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Without characters that are read wrongly: 0 O 1 I L. */
const CODE_SYMBOLS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const COMMONEST = new Set(
	"password password1 passw0rd 12345678 123456789 1234567890 qwertyui qwerty123 11111111 00000000 iloveyou sunshine princess football baseball abc12345 abcd1234 88888888 administrator".split(
		" ",
	),
);

export function isCommonPassword(password: string): boolean {
	const folded = password.normalize("NFKC").toLowerCase();
	return COMMONEST.has(folded) || new Set(folded).size < 3;
}

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFKC"), COST);
}

let nobody: Promise<string> | undefined;

/** Verifies exactly one hash whether or not there is an account, so that the time tells nothing. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
	nobody ??= hashPassword("nobody has this password");
	const matches = await verify(stored ?? (await nobody), password.normalize("NFKC"));
	return matches && stored != null;
}

/** A random code in groups, to be shown once: "ABCD-EFGH-…". */
export function makeCode(groups: number, length = 4): string {
	const group = () => Array.from({ length }, () => CODE_SYMBOLS[randomInt(CODE_SYMBOLS.length)]).join("");
	return Array.from({ length: groups }, group).join("-");
}
