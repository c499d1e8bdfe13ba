import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const TEXT = "山本四郎氏は1998年に青森美術館を設立した。";
const run = (args: string[], input = "") =>
	execFileSync("node", ["--conditions=react-server", "--import", "tsx", "scripts/generate.mts", ...args], {
		encoding: "utf8",
		input,
	});

test("files are one collection and one JSON array", () => {
	const folder = mkdtempSync(join(tmpdir(), "generate-"));
	const files = ["a.txt", "b.txt"].map((name) => join(folder, name));
	for (const file of files) writeFileSync(file, TEXT);
	const generated = JSON.parse(run(files));
	expect(generated.map((d: { document: { id: string } }) => d.document.id)).toEqual(["a", "b"]);
	expect(generated[0].questions[0]).toMatchObject({ status: "ready", key: "1998年", kind: "when" });
	expect(generated[1].questions[0]).toMatchObject({ heldBackFor: ["near-duplicate"] });
});

test("each line of --jsonl is a collection of its own", () => {
	const lines = run(
		["--jsonl"],
		[`{"id":"x","title":"題","text":"${TEXT}"}`, "", `{"text":"${TEXT}"}`].join("\n"),
	)
		.trim()
		.split("\n");
	const [first, second] = lines.map((line) => JSON.parse(line));
	expect(first.document).toEqual({ id: "x", title: "題", language: "ja", characters: TEXT.length });
	expect(second.document.id).toBe("3");
	expect(second.questions[0].status).toBe("ready");
});
