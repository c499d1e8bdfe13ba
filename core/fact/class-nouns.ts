// Which word asks for a thing by the noun that says what it is: 武将 誰, 県 どこ, 条約 何.

const PERSON =
	/(武将|作家|画家|政治家|実業家|発明家|作曲家|作詞家|建築家|写真家|漫画家|小説家|脚本家|演出家|思想家|革命家|活動家|評論家|彫刻家|音楽家|冒険家|登山家|探検家|教育者|科学者|研究者|学者|技術者|指導者|創業者|創設者|創始者|宗教家|医師|教師|技師|牧師|絵師|棋士|騎士|力士|弁護士|飛行士|俳優|女優|声優|歌手|選手|監督|教授|博士|タレント|アナウンサー|僧|僧侶|神父|軍人|官僚|外交官|皇族|貴族|公家|豪族|商人|詩人|歌人|俳人|皇帝|国王|女王|王|天皇|将軍|大統領|首相|王妃|皇后|王女|王子|皇女|皇子|姫|妻|夫|大名|藩主|城主|当主|議員|市長|知事|人物)$/;

const PLACE =
	/(首都|州都|省都|県都|所在地|都市|市|町|村|特別区|州|県|島国|内陸国|国|島|半島|地域|地方|諸島|港町)$/;

const MANY = /(国会|帝国|王国|王家|学会|市議会)$/;

/** Whether a noun says that somebody is meant. */
export function isPerson(noun: string): boolean {
	return PERSON.test(noun);
}

/** Person, place, or neither. */
export function sortOfNoun(noun: string): "person" | "place" | "thing" {
	if (isPerson(noun)) return "person";
	return PLACE.test(noun) && !MANY.test(noun) ? "place" : "thing";
}

const INSTANCE =
	/(企業|会社|メーカー|店|百貨店|球場|野球場|競技場|大学|学校|高校|駅|路線|王朝|王国|帝国|国家|山|山脈|川|河川|湖|海|海域|湾|民族|部族|氏族|一族|番組|作品|小説|映画|漫画|アニメ|ドラマ|楽曲|曲|シングル|アルバム|書物|著作|雑誌|新聞|百科事典|ゲーム|ゲームソフト|ソフトウェア|サイト|ウェブサイト|ブランド|製品群|シリーズ|政党|団体|組織|財団|協会|機関|宗教|教団|教派|宗派|学問|時代|言語|方言|語族|諸語|法律|条約|図書館|美術館|博物館|寺院|寺|神社|城|宮殿|塔|ダム|公園|海外県|行政区画|藩|令制国|球団|クラブ|チーム|リーグ|バンド|グループ|ユニット)$/;

/** Whether many things of a noun's sort have names of their own: a company, a film, a language. */
export function hasInstances(noun: string): boolean {
	return INSTANCE.test(noun) || sortOfNoun(noun) !== "thing";
}

/** Whether a noun says so little that the rest must say more: ジャンル, 単位. */
export function isLoose(noun: string): boolean {
	return /(ジャンル|グループ|部門|分野|種類|分類|種別|艦種|概念|方式|形式|単位|ゲーム|語|用語|言葉|名称|呼称)$/.test(
		noun,
	);
}
