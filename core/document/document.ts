import { z } from "zod";

/** What is known of a document besides its text: content/documents/<slug>/document.json. */
export const documentSchema = z.strictObject({
	/** Documents of one collection are asked about together. */
	collection: z.strictObject({ key: z.string().min(1), title: z.string().min(1) }),
	title: z.string().min(1),
	language: z.enum(["ja", "en"]),
	/** Where it was published, as the text itself says. */
	sourceLine: z.string().optional(),
	/** Only where the text gives its date. */
	publishedOn: z.iso.date().optional(),
	/** Whose the text is. */
	rights: z.string().min(1),
});

export type DocumentMetadata = z.infer<typeof documentSchema>;
