import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPicture } from "./qr-code";

/** Paints the path as a browser does, so that what is read is what is shown. */
function paint({ size, path }: { size: number; path: string }, scale: number) {
	const width = size * scale;
	const data = new Uint8Array(width * width * 4).fill(255);
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
			const start = (row * width + Number(x) * scale) * 4;
			for (let at = 0; at < Number(length) * scale * 4; at++) data[start + at] = at % 4 === 3 ? 255 : 0;
		}
	}
	return { width, height: width, data };
}

test("a QR code reads as what it was made of", () => {
	for (const address of [
		"http://192.168.11.14:3000/join?code=ABCD2345",
		"https://yomitoi.a-rather-long-name.example.ed.jp/join?code=ZYXW9876",
	]) {
		expect(decodeQR(paint(qrPicture(address), 4))).toBe(address);
	}
});
