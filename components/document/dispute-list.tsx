import type { MarkedPassage } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";

/** What one source states; `speaker` null: the document itself does. */
export type Side = { speaker: string | null; passage: MarkedPassage };

type DisputeListProps = { disputes: [Side, Side][]; labels: Messages["disputes"] };

const placeOf = ({ passage }: Side) => `${passage.documentId}:${passage.line}:${passage.before.length}`;

/** Statements that gainsay each other, both quotes side by side, on a phone one below the other. */
export function DisputeList({ disputes, labels }: DisputeListProps) {
	return (
		<ol className="grid min-w-0 list-none grid-cols-1 gap-8">
			{disputes.map((sides, index) => (
				<li key={sides.map(placeOf).join()} id={`dispute-${index + 1}`} className="target-line grid gap-3">
					<h3 className="text-lg">
						{labels.nth} <span className="tabular">{index + 1}</span>
					</h3>
					<div className="grid min-w-0 grid-cols-1 gap-6 md:grid-cols-2">
						{sides.map((side) => (
							<SideView key={placeOf(side)} {...{ side, labels }} />
						))}
					</div>
				</li>
			))}
		</ol>
	);
}

function SideView({ side: { speaker, passage }, labels }: { side: Side; labels: Messages["disputes"] }) {
	return (
		<div className="grid min-w-0 content-start gap-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
			<dl className="flex flex-wrap items-baseline gap-x-3 text-sm">
				<dt className="text-soft">{labels.speaker}</dt>
				<dd lang={speaker ? languageOf(speaker) : undefined} className="font-semibold">
					{speaker ?? labels.narrator}
				</dd>
			</dl>
			<MarkedPassages passages={[passage]} documentLabel={labels.read} />
		</div>
	);
}
