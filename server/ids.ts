import "server-only";
import { randomBytes } from "node:crypto";

/** A random id of 20 characters, for rows that have to be known before they are written. */
export function newId(): string {
	return randomBytes(15).toString("base64url");
}
