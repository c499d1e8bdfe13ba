type Quoted = { documentId: string; start: number; quote: string };

const linesOf = (text = "") =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);

/** What the form of a question says, as it is sent; `quoted` are the places that its quotes began with. */
export function questionOfFields(fields: Record<string, string>, quoted: Quoted[]) {
	const evidence = Object.keys(fields)
		.filter((name) => name.startsWith("quote-"))
		.flatMap((name) => {
			const before = quoted[Number(name.slice("quote-".length))];
			const quote = (fields[name] ?? "").replace(/\r\n?/g, "\n").trim();
			const documentId = before?.documentId || fields.documentId;
			return quote && documentId ? [{ documentId, start: before?.start ?? 0, quote }] : [];
		});
	return {
		kind: fields.kind ?? "what",
		stem: (fields.stem ?? "").trim(),
		key: (fields.key ?? "").trim(),
		accepted: linesOf(fields.accepted),
		distractors: linesOf(fields.distractors),
		rationale: (fields.rationale ?? "").trim(),
		evidence,
	};
}
