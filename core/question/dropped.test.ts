import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "./collection";
import { propose } from "./propose";

/** What a rule found in a text and did not ask for: the words with the reason. */
async function dropped(text: string, rule: string) {
	const collection = await readCollection([{ id: "a", language: "ja", text }], analyser);
	return collection.documents
		.flatMap((document) => propose(document, collection).dropped)
		.filter((d) => d.rule === rule)
		.map((d) => [d.reason, d.key]);
}

describe("why", () => {
	test.each([
		["too-little-said", "青森市は財源を失ったため、橋の建設を中止した。", "財源を失った"],
		["form-not-asked", "高橋氏が辞任した理由は、病気が悪化したことだ。", "病気が悪化した"],
		["subject-not-named", "市の財源が急に減ったため、橋の建設は途中で中止された。", "市の財源が急に減った"],
		[
			"object-not-named",
			"青森市の高橋市長が協定を歓迎したのは、市の財源が大きく増えたからである。",
			"市の財源が大きく増えた",
		],
		[
			"context-missing",
			"青森市の高橋市長が反対を述べたのは、市の財源が大きく減ったからである。",
			"市の財源が大きく減った",
		],
		[
			"no-form",
			"青森市の工事は進み、高橋市長も、喜んだのは、市の財源が大きく増えたからである。",
			"市の財源が大きく増えた",
		],
	])("%s: %s", async (reason, text, key) => {
		expect(await dropped(text, "why")).toEqual([[reason, key]]);
	});

	test("nothing is dropped where it is asked", async () => {
		expect(await dropped("市の財源が急に減ったため、青森市の橋の建設は途中で中止された。", "why")).toEqual(
			[],
		);
	});
});
