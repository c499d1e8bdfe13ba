// The figures that `npm run measure` prints and docs/generation.json keeps.

/** How many of how many; `percent` with one decimal. */
export type Share = { right: number; of: number; percent: number };

/** `right` of `of`. */
export function share(right: number, of: number): Share {
	return { right, of, percent: percent(right, of) };
}

/** One decimal; 0 of nothing. */
export function percent(right: number, of: number): number {
	return of === 0 ? 0 : Math.round((1000 * right) / of) / 10;
}

/** Precision and recall in one: `percent` is F1. */
export type FoundShare = { right: number; found: number; of: number; percent: number };

/** `right` of `found`, where `of` were to be found. */
export function foundShare(right: number, found: number, of: number): FoundShare {
	return { right, found, of, percent: percent(2 * right, found + of) };
}

/** Faults by code, none of them 0, and their `total`. */
export type HardFaults = Record<string, number>;

export type AnalysisFigures = {
	heads: Record<string, Share>;
	/** Of all arcs found, those whose margin is at least `margin`, and how many of these are right. */
	sure: { margin: number; kept: Share; heads: Share };
	entities: Record<string, FoundShare>;
};

export type GoldFigures = Record<
	string,
	{ served: number; hardFaults: HardFaults; importance1: Share; all: Share }
>;

/** `silent`: paragraphs without any question. */
export type JsquadFigures = { served: number; silent: number; hardFaults: HardFaults; asked: Share };

/** The checksum of the model that the first `documents` documents teach. */
export type TrainingFigures = { documents: number; sha256: string };

export type Figures = {
	analysis?: AnalysisFigures;
	gold?: GoldFigures;
	jsquad?: JsquadFigures;
	training?: TrainingFigures;
};

export const SECTIONS = ["analysis", "gold", "jsquad", "training"] as const;
export type Section = (typeof SECTIONS)[number];
