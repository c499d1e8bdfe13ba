/** A point in time as a datetime-local field of this device shows it: "2026-04-10T09:30". */
export function toLocal(iso: string): string {
	const date = new Date(iso);
	const two = (value: number) => String(value).padStart(2, "0");
	const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
	return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The point in time (ISO, UTC) that a datetime-local field means on this device; null where it is empty. */
export function fromLocal(local: string | undefined): string | null {
	if (!local) return null;
	const date = new Date(local);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
