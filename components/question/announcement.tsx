import { isTold, type Told } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";

type AnnouncementProps = { isSaving: boolean; told: Told | null; labels: Messages["quiz"] };

/** Reads out that an answer is being stored, and then what came of it. */
export function Announcement({ isSaving, told, labels }: AnnouncementProps) {
	return (
		<div role="status" className="sr-only">
			{isSaving && !told && labels.saving}
			{told && <Outcome told={told} labels={labels} />}
		</div>
	);
}

/** Paragraphs are read with a pause between them, in any language. */
function Outcome({ told, labels }: { told: Told; labels: Messages["quiz"] }) {
	if (!isTold(told)) return told.late ? labels.storedLate : labels.stored;
	return (
		<>
			<p>{labels[told.verdict]}</p>
			<p>{labels.rightAnswer}</p>
			<p lang={languageOf(told.key)}>{told.key}</p>
		</>
	);
}
