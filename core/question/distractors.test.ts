import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { generate } from "./generate";

async function wrongFor(stem: RegExp, ...texts: string[]) {
	const documents = texts.map((text, i) => ({ id: `d${i}`, title: `記録${i}`, language: "ja", text }));
	const questions = (await generate(documents, analyser)).flatMap((d) => d.questions);
	const question = questions.find((q) => stem.test(q.stem) && q.status !== "held-back");
	if (question === undefined) throw new Error(`nobody asks ${stem}`);
	return question.distractors.map((d) => d.text);
}

describe("wrong causes", () => {
	const talks =
		"2012年のリヨン会談では、フランス側が「完全な撤去」を求め、ドイツ側が「賠償」を要求したことで交渉が決裂した。";

	test("the roles swapped come first", async () => {
		const others = "イタリアは反対した。スペイン側も動いた。ポルトガルは黙った。";
		const [first, ...rest] = await wrongFor(/リヨン会談で交渉が決裂したのはなぜ/, talks + others);
		expect(first).toBe("ドイツ側が「完全な撤去」を求め、フランス側が「賠償」を要求したから");
		expect(rest).toHaveLength(2);
	});

	test("a cause of another build is none", async () => {
		const others =
			"高橋一郎市長が辞任したのは、長く患っていた「持病」が急に悪化したからである。佐藤花子知事が帰国したのは、父親の経営する「会社」が倒産したからである。";
		expect(await wrongFor(/リヨン会談で交渉が決裂したのはなぜ/, talks + others)).toEqual([]);
	});

	test("nobody becomes another country's", async () => {
		const others = "イタリアは反対した。スペイン側も動いた。ポルトガルは黙った。ギリシャは待った。";
		const asked = (whose: string) =>
			`フランスの高橋一郎首相が帰国したのは、${whose}が国境を閉じたからである。`;
		expect(await wrongFor(/帰国したのはなぜ/, asked("ドイツ政府") + others)).toHaveLength(3);
		expect(await wrongFor(/帰国したのはなぜ/, asked("ドイツのミュラー首相") + others)).toEqual([]);
	});

	test("two are not padded to three", async () => {
		expect(await wrongFor(/リヨン会談で交渉が決裂したのはなぜ/, talks)).toEqual([]);
	});
});

describe("wrong speakers", () => {
	const said = "高橋一郎市長は「費用はすべて市が負担し、住民の税は増えない」と述べた。";

	test("one who may be the same, or stands in the stem, is no wrong answer", async () => {
		const three = "佐藤花子知事と中村次郎議員と林三郎教授が来た。";
		expect(await wrongFor(/費用はすべて/, said + three)).toHaveLength(3);
		expect(await wrongFor(/費用はすべて/, `${said}高橋市長と佐藤花子知事と中村次郎議員が来た。`)).toEqual([]);
	});
});

describe("the names of wrong speakers", () => {
	const others =
		"高橋一郎市長は「駅は町の顔として長く残る建物だ」と述べた。佐藤花子知事は「道路の工事は来年の春に始まる」と述べた。中村次郎議員は「病院の予算は十分に足りている」と述べた。";

	test("take the key's way, a courtesy beside a courtesy, and are shortened only as the text does", async () => {
		const text = `${others}高橋氏は席を立った。\n山本氏は「新しい橋は住民の暮らしを大きく変える」と述べた。`;
		expect((await wrongFor(/新しい橋は/, text)).sort()).toEqual(["中村次郎氏", "佐藤花子氏", "高橋氏"]);
	});

	test("a newspaper stands beside newspapers, from the list where the text names too few, none that it names", async () => {
		const text = `${others}\nガーディアンは「青森の新しい橋は住民の暮らしを大きく変える」と指摘した。ル・モンドは黙った。`;
		const wrong = await wrongFor(/どのメディア/, text);
		expect(wrong).toHaveLength(3);
		expect(new Set(wrong).size).toBe(3);
		expect(wrong).toContain("ル・モンド");
		expect(wrong).not.toContain("ガーディアン");
	});
});

describe("wrong words", () => {
	test("the same speaker's other words, and like words, are left out", async () => {
		const text = "高橋一郎市長は会見で橋の計画を「市民の大きな希望」と評価した。";
		const theirs =
			"佐藤花子知事は橋を「無謀な賭けの始まり」と批判した。中村次郎議員は町を「忘れられた町の姿」と表現した。林三郎教授は祭りを「北国の短い夏」と表現した。";
		expect(await wrongFor(/計画を何と評価/, text + theirs)).toEqual([
			"無謀な賭けの始まり",
			"忘れられた町の姿",
			"北国の短い夏",
		]);
		const own = "高橋一郎市長は橋を「市の新しい顔」と表現した。";
		expect(await wrongFor(/計画を何と評価/, text + theirs + own)).not.toContain("市の新しい顔");
		const unlike = theirs.replace("「北国の短い夏」と表現した", "「北国の短い夏」と述べた");
		expect(await wrongFor(/計画を何と評価/, text + unlike)).toEqual([]);
		const reworded = theirs.replace("北国の短い夏", "希望の市民たち");
		expect(await wrongFor(/計画を何と評価/, text + reworded)).toEqual([]);
		const alike = theirs.replace("北国の短い夏", "市民の大きな期待");
		expect(await wrongFor(/計画を何と評価/, text + alike)).toEqual([]);
	});
});

describe("wrong times", () => {
	test("of the same shape, from other events first, none the key's own", async () => {
		const text = "山本四郎氏は1998年に青森美術館を設立した。";
		const wrong = await wrongFor(/青森美術館を設立したのは何年/, `${text}林三郎氏は1985年にパリへ渡った。`);
		expect(wrong[0]).toBe("1985年");
		expect(new Set([...wrong, "1998年"]).size).toBe(4);
		for (const w of wrong) expect(w).toMatch(/^\d{4}年$/);
	});

	test("no time later than any the documents name, no day that does not exist", async () => {
		const wrong = await wrongFor(/帰国したのはいつ/, "高橋一郎氏は2021年2月28日に青森へ帰国した。");
		expect(wrong).toHaveLength(3);
		for (const w of wrong) expect(Number(w.slice(0, 4))).toBeLessThanOrEqual(2021);
		expect(wrong).not.toContain("2021年2月31日");
	});
});
