/** The words selected within an element; "" where there are none. */
export function quoteSelected(element: Element | null): string {
	const selection = window.getSelection();
	const isInside = element !== null && selection?.anchorNode && element.contains(selection.anchorNode);
	return isInside ? selection.toString().trim() : "";
}
