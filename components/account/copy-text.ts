/** Copies what stands in a field, on plain http too; false where it could only be selected. */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
	field.focus();
	field.select();
	if (window.isSecureContext && navigator.clipboard) {
		const copied = await navigator.clipboard.writeText(field.value).then(
			() => true,
			() => false,
		);
		if (copied) return true;
	}
	// The only way on plain http; every browser still has it.
	return document.execCommand("copy");
}
