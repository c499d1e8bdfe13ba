import "server-only";
import encodeQR from "qr";

/** A QR code as a picture of `size` by `size` units: the path of its dark squares, with the quiet border around. */
export type QrPicture = { size: number; path: string };

export function qrPicture(text: string): QrPicture {
	const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
	const runs = rows.flatMap((row, y) =>
		runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return { size: rows.length, path: runs.join("") };
}

/** Squares side by side are one piece, so that no hairlines show between them. */
function runsOf(row: boolean[]): { x: number; length: number }[] {
	const runs: { x: number; length: number }[] = [];
	row.forEach((dark, x) => {
		const last = runs.at(-1);
		if (!dark) return;
		if (last && last.x + last.length === x) last.length += 1;
		else runs.push({ x, length: 1 });
	});
	return runs;
}
