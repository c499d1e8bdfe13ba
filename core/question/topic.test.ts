import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate } from "./generate";

async function asked(text: string, title?: string) {
	const document = { id: "d", language: "ja", text, ...(title === undefined ? {} : { title }) };
	const [generated] = await generate([document], analyser);
	const { questions = [] } = generated ?? {};
	return questions.map((q) => ({ stem: q.stem, heldBackFor: q.heldBackFor ?? [] }));
}

const stemsOf = async (text: string, title?: string) => (await asked(text, title)).map((q) => q.stem);

/** Two names and a year are told beside what is asked for; then one name alone. */
const MUCH = "2015年5月、高橋一郎市長はリヨンで佐藤花子知事と会談した。";
const LITTLE = "フランスは議会の強い圧力で漁業協定の延長を断念した。";

describe("what a stem speaks of", () => {
	test("is told by the document's title, if it has one", async () => {
		expect(await stemsOf(MUCH, "知事の旅")).toContain(
			"「知事の旅」の記事によると、2015年5月、高橋一郎市長はどこで佐藤花子知事と会談しましたか",
		);
		expect(await stemsOf(LITTLE, "北海の漁業")).toContain(
			"「北海の漁業」の記事によると、フランスは議会の強い圧力で何を断念しましたか",
		);
		expect(await stemsOf(LITTLE, "北海の「漁業」")).toContain(
			"「北海の『漁業』」の記事によると、フランスは議会の強い圧力で何を断念しましたか",
		);
	});

	test("is told by the heading where there is no title", async () => {
		expect(await stemsOf(`北海の漁業\n\n${LITTLE}`)).toContain(
			"「北海の漁業」の記事によると、フランスは議会の強い圧力で何を断念しましたか",
		);
	});

	test("stands in a stem that tells names and times enough", async () => {
		expect(await asked(MUCH)).toContainEqual({
			stem: "2015年5月、高橋一郎市長はどこで佐藤花子知事と会談しましたか",
			heldBackFor: ["rule-unproven"],
		});
	});

	test("is left open where there is neither and too little told, or where the title would give the answer away", async () => {
		const reasons = async (title?: string) =>
			(await asked(LITTLE, title)).find((q) => q.stem === "フランスは議会の強い圧力で何を断念しましたか")
				?.heldBackFor;
		expect(await reasons()).toContain("stem-not-self-contained");
		expect(await reasons("漁業協定の延長")).toContain("stem-not-self-contained");
	});
});
