import { z } from "zod";
import { type CardFilter, SHOWN } from "@/server/card-list-page";

const schema = z.object({
	show: z.enum(SHOWN).catch("all"),
	setId: z.string().min(1).max(40).nullable().catch(null),
	search: z.string().max(100).trim().catch(""),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the address of the list asks for; what it does not understand is as if it were not there. */
export function cardFilter(query: Record<string, string | string[] | undefined>): CardFilter {
	return schema.parse({ ...query, setId: query.set });
}

/** The address of another page of the same list. */
export function addressOf({ show, setId, search }: CardFilter, page: number): string {
	const query = new URLSearchParams({ show, page: String(page) });
	if (setId) query.set("set", setId);
	if (search) query.set("search", search);
	return `/cards?${query}`;
}
