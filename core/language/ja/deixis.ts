// Words that mean nothing away from their text: demonstratives, pronouns, 同〜, and times counted from a now.

const DEMONSTRATIVE =
	/(?<!そ)(こ|そ|あ)(の(?!もの|ため息|間|まま|辺)|れ(?!ぞれ|ら?まで)|こで|ちら|んな|うした|ういう|ういった|のよう)|この(?!み)|それ(?!ぞれ)|これ(?!まで)|ここ(?!ろ)|そこ|前者|後者|両者|両国|両氏|両社|両軍|両チーム|双方|一方|他方|片方/;
const PRONOUN =
	/(?<![\p{Script=Han}])(彼(?!岸)|彼女|彼ら|自国|自社|自党|自著|我々|我が国|わが国|私|私たち|僕|俺|当人|本人|本書|本作|本書|本章|本記事|本稿|本項|本節|当社|当局|当市|当館|当該)|(?<![\p{L}])氏(?=は|が|の|も|を|に|と)/u;
const SAME =
	/(?<![\p{Script=Han}一-龠])同(?!時|様|意|盟|士|僚|居|行|期|情|性|封|伴|族|胞|級|志|等|調|じ|化|席|上|感|点|窓|人誌|音|位|軸|心|義|質|系)/u;
const RELATIVE_TIME =
	/当時|当初|今回|前回|次回|今後|今年|今月|今日|今週|昨年|昨日|昨夜|去年|来年|来月|明日|先月|先日|先週|現在|最近|近年|翌年|翌月|翌日|翌週|前年|前日|前月|その後|以後(?=、)|直後(?=、|に)|直前(?=、|に)|のち(?=、|に)|(?<![間日年月分秒何])後(?:に|、)|この間|(?<![\p{Script=Han}])(今(?=は|も|で|の)|後(?=に|、)|先(?=に|の)|次(?=の|に|は)|前(?=の|は|に))/u;
/** Refers back to a subject: fine where one stands before it. */
const REFLEXIVE = /^[^がは]*(自身|自ら|自分)/;
/** 13日: of which month? */
const BARE_DAY =
	/(?<![0-9０-９月〇一二三四五六七八九十])[0-9０-９]{1,2}日(?!間|目|[0-9]|ぶり|以|分|本|周期|あたり|当たり|平均|[にの](?:約|平均|周期|長さ|量|回|[0-9０-９]))/;
/** 55年末: of which century? */
const SHORT_YEAR =
	/(?<![0-9０-９治正和成第])[0-9０-９]{2}年(?![間代ぶ以余前後目度半未強弱])(?!\p{Script=Han}*(振り|ぶり))/u;
/** Words that go on from a sentence before. */
const GOING_ON =
	/(?<![年0-9０-９毎])[0-9０-９]{1,2}月(?![0-9０-９間])|市内|県内|町内|両(首脳|党|選手|大統領|外相|市|県|陣営|派|家|院|校)|当の|後任の|別の(?=理由|大会|会社|機会)|むしろ|(今|昨|来)(春|夏|秋|冬|季|期|年度)|^(背景に|会長の|社長の|委員長の|議長の|代表の|監督の|主将の|続く|なかでも|中でも|敗れた|残る|このうち)|^(協会|連合会|組合|委員会|会社|会議|会合|調査|条約|制度|影響|会見)(の|に|で|は|が|を)|さらに|同様の|途中の|そうして|同じ(時期|年|市|町|日|場所|月)|翌[0-9０-９一二三四五六七八九十]|^[0-9０-９一二三四五六七八九十]+(年|日|か月|カ月|週間|時間)後|^(続いて|次いで|さらに|以降|特に|新たに|一方|他に|ほかに|同様に|逆に|反対に)/;
const POINTER =
	/(?<=[はがをに、])より(?=[\p{Script=Han}])|その間(?=に|、|も)|(?<![\p{L}])(こう|そう)(?=[\p{Script=Han}、])|もう(?=何)|上記|下記|以下の|以上の(?=よう|こと|理由)|前述|後述|上述|次章|前章|次節|前節|次項|前項|別項|別記|左記|右記|該当|(?<![定慣通凡事実比])例の/u;

/** The stretch that cannot be understood alone, or null; what stands in 「」『』 is not looked at. */
export function findDeixis(text: string): string | null {
	const outside = text.replace(/「[^「」]*(「[^「」]*」[^「」]*)*」|『[^『』]*』/g, "「」");
	for (const pattern of [
		DEMONSTRATIVE,
		PRONOUN,
		REFLEXIVE,
		SAME,
		RELATIVE_TIME,
		BARE_DAY,
		SHORT_YEAR,
		GOING_ON,
		POINTER,
	]) {
		const found = pattern.exec(outside);
		if (found) return found[0];
	}
	return null;
}
