// What a fair teacher says of a typed answer. A block is a key (+ what is accepted) = what is right, then lines of what is
// right and what is wrong (×); in brackets the near miss, between bars one reply and the next.
import { expect, test } from "vitest";
import { KINDS, type Kind } from "../fact/fact";
import { foldText } from "../language/fold";
import { type Asked, NEAR_MISSES } from "./asked";
import { gradeTyped } from "./grade";

const WHEN = `
2018年6月12日 = 2018年6月12日 | ２０１８年６月１２日 | 2018/6/12 | 2018-06-12 | 2018.6.12 | 20180612 | 平成30年6月12日
	= H30.6.12 | 平成三十年六月十二日 | 二〇一八年六月十二日 | 2018年（平成30年）6月12日 | 2018年6月12日（火）
	= 2018年6月12日 火曜日 | 2018年6月12 | 「2018年6月12日」です。 | June 12, 2018 | 12 June 2018
	= Tuesday, June 12th, 2018 | the 12th of Jun. 2018
	× (less-precise) 2018年6月 | 2018年 | 平成30年 | 6月12日 | June 2018 | 2010年代 | 21世紀 | 2018年度 | 2018年6月12日ごろ
	× (more-precise) 2018年6月12日午前9時 | June 12, 2018, 9 a.m.
	× (several-answers) 2018年6月12日か13日 | 2018年6月12日または2019年6月12日 | 2018年6月12日（平成31年6月12日）
	× (ambiguous-date) 6/12/2018 | 12/6/2018
	× 2019年6月12日 | 平成31年6月12日 | 2018年6月11日 | 2018年7月12日 | 2019年 | June 12, 2019 | 昨年
	× わからない
2018年 = 2018 | 平成30年 | 平30 | H30 | 二千十八年 | 2018年（平成30年） | 平成30年、2018年 | 西暦2018年 | in 2018
	= Heisei 30
	× (more-precise) 2018年6月 | 2018年6月12日 | 2018年末 | the summer of 2018
	× (less-precise) 2010年代 | 2018年頃 | 2018年前後 | around 2018 | 2017年から2019年
	× (several-answers) 2018年か2019年 | 2018年、2019年 | 2018 or 2019
	× 2019年 | 平成31年 | 18年 | 2018年度 | 2018年以降 | 2018回 | 2018か月 | 201８0年
2018年頃 = 2018年 | 2018年ごろ | around 2018 | c. 2018
	× 2017年頃
2019年 = 令和元年 | 平成31年 | R1 | 令和1年 | Reiwa 1
	× (more-precise) 令和元年5月
	× 令和2年 | 平成30年 | 平成32年
昭和64年1月7日 = 1989年1月7日 | S64.1.7 | January 7, 1989
	× 平成元年1月7日 | 昭和64年1月8日
6月12日 = 6/12 | 六月十二日 | ６月１２日 | June 12 | the 12th of June | 6月12
	× (less-precise) 6月
	× (more-precise) 2018年6月12日
	× 6月21日 | 12月6日 | 12日 | June 21
5月 = 五月 | May | ５月
	× (more-precise) 5月3日
	× 6月 | 5か月 | 5
1970年代 = 一九七〇年代 | the 1970s | 1970's
	× (more-precise) 1970年 | 1975年 | 1970年代後半
	× (less-precise) 20世紀 | 1970年代から1980年代
	× 1980年代 | 70年 | 1979年代
1970年代から1980年代 = 1970〜80年代 | 1970年代〜1980年代 | 1970年代から1980年代にかけて | from the 1970s to the 1980s
	× (part-of-range) 1970年代 | 1980年代
	× (less-precise) 20世紀
	× 1960年代から1980年代 | 1970年代から1990年代
1995年から2018年 = 1995〜2018年 | 1995-2018 | between 1995 and 2018 | 平成7年から平成30年まで
	× (part-of-range) 1995年 | 2018年
	× (more-precise) 1995年4月から2018年3月
	× 1995年から2019年 | 2018年から1995年
2018年6月12日から15日 = June 12-15, 2018 | 12 to 15 June 2018 | 2018年6月12日〜6月15日
2018年秋 = 2018年の秋 | 平成30年秋 | autumn 2018 | in the fall of 2018
	× (less-precise) 2018年
	× 2018年春 | 秋
2018年末 = 2018年の終わり | the end of 2018
	× (less-precise) 2018年
	× 2018年初め | 2019年末
2018年度 = 平成30年度 | FY2018 | fiscal year 2018
	× 2018年 | 2019年度
19世紀 = 十九世紀 | the 19th century
	× (more-precise) 19世紀末 | 1850年 | 1900年
	× 20世紀 | 1901年
紀元前44年 = 44 BC | BC44
	× 44年 | 西暦44年
2018年から = 2018年 | since 2018
	× 2018年まで | until 2018 | 2019年から
2018年 + 皇紀2678年 = 皇紀2678年
	× 皇紀2679年
橋が落ちた後 = 「橋が落ちた後」
	× 橋が落ちる前
June 12, 2018 = 12 June 2018 | Jun 12 2018 | 2018-06-12 | 2018年6月12日 | june 12, 2018 | 平成30年6月12日
	× (less-precise) June 2018 | 2018 | June 12
	× June 12, 2019 | July 12, 2018 | June 21, 2018
May 25, 2018 = 5/25/2018 | 25.5.2018
	× 5/26/2018
mid-June 2018 = the middle of June 2018 | 2018年6月半ば
	× (less-precise) June 2018
	× late June 2018
`;

