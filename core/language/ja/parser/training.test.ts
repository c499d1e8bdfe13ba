import { beforeAll, expect, test } from "vitest";
import { tokenize } from "../../../../server/kuromoji.mjs";
import { type Learned, type Model, packModel, unpackModel } from "./model";
import { parseSentence } from "./parse";
import { type Annotated, train } from "./training";

/** Phrases, each with the number of the one it depends on, the last without; then its names. */
const SENTENCES = `
高橋市長は>3 東京で>3 計画を>3 発表した。 PERSON:高橋 LOCATION:東京
青空財団が>1 建てた>2 図書館は>4 駅に>4 近い。 ORGANIZATION:青空財団
住民が>1 反対した>2 計画を>4 市長が>4 取り下げた。
林教授は>3 「橋は>2 古い」と>3 述べた。 PERSON:林
雨が>1 降ったので、>3 祭りは>3 中止された。
1921年に>2 青森で>2 生まれた>3 画家が>5 海を>5 描いた。 DATE:1921年 LOCATION:青森
大雨に>1 よって>4 川の>3 水が>4 あふれた。
橋（木造）は>1 古い。
`;

type Row = { text: string; annotated: Annotated };

async function annotated(row: string): Promise<Row> {
	const parts = row.split(" ");
	const names = parts.filter((part) => /^[A-Z]+:/.test(part)).map((part) => part.split(":"));
	let text = "";
	const bunsetsu = parts.slice(0, parts.length - names.length).map((part) => {
		const [surface = "", head = "-1"] = part.split(">");
		text += surface;
		return { start: text.length - surface.length, end: text.length, head: Number(head) };
	});
	const entities = names.map(([type = "", name = ""]) => {
		const start = text.indexOf(name);
		return { start, end: start + name.length, type };
	});
	return { text, annotated: { tokens: await tokenize(text), bunsetsu, entities } };
}

let rows: Row[];
let learned: Learned;
let model: Model;

beforeAll(async () => {
	rows = await Promise.all(SENTENCES.trim().split("\n").map(annotated));
	learned = train(rows.map((row) => row.annotated));
	model = unpackModel(packModel(learned));
}, 60_000);

test("the sentences learned from come back with their phrases, heads and names", () => {
	for (const { text, annotated } of rows) {
		const { bunsetsu, entities } = parseSentence(annotated.tokens, model);
		expect(
			bunsetsu.map(({ start, end, head }) => ({ start, end, head })),
			text,
		).toEqual(annotated.bunsetsu);
		expect(entities, text).toEqual(annotated.entities);
	}
});

test("the same sentences teach the same bytes, in less than ten seconds", () => {
	const bytes = Buffer.from(packModel(learned));
	const before = performance.now();
	expect(bytes.equals(packModel(train(rows.map((row) => row.annotated))))).toBe(true);
	expect(performance.now() - before).toBeLessThan(10_000);
}, 60_000);

test("a name of no type is none, one in doubt is not held against a sure one, a crossing tree is left out", async () => {
	const { text, annotated: sentence } = await annotated("駅は>1 近い。 LOCATION:駅");
	const untyped = await annotated("橋は>1 古い。 NICKNAME:橋");
	const twisted = await annotated("古い>2 橋を>3 町で>2 見た。");
	const doubtful = { ...sentence, entities: [{ start: 0, end: 1, type: "OPTIONAL" }] };
	const taught = train([sentence, doubtful, doubtful, doubtful, untyped.annotated, twisted.annotated]);
	const parser = unpackModel(packModel(taught));
	expect(parseSentence(await tokenize(text), parser).entities).toEqual(sentence.entities);
	expect(parseSentence(await tokenize(untyped.text), parser).entities).toEqual([]);
	expect(taught.heads.some((weight) => weight !== 0)).toBe(false);
	expect(taught.chunks.some((weight) => weight !== 0)).toBe(true);
}, 60_000);
