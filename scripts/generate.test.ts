import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const TEXT = "山本四郎氏は1998年に青森美術館を設立した。";
const ARGS = ["--conditions=react-server", "--import", "tsx", "scripts/generate.mts"];
const run = (args: string[], input = "") =>
	execFileSync("node", [...ARGS, ...args], { encoding: "utf8", input });
const tried = (args: string[], input = "") =>
	spawnSync("node", [...ARGS, ...args], { encoding: "utf8", input });

type Printed = { questions: { kind: string; status: string }[] };
const ofTime = ({ questions }: Printed) => questions.find((q) => q.kind === "when");

test("files are one collection and one JSON array", () => {
	const folder = mkdtempSync(join(tmpdir(), "generate-"));
	const files = ["a.txt", "b.txt"].map((name) => join(folder, name));
	for (const file of files) writeFileSync(file, TEXT);
	const generated = JSON.parse(run(files));
	expect(generated.map((d: { document: { id: string } }) => d.document.id)).toEqual(["a", "b"]);
	expect(ofTime(generated[0])).toMatchObject({ key: "1998年", rule: "when" });
	expect(ofTime(generated[0])?.status).not.toBe("held-back");
	expect(ofTime(generated[1])).toMatchObject({ heldBackFor: ["near-duplicate"] });
});

test("each line of --jsonl is a collection of its own", () => {
	const lines = run(
		["--jsonl"],
		[`{"id":"x","title":"題","text":"${TEXT}"}`, "", `{"text":"${TEXT}"}`].join("\n"),
	)
		.trim()
		.split("\n");
	const [first, second] = lines.map((line) => JSON.parse(line));
	expect(first.document).toMatchObject({ id: "x", title: "題", language: "ja", characters: TEXT.length });
	expect(second.document.id).toBe("3");
	expect(ofTime(second)?.status).not.toBe("held-back");
});

test("a file beyond the limit is refused with the limit, and nothing is printed", () => {
	const folder = mkdtempSync(join(tmpdir(), "generate-"));
	const [fine, long] = ["fine.txt", "long.txt"].map((name) => join(folder, name)) as [string, string];
	writeFileSync(fine, TEXT);
	writeFileSync(long, "橋".repeat(300_001));
	expect(tried([fine, long])).toMatchObject({
		status: 2,
		stdout: "",
		stderr: expect.stringMatching(/^long: .*300,000/),
	});
	expect(tried([join(folder, "absent.txt")])).toMatchObject({
		status: 2,
		stderr: expect.stringMatching(/absent\.txt/),
	});
});

test("lines that hold no document are named, and the others are read", () => {
	const lines = ["{", '{"text":5}', "null", JSON.stringify({ id: 7, text: "橋\u2028\ud842\0" })];
	const { status, stdout, stderr } = tried(["--jsonl"], lines.join("\n"));
	expect(status).toBe(2);
	expect(stderr.match(/^line \d/gm)).toEqual(["line 1", "line 2", "line 3"]);
	expect(JSON.parse(stdout).document).toMatchObject({ id: "7", characters: 4 });
});