const NUMBER = `
36時間 = ３６時間 | 三十六時間 | 三六時間 | 36 時間 | 36時間です | 36 h | 36 hours | 36hrs | 36H | thirty-six hours
	= (unit-missing) 36 | 三十六 | ３６
	× (other-unit) 36日 | 36分 | 36 days | 36時間目 | 36人
	× (other-limit) 36時間以上 | more than 36 hours
	× (less-precise) 約36時間 | about 36 hours | 30〜40時間
	× (several-answers) 36時間か48時間 | 36 or 48 hours | 36時間、35時間
	× 35時間 | 40〜50時間 | 63時間 | 360時間 | 3.6時間 | 時間 | 36時間36分
36時間後 = 36時間 | 三十六時間後 | 36 hours later | after 36 hours
	× 36時間前 | 36 hours ago
1時間半 = 1時間30分 | 90分 | 1.5時間 | 一時間半 | ninety minutes | 1.5 hours
	× (other-unit) 1.5分
	× 1時間 | 半時間 | 1時間3分
2年間 = 24か月 | 2年 | 二年 | two years
	× 12か月 | 20年
3日間 = 三日 | 3日 | three days
	× (other-unit) 3か月 | 3週間
	× 72時間
1万2千人 = 12,000人 | 12000人 | 1.2万人 | 一万二千人 | １２０００名 | 12 thousand people | twelve thousand people
	= (unit-missing) 12000 | 1万2000 | 12,000 | 一万二千
	× (other-unit) 12000円 | 1万2千か所
	× 1万人 | 12人 | 120,000人 | 1200人 | 1万2人 | 12万人
3億5000万円 = 3.5億円 | 350,000,000円 | 三億五千万円 | 350 million yen | ￥350000000
	× 35億円 | 3億5000円
50億ドル = $5 billion | 5 billion dollars | 5,000,000,000ドル | US$5 billion
	× $5 million | 5億ドル
30% = ３０％ | 30パーセント | 三〇% | 3割 | 三割 | 30 percent | thirty per cent
	= (unit-missing) 30
	× (other-unit) 30人
	× (other-limit) 30%台 | 30%以上
	× (less-precise) 約30%
	× 3% | 0.3 | 33% | 13%
3回 = 三回 | 3度 | ３回 | 3 times | three times | thrice
	= (unit-missing) 3 | three
	× (other-unit) 3人 | 3回目 | third time
	× (other-limit) 3回以上
	× (less-precise) 2、3回 | 約3回
	× 2回 | 23回 | 数回 | once
3回目 = 三回目 | 第3回 | 三度目 | the third time
	= (unit-missing) 3
	× (other-unit) 3回 | 3人目
	× 4回目 | 第4回
2、3回 = 二、三回 | 2〜3回 | 2回から3回 | two to three times
	× (part-of-range) 2回 | 3回
	× 23回 | 二十三回 | 2.3回
30〜40人 = 30人から40人 | 三十〜四十人 | ３０～４０人 | 30-40 people | between 30 and 40 people
	= from 30 to 40 people
	= (unit-missing) 30〜40
	× (part-of-range) 30人 | 40人
	× (other-unit) 30〜40回
	× 35人 | 30〜50人 | 40〜30人
30人以上 = 三十人以上 | 少なくとも30人 | 最低30名 | at least 30 people | 30 or more people | 30 people or more
	= (unit-missing) 30以上
	× (other-limit) 30人 | 30人以下 | 30人未満 | over 30 people
	× 31人以上 | 3人以上
30人余り = 30余人 | 三十人余り | just over 30 people
	= (hedge-missing) 30人 | 30
	× (other-limit) 30人弱 | 30人近く | 約30人
	× 40人余り
約1000人 = 1000人 | およそ千人 | 1000人ほど | about 1,000 people | approximately one thousand people
	× (other-limit) 1000人以上 | 1000人弱
	× 約100人
三つ = 3つ | みっつ | 3個 | 3 | three
	× (other-unit) 3人
	× 四つ
5キロメートル = 5km | 5キロ | 5000m | 五キロ | 5 kilometres | five kilometers
	× (other-unit) 5メートル | 5 miles | 5kg | 5K
	× 50km | 500m
5メートル = 5m | 5 metres
	× (other-unit) 5M | 5分 | 5H
氷点下5度 = -5度 | マイナス5℃ | −5 ℃ | 零下五度 | -5 degrees | minus 5 degrees | minus five degrees Celsius
	= 5 degrees below zero | five degrees below freezing | 5℃ below zero
	= (unit-missing) -5 | minus 5 | five below zero
	× (other-unit) minus 5 percent
	× (less-precise) about minus 5 degrees
	× 5度 | 氷点下15度 | 5 degrees | 5 degrees above zero | 15 degrees below zero | 5 to 10 degrees below zero
氷点下10度から氷点下5度 = from minus 10 to minus 5 degrees | -10 to -5 degrees
	× from 10 to 5 degrees | from minus 10 to 5 degrees
▲5% = -5% | △５％ | マイナス5% | minus 5 percent
	× 5% | ▲15%
3分の1 = 1/3 | 三分の一 | one third | a third
	× 3 | 1/4 | 3分 | 2/3
1勝2敗 = 一勝二敗
	× (other-unit) 1敗2勝
	× 2勝1敗 | 12 | 1勝 | 1勝2
45 = ４５ | 四十五 | forty-five
	× (other-unit) 45人 | 45%
	× 54 | 4.5 | 450 | 45/45 | 45,45
数十人 = 数十人 | 「数十人」
	× 10人 | 数百人
36 hours = 36 h | 36 hrs | thirty-six hours | 36時間
	= (unit-missing) 36
	× (other-unit) 36 days
	× 35 hours | 360 hours
12 member states = twelve member states | 12 Member States
	= (unit-missing) 12 | twelve
	× (other-unit) 12 people
	× 21 member states
1.2 million people = 1,200,000 people | 120万人
	× 1.2 billion people | 12 million people
`;

