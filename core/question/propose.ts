// Everything that could be asked of a document: each rule makes its drafts, the gates decide.
import type { ReadCollection, ReadDocument } from "./collection";
import { askDefinitions } from "./definition";
import { withSource } from "./disputes";
import type { Draft } from "./draft";
import { type Dropped, draftsOf, isDropped } from "./dropped";
import { askHowManyQuoted } from "./how-many-quoted";
import { askInPlace } from "./in-place";
import { askRoles } from "./role";
import { withTopic } from "./topic";
import { askWhatReported } from "./what-reported";
import { askWhatSaid } from "./what-said";
import { askWhen } from "./when";
import { askWhoReported, askWhoSaid } from "./who-said";
import { askWhy } from "./why";

export type Proposals = { drafts: Draft[]; dropped: Dropped[] };

/** The drafts of a document, and what was found but could not be asked. */
export function propose(document: ReadDocument, collection: ReadCollection): Proposals {
	const made = asksOf(document, collection).flatMap((ask) => ask());
	return { drafts: draftsOf(made), dropped: [...document.doubtful, ...made.filter(isDropped)] };
}

type Made = Draft | Dropped;

/** What is to be asked of a document, a fact at a time where that is work; each does its work when it is called. */
export function asksOf(document: ReadDocument, collection: ReadCollection): (() => Made[])[] {
	const asks: (() => Made[])[] = [
		...document.causes.map((cause) => () => [askWhy(cause, document, collection)]),
		...document.speeches.flatMap((s) => [
			() => [askWhoSaid(s, document, collection)],
			() => [askWhatSaid(s, document, collection)],
		]),
		...document.reports.map((report) => () => [askWhoReported(report, document, collection)]),
		() => askWhatReported(document, collection),
		...document.predications.map((predication) => () => askInPlace(predication, document, collection)),
		() => askHowManyQuoted(document, collection),
		() => askDefinitions(document, collection),
		() => askRoles(document, collection),
		...document.events.map((event) => () => [askWhen(event, document, collection)]),
	];
	return asks.map((ask) => () => ask().map((made) => whole(made, collection)));
}

/** The draft with what its stem must begin with. */
function whole(made: Made, collection: ReadCollection): Made {
	return isDropped(made) ? made : withTopic(withSource(made, collection), collection);
}
