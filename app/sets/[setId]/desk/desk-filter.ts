import { z } from "zod";
import { KINDS, STANDINGS } from "@/core/fact/fact";
import { type DeskFilter, SHOWN } from "@/server/desk";

const schema = z.object({
	show: z.enum(SHOWN).catch("waiting"),
	kind: z.enum(KINDS).nullable().catch(null),
	standing: z.enum(STANDINGS).nullable().catch(null),
	search: z.string().max(100).catch(""),
	question: z.string().max(40).nullable().catch(null),
	page: z.coerce.number().int().min(1).catch(1),
});

/** What the address of the desk asks for; what it does not understand is as if it were not there. */
export function deskFilter(query: Record<string, string | string[] | undefined>): DeskFilter {
	return schema.parse(query);
}

/** The address of another page of the same list. */
export function addressOf(setId: string, filter: DeskFilter, page: number): string {
	const { show, kind, standing, search } = filter;
	const query = new URLSearchParams({ show, page: String(page) });
	if (kind) query.set("kind", kind);
	if (standing) query.set("standing", standing);
	if (search) query.set("search", search);
	return `/sets/${setId}/desk?${query}`;
}