const WHO = `
田中一郎 = 田中一郎さん | 田中一郎氏 | 田中 一郎 | 田中一郎首相 | 田中一郎元首相 | 「田中一郎」 | 田中・一郎
	× (part-of-name) 田中 | 田中さん | 田中首相
	× (several-answers) 田中一郎か山本花子 | 田中一郎、山本花子 | 田中一郎と山本花子
	× (more-precise) 青空財団の田中一郎
	× 田中二郎 | 田仲一郎 | 山本一郎 | 一朗 | 首相 | 氏 | たなかいちろう | 田中一郎太
田中一郎首相 + 田中一郎 + 田中首相 + 田中氏 + 田中 = 田中 | 田中さん | 田中首相 | 田中一郎氏 | 田中前首相
	= (other-title) 田中議員 | 田中副首相 | 田中一郎会長
	× (part-of-name) 首相
	× 山田首相 | 田中二郎首相 | 田中二郎
金正恩 + 金正恩国務委員長 + 金委員長 = 金正恩委員長
	= (other-title) 金正恩総書記 | 金正恩特使
	× (other-title) 金正恩夫人 | 金正恩氏夫人 | 金正恩夫人さん | 金正恩委員長夫人秘書官 | 金夫人 | 金正恩委員長代理
	× 金正恩の夫人 | 金正恩氏の妹 | 金正恩の長男 | 金正恩側近 | 金正恩夫妻
トランプ大統領 + トランプ = トランプ氏 | トランプ米大統領
	= (other-title) トランプ補佐官
	× (other-title) トランプ夫人 | トランプ大統領補佐官 | トランプ米大統領前補佐官 | トランプ氏特使
田中首相 + 田中 = 田中首相
	= (other-title) 田中秘書官 | 田中委員長代理
	× (other-title) 田中首相秘書官 | 田中総理秘書官
ジョン・ボルトン + ボルトン = ボルトン補佐官 | ボルトン大統領補佐官 | ボルトン前大統領補佐官
	× (other-title) ボルトン夫人 | ボルトン氏補佐官
ボルトン大統領補佐官 + ボルトン = ボルトン | ボルトン補佐官 | ボルトン前大統領補佐官
トルコ大統領 = 「トルコ大統領」
	× (other-title) トルコ大統領夫人 | トルコ大統領補佐官
山田首相 + 山田首相秘書官 = 山田首相秘書官
マリー・キュリー + キュリー夫人 = マリー・キュリー夫人
山本大統領 = 山本 | 山本氏 | 山本様
	× (other-title) 山本議員 | 山本副大統領
	× (part-of-name) 大統領
	× 山木大統領 | 副大統領
ジョン・スミス + John Smith = ジョンスミス | ジョン スミス | ｼﾞｮﾝ･ｽﾐｽ | じょんすみす | ジョン＝スミス | John Smith
	= john smith | Smith, John | Mr. John Smith | ジョン・スミス（John Smith） | ジョン・スミス氏
	× (part-of-name) スミス | ジョン | Smith | スミス氏
	× ジョン・スミソン | ジェーン・スミス | ジョン・F・スミス | スミス・ジョン | Jon Smith | ジョ | Jane Smith
ジョン・スミス = ジョン・スミス大統領
	× John Smith | ジョン・スミスの弟
ローマ = ロ-マ | ﾛｰﾏ | ロ―マ | ろーま
	× ロマ | ローマン | ローーマ
ヴィクトル・ユゴー = ビクトル・ユゴー | ヴィクトルユゴー
	× (part-of-name) ユゴー
	× ビクター・ユゴー
髙橋邦夫 = 高橋邦夫
	× 高橋国夫 | 高野邦夫
北斗タイムズ = 北斗タイムズ紙 | 北斗・タイムズ
	× (part-of-name) タイムズ | 北斗
	× 南斗タイムズ | 北斗タイムス
北斗タイムズ紙 = 北斗タイムズ
	× 北斗タイムズ社会部
青葉新聞 = 青葉新聞社 | 「青葉新聞」
	× 青葉新報 | 若葉新聞 | 新聞
機関紙
	× 機関誌
世界調査機構 + WIO = ＷＩＯ | wio | W.I.O. | 世界調査機構（WIO） | WIO（世界調査機構）
	× (several-answers) WIO（国際調査機構）
	× WHO | 世界調査機関 | 調査機構
トルコ大統領
	× (part-of-name) トルコ | 大統領
	× ギリシャ大統領 | トルコ首相
田中氏と山本氏 = 山本氏と田中氏 | 田中、山本
	× (part-of-name) 田中 | 山本氏
	× 田中と佐藤 | 田中と田中
米国 = アメリカ | アメリカ合衆国 | USA | the United States | U.S.
	× 英国 | 米国政府 | 南アメリカ | 米
北朝鮮 = 朝鮮民主主義人民共和国 | North Korea | DPRK
	× 北韓 | 南朝鮮 | 韓国 | 北
北朝鮮 + 北韓 = 北韓
	× 南韓
インドネシア
	× インド | ネシア | マレーシア
President Daniel Porter + Porter = Daniel Porter | daniel porter | Porter | Mr. Porter | President Porter | former President Porter
	= Porter, Daniel | ＰＯＲＴＥＲ
	= (other-title) Senator Porter | Vice President Porter
	× (part-of-name) Daniel | President
	× (several-answers) Porter or Smith
	× Daniel Potter | David Porter | Port | The President of Porter
	× Porter's wife | aide to Porter | First Lady Porter | the Porter administration
Mr. Porter = Porter | Mr Porter | Dr. Porter | President Porter
	× (other-title) Mrs. Porter | Ms Porter | Miss Porter
Ms. Porter = Mrs. Porter | Dr. Porter
	× (other-title) Mr. Porter
José Álvarez = Jose Alvarez | JOSÉ ÁLVAREZ
	× (part-of-name) Alvarez
	× Jose Alvares
the Aozora Foundation = Aozora Foundation | The Aozora Foundation
	× (part-of-name) Aozora
	× Aozora Institute
General Steel
	× (part-of-name) Steel | General
	× General Motors
The Midori Times = Midori Times
	× The Midori Post | The Times of Midori
`;

