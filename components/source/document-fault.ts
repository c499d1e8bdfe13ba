import type { Trouble } from "../form/trouble";
import type { Messages } from "../messages";

/** What is wrong with a text, and where; null where the trouble is about something else. */
export function wordDocumentFault(trouble: Trouble, faults: Messages["documentFaults"]): string | null {
	const { source = "", limit, line } = trouble.fields;
	const sentence = faults[source as keyof typeof faults];
	if (trouble.error !== "bad-document" || sentence === undefined) return null;
	const number = limit === undefined ? "" : Number(limit).toLocaleString();
	return sentence.replace("{limit}", number).replace("{line}", line ?? "");
}
