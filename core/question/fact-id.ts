import type { Kind } from "../fact/fact";
import { shortHash } from "../language/identity";
import type { ReadDocument } from "./collection";

/** The id of a fact: the same document, kind, place and answer give the same one. */
export function factIdOf(
	{ source }: ReadDocument,
	kind: Kind,
	start: number | undefined,
	key: string,
): string {
	return `f${shortHash(`${source.id}\n${kind}\n${start}\n${key}`)}`;
}
