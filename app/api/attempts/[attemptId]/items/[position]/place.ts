/** The item that the address names; one that is no number is at no place. */
export function placeOf(params: Record<string, string>): { attemptId: string; position: number } {
	const { attemptId = "", position = "" } = params;
	return { attemptId, position: /^\d{1,5}$/.test(position) ? Number(position) : -1 };
}