const WHERE = `
神奈川県横浜市 = 横浜市 | 横浜 | 神奈川県 横浜市 | 「横浜」
	× (less-precise) 神奈川県 | 神奈川
	× (several-answers) 横浜か川崎
	× 川崎市 | 横須賀市 | 神奈川県川崎市 | 浜
横浜
	× (more-precise) 横浜市 | 神奈川県横浜市
	× 横須賀
千葉県 = 千葉
	× 千葉市 | 千葉県議会 | 葉
東京都 = 東京
	× 京都 | 東京都庁
フランスのリヨン = リヨン | ﾘﾖﾝ | フランス・リヨン
	× (less-precise) フランス
	× パリ | ドイツのリヨン
リヨン
	× (more-precise) フランスのリヨン
	× リオン
フランス・ドイツ = フランスとドイツ | ドイツとフランス
	× (part-of-name) フランス | ドイツ
	× フランスとイタリア
Lyon, France = Lyon | lyon, france | Lyon (France)
	× (less-precise) France
	× Paris, France | Lyons | Lion
Tokyo, Osaka
	× (part-of-name) Tokyo | Osaka
	× Kyoto
Yokohama City = Yokohama | yokohama city
	× Yokosuka City
北青葉駅
	× 南青葉駅 | 青葉駅 | 北青葉
`;

