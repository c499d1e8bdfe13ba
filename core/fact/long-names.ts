// What a long name looks like that a text may give a short form: a run of nouns that names a body or a term.
import titles from "../../content/language/titles.json";
import { findDeixis } from "../language/ja/deixis";
import type { Word } from "../language/ja/phrases";

/** Whether a word may stand inside the name of a body or a term. */
export function isPartOfName({ pos, detail, surface }: Pick<Word, "pos" | "detail" | "surface">): boolean {
	if (/^[・＆&]$/.test(surface)) return true;
	if (pos === "名詞") return !/^(非自立|代名詞|副詞可能|引用|括弧|数)$/.test(detail);
	return pos === "接頭詞" && detail === "名詞接続";
}

const BODY_OR_TERM =
	/(機構|機関|連合|協会|大学|大学院|学院|学会|研究所|研究センター|センター|評議会|協議会|理事会|委員会|会議|会合|議会|共同体|条約|協定|議定書|連盟|同盟|組合|財団|基金|銀行|公社|公団|公庫|取引所|連合会|総連|新聞|通信|通信社|放送|テレビ|ポスト|タイムズ|党|戦線|運動|部隊|維持軍|自衛隊|省|庁|局|区域|地帯|システム|計画|活動|制度|総生産|指数|比率|価格|標準時|世界時|症候群|感染症|疾患|障害|ウイルス|知能|現実|測位|測位システム|学習|言語|規格|技術|ネットワーク|プロトコル|インターフェース|サービス|マネジメント|パートナーシップ|経済連携|自由貿易圏|投資信託|信託|非課税|目標|責任者|鉄道|航空|電力|製作所)$/;

/** What a run begins with that is no part of a name, or holds inside that parts two names. */
const FOREIGN_PART =
	/^(元|前|現|旧|新|同|各|全|両|大手|老舗|最大手|中堅|主要|同じ|他|本|当|実質|名目)|(企業|会社|大手|メーカー|団体|与党|野党|子会社|傘下|系列|取引先|加盟|運営|所属|出身|主催|発足|担当)(?=.)/;

/** Whether a noun of four characters or more names a body or a term, and nobody, no number and nothing torn. */
export function isNameOfBody(long: string, own: Pick<Word, "subSubDetail">[]): boolean {
	if (long.length < 4 || !BODY_OR_TERM.test(long) || /[0-9０-９]/.test(long)) return false;
	if (
		FOREIGN_PART.test(
			long.replace(/^(一般社団|一般財団|公益社団|公益財団|特定非営利活動|独立行政|国立大学|株式会社)/, ""),
		)
	)
		return false;
	const person = own.some((w, i) => w.subSubDetail === "姓" && own[i + 1]?.subSubDetail === "名");
	const title = titles.some((t) => t.length > 2 && long.endsWith(t) && long !== t);
	return !person && !title && findDeixis(long) === null;
}

/** 米情報機関, 中央銀行: said of what it is, not its name. */
export function isProperlyBuilt(long: string): boolean {
	if (/(機関|銀行|党|局|省|庁|大学|部隊|運動|技術|制度|装置|サービス|規格|方式|計画|活動)$/.test(long))
		return (
			/^(国際|国連|世界|欧州|連邦|東南|アジア|アフリカ|太平洋|経済協力|[ァ-ヴー]+)/.test(long) &&
			long.length > 5
		);
	return long.length > 4;
}
