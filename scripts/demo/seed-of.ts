/** A number that is the same for the same id: how hard a question is does not depend on who answers it. */
export function seedOf(id: string): number {
	return [...id].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, 7);
}