const ROLE = `
青空財団の理事長 = 青空財団理事長
	× (part-of-name) 理事長 | 青空財団
	× 青空財団の副理事長 | 副理事長 | 緑財団の理事長
最高経営責任者 + CEO = ＣＥＯ | ceo | 最高経営責任者（CEO）
	× 最高責任者 | CFO
前市長
	× 市長 | 元市長 | 現市長
chair of the board = Chair of the Board | chair of board
	× vice chair of the board
`;

const TEXT = `
資金が足りなかったから + 資金不足 = 「資金が足りなかったから。」 | 資金不足 | 資金 不足 | 資金が足りなかったから！
	× (several-answers) 資金不足か人手不足
	× 資金が足りたから | 資金 | 人手不足 | しきんぶそく
C# = c# | Ｃ＃
	× C | C++
2、3年生 = ２、３年生
	× 23年生 | 2年生
3.5 GHz = 3.5GHz | ３．５ＧＨｚ
	× 35GHz
`;

type Case = { asked: Asked; reply: string; verdict: string; near: string | undefined };

function casesOf(kind: Kind, text: string): Case[] {
	const blocks = text.trim().split(/\n(?!\t)/);
	return blocks.flatMap((block) => {
		const [forms = "", ...lines] = block.split(/ (?==)|\n\t/);
		const [key = "", ...accepted] = forms.split(" + ");
		return lines.flatMap((line) => {
			const [, mark, near, replies = ""] = /^([=×]) (?:\(([a-z-]+)\) )?(.+)$/.exec(line) ?? [];
			const verdict = mark === "=" ? "right" : "wrong";
			return replies.split(" | ").map((reply) => ({ asked: { kind, key, accepted }, reply, verdict, near }));
		});
	});
}

const table = Object.entries({
	...{ when: WHEN, number: NUMBER, who: WHO, "who-said": WHO, where: WHERE, role: ROLE },
	...{ definition: TEXT, what: TEXT, "what-said": TEXT, why: TEXT },
} satisfies Record<Kind, string>).flatMap(([kind, text]) => casesOf(kind as Kind, text));

const shown = ({ asked, reply, verdict, near = "" }: Case) =>
	`${asked.kind} ${asked.key}: ${reply} is ${verdict} ${near}`.trim();

test.each(table.map((row) => [shown(row), row] as const))("%s", (_, { asked, reply, verdict, near }) => {
	const graded = gradeTyped(asked, reply);
	expect({ verdict: graded.verdict, near: graded.near }).toEqual({ verdict, near });
});

test("the table has every kind and every near miss", () => {
	expect(new Set(table.map(({ asked }) => asked.kind))).toEqual(new Set(KINDS));
	expect(new Set(table.flatMap(({ near }) => near ?? []))).toEqual(new Set(NEAR_MISSES));
});

test("a right reply that is written otherwise than the key is told what it was accepted as, and no other is", () => {
	for (const row of table) {
		const { asked, reply, verdict } = row;
		const isOtherwise = verdict === "right" && foldText(reply) !== foldText(asked.key);
		const told = isOtherwise ? { reply, as: asked.key } : undefined;
		expect([shown(row), gradeTyped(asked, reply).acceptedAs]).toEqual([shown(row), told]);
	}
});

const wide = (text: string) =>
	text
		.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
		.replaceAll(" ", "\u3000");
const narrow = (text: string) => text.normalize("NFKC");

test("width, spaces, brackets and a full stop change no grade", () => {
	for (const row of table) {
		const { asked, reply, verdict, near } = row;
		const brackets = /[()（）]/.test(reply) ? [] : [`（${reply}）`, `(${reply})`];
		const ends = [`\u3000${reply} `, `「${reply}」`, `"${reply}"`, `【${reply}】`, `${reply}。`];
		for (const variant of [wide(reply), narrow(reply), ...brackets, ...ends]) {
			const graded = gradeTyped(asked, variant);
			expect([shown(row), variant, graded.verdict, graded.near]).toEqual([
				shown(row),
				variant,
				verdict,
				near,
			]);
		}
	}
});
