type Line = { line: number; isHeading: boolean; margin: { isAskable: boolean } };

/** The sections of a document by the line of their heading: to which line each reaches, and whether it can be asked about. */
export function sectionsOf(lines: readonly Line[]): Map<number, { to: number; isAskable: boolean }> {
	const sections = new Map<number, { to: number; isAskable: boolean }>();
	let open: { to: number; isAskable: boolean } | null = null;
	for (const { line, isHeading, margin } of lines) {
		if (isHeading) {
			open = { to: line, isAskable: margin.isAskable };
			sections.set(line, open);
		} else if (open) {
			open.to = line;
			open.isAskable ||= margin.isAskable;
		}
	}
	return sections;
}
