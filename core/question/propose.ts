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
	const inPlace = askInPlace(document, collection);
	const made = [
		...document.causes.map((cause) => askWhy(cause, document, collection)),
		...document.speeches.flatMap((s) => [
			askWhoSaid(s, document, collection),
			askWhatSaid(s, document, collection),
		]),
		...document.reports.map((report) => askWhoReported(report, document, collection)),
		...askWhatReported(document, collection),
		...inPlace.drafts,
		...inPlace.dropped,
		...askHowManyQuoted(document, collection),
		...askDefinitions(document, collection),
		...askRoles(document, collection),
		...document.events.map((event) => askWhen(event, document, collection)),
	];
	return {
		drafts: draftsOf(made).map((draft) => withTopic(withSource(draft, collection), collection)),
		dropped: [...document.doubtful, ...made.filter(isDropped)],
	};
}
