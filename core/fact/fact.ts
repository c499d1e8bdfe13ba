import type { Quote } from "../language/span";

/** What kind of thing a fact states, and so what can be asked of it. */
export const KINDS = [
	"when",
	"where",
	"who",
	"who-said",
	"what-said",
	"why",
	"what",
	"number",
	"role",
	"definition",
] as const;
export type Kind = (typeof KINDS)[number];

/** How the document stands to what it states. */
export const STANDINGS = ["fact", "claim", "analysis", "forecast"] as const;
export type Standing = (typeof STANDINGS)[number];

/** One statement of a document with its place in the text. */
export type Fact = {
	/** Stable within a collection: the same text gives the same key. */
	id: string;
	kind: Kind;
	standing: Standing;
	/** Who says so, where somebody other than the document does. */
	accordingTo?: string;
	spans: Quote[];
	conflictsWith: string[];
};

export const ENTITY_TYPES = ["person", "organization", "place", "other"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Everything one person, body or place is called in a collection. */
export type Name = { entity: string; type: EntityType; forms: string[] };
