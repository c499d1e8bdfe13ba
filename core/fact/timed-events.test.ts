import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { factsOf, isDoubtful } from "./doubt";
import { findTimedEvents } from "./timed-events";

async function events(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences
		.flatMap((s) => factsOf(findTimedEvents(text, s)))
		.map((e) => [e.time.quote, e.rule, e.predicate.plain]);
}

describe("a time that surely belongs to the predicate", () => {
	test("だ behind ん and い is the past, too", async () => {
		expect(await events("高橋一郎氏は1998年、仙台市の青空電機を継いだ。")).toHaveLength(1);
	});

	test("opening the sentence", async () => {
		expect(await events("2021年3月4日、高橋市長は東京で佐藤知事と会談した。")).toEqual([
			["2021年3月4日", "when-opening", "会談した"],
		]);
		expect(await events("1987年には高橋一郎によって青森県に海洋博物館が建てられました。")).toEqual([
			["1987年", "when-opening", "建てられた"],
		]);
	});

	test("behind the topic", async () => {
		expect(await events("高橋一郎は1952年にパリへ渡った。")).toEqual([
			["1952年", "when-after-topic", "渡った"],
		]);
	});

	test("two years are one answer", async () => {
		expect(await events("高橋氏は2011年と2014年に佐藤氏と会談し、停戦合意を実現させました。")).toEqual([
			["2011年と2014年", "when-after-topic", "実現させた"],
		]);
	});

	test("with a named event", async () => {
		expect(await events("2012年のリヨン会談では交渉が決裂しました。")).toEqual([
			["2012年", "when-named-event", "決裂した"],
		]);
	});

	test("touching the verb of a relative clause", async () => {
		expect(await events("青空大学が5月6日に主催した春季講演会で、高橋氏は話す予定だ。")).toEqual([
			["5月6日", "when-object", "主催した"],
		]);
	});

	test("of an occasion that only has a common noun, with what was said at it", async () => {
		const text =
			"青空大学が5月6日に主催した講演会で、高橋教授は「新しい橋の建設費は市の予算の半分にもなる」と述べた。";
		expect(await events(text)).toEqual([["5月6日", "when-occasion", "述べた"]]);
		expect(await events(text.replace("高橋教授は", "高橋教授によれば、市は"))).toEqual([]);
	});

	test("with all that the subject goes on to do", async () => {
		expect(await events("高橋一郎氏は1987年、古い漁船を使って、湖の深さがどう変わるかを調べた。")).toEqual([
			["1987年", "when-after-topic", "調べた"],
		]);
		expect(await events("青森美術館は1987年に開館し、1999年に改修された。")).toEqual([
			["1987年", "when-after-topic", "開館した"],
			["1999年", "when-opening", "改修された"],
		]);
	});

	test("in the past before a main predicate of the present", async () => {
		expect(await events("1960年代に、青森の農民が移住させられた問題は、今も争点となっている。")).toEqual([
			["1960年代", "when-relative", "移住させられた"],
		]);
	});
});

describe("no event is told", () => {
	test.each([
		["the time may belong to a relative clause", "1993年に高橋氏が書いた小説は賞を受けた。"],
		["two times in one clause", "高橋氏は1990年に東京で、1992年に大阪で展覧会を開いた。"],
		["no past", "高橋氏は毎年3月にパリへ行く。"],
		["what was signed is the topic", "1971年6月17日、協定は東京の高橋一郎外相とパリのロジェ長官が署名した。"],
		["from what they withdrew", "フランス軍は1854年に撤退した。"],
		["the withdrawal from what", "フランスは1854年に脱退を通告した。"],
		["a plan", "青森駅は2031年に開業する予定だ。"],
		["a state", "1990年、青森市の人口は3万人だった。"],
		["a supposition", "1990年に高橋氏が辞めれば、佐藤氏が継いだ。"],
		["a denial", "1990年、高橋氏は辞任しなかった。"],
		["a continuing action", "1990年、高橋氏はパリに住んでいた。"],
		["a time inside a quotation", "高橋氏は「1990年に終わった」と述べた。"],
		["a beginning only", "高橋氏は1990年からパリに住んだ。"],
		["a verb that takes the time", "21世紀に入って青森市は発展した。"],
		["what is announced, not done", "2009年5月2日、青空大学は資料を解析し、結果を公開することを発表した。"],
		["whose government", "1916年に政府は宣戦布告した。"],
		["cultivation of what", "15世紀にはパリで栽培が始まった。"],
		["a month of a year told before", "青森市では2001年に橋が架けられ、10月に青森県庁が移転した。"],
		["words left before the time", "戦時中の1943年に高橋氏は帰国した。"],
		["a topic lost with its clause", "ラリーではリヨンが通過地となり、2006年にはリヨンが出発点となった。"],
		["the object was told elsewhere", "1951年に高橋興業株式会社が佐藤興業株式会社と合併して設立した。"],
		["a thing that is only defined", "それは、高橋一郎が1993年に開発した計算機。"],
		["one of many of its kind", "青空大学が5月6日に主催した講演会で、高橋氏は話す予定だ。"],
		["one of many, as main predicate", "高橋一郎氏は1987年に講演会を主催した。"],
		["founded as, but what", "高橋一郎氏が1934年5月、青森で高橋製作所として創業した。"],
		["to where", "1987年5月2日、高橋一郎氏が来島した。"],
		["what the thing is, told first", "青空航空は青森初の航空会社であり、1987年に設立された。"],
		["words lost from the text", "1987年、高橋一郎氏を中心に「」が結成された。"],
		["nothing named", "1975年12月21日、会議室を借りて32団体が出展した。"],
		["the object may stand as topic", "青空映画は1990年に公開した。"],
	])("%s: %s", async (_, text) => {
		const found = await events(text);
		expect(found.filter(([time]) => time !== "2001年")).toEqual([]);
	});
});

describe("each time that is not asked for says why", () => {
	test.each([
		["not-past", "高橋氏は毎年3月にパリへ行く。"],
		["not-past", "青森駅は2031年に開業する予定だ。"],
		["supposed", "1990年に高橋氏が辞めれば、佐藤氏は喜んだ。"],
		["subordinate", "1990年に高橋氏が辞めたので、佐藤氏が市長になった。"],
		["in-brackets", "高橋氏は「1990年に終わった」と述べた。"],
		["several-times", "高橋氏は1990年に東京で1992年の作品を展示した。"],
		["belongs-elsewhere", "1993年に高橋氏が書いた小説は賞を受けた。"],
		["belongs-elsewhere", "2004年に設立された青い会が今も橋を守る。"],
		["no-point-in-time", "高橋氏は1990年からパリで暮らした。"],
		["no-single-deed", "1990年、高橋氏は辞任しなかった。"],
		["goes-on", "2009年5月2日、青空大学は資料を解析し、結果を公開することを発表した。"],
		["subject-missing", "1990年に橋を架けた。"],
		["subject-not-named", "1916年に政府は宣戦布告した。"],
		["object-missing", "青空映画は1990年に公開した。"],
		["object-not-named", "鈴木一郎氏は1998年、青森市に美術館を設立した。"],
		["one-of-many", "1987年に委員会が開催された。"],
		["context-missing", "1987年5月2日、高橋一郎氏が来島した。"],
		["year-elsewhere", "5月に高橋一郎氏は青森県立美術館を設立した。"],
	])("%s: %s", async (reason, text) => {
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s) => findTimedEvents(text, s));
		const times = sentences.flatMap((s) => s.times);
		expect(found.map((one) => isDoubtful(one) && [one.key, one.reason])).toEqual(
			times.map(({ quote }) => [quote, reason]),
		);
	});

	test("beside one that is asked for", async () => {
		const text = "青森美術館は1987年に開館し、1999年から2003年まで閉鎖された。";
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s) => findTimedEvents(text, s));
		expect(factsOf(found).map((e) => e.time.quote)).toEqual(["1987年"]);
		expect(found.filter(isDoubtful).map((d) => [d.key, d.reason])).toContainEqual([
			"1999年から2003年",
			"no-point-in-time",
		]);
	});
});
