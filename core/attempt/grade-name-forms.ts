// What tells no two names apart: kana, the accents of Latin letters, "the", ヴ for バ (外来語の表記, 1991), and characters in
// the form they had before the 当用漢字字体表 of 1949; and what a country goes by everywhere.
import { foldKana, foldText, unquoted } from "../language/fold";
import { isCountry } from "../language/ja/names";

/** In pairs, the old form first; 斉 and 斎, 島 and 嶋 are different names. */
const OLD_AND_NEW =
	"髙高﨑崎邊辺邉辺澤沢齋斎齊斉濱浜濵浜櫻桜廣広國国眞真惠恵德徳瀨瀬槇槙榮栄圓円學学會会實実壽寿藏蔵豐豊與与萬万黑黒靜静條条關関鐵鉄淺浅勳勲顯顕應応";
const NEW_FORMS = new Map([...OLD_AND_NEW.matchAll(/(.)(.)/gu)].map(([, old, now]) => [old, now]));
const B_OF_V: Record<string, string> = { ゔぁ: "ば", ゔぃ: "び", ゔ: "ぶ", ゔぇ: "べ", ゔぉ: "ぼ" };

/** A name as it is written, but for "the", ＝ between given names, and what stands around the whole. */
export function plainName(name: string): string {
	return unquoted(name)
		.replace(/(?<![\s。.!?])[\s。.!?]+$/, "")
		.replace(/(?<=[ァ-ヶー])=(?=[ァ-ヶ])/g, "・")
		.replace(/\bthe\s+/gi, "")
		.trim();
}

/** The form in which names are compared: folded, and without what a keyboard or a house style decides. */
export function comparable(name: string): string {
	const unaccented = foldText(plainName(name))
		.normalize("NFD")
		.replace(/(?<=[a-z])\p{M}+/gu, "")
		.normalize("NFC");
	return foldKana(unaccented)
		.replace(/ゔ[ぁぃぇぉ]?/g, (v) => B_OF_V[v] ?? v)
		.replace(/[㐀-鿿豈-﫿]/g, (character) => NEW_FORMS.get(character) ?? character);
}

/** One country a line, as a reply may call it whatever the document does. */
const COUNTRIES = [
	["日本", "日本国", "Japan"],
	["米国", "アメリカ", "アメリカ合衆国", "US", "USA", "United States", "United States of America", "America"],
	["英国", "イギリス", "UK", "United Kingdom", "Britain", "Great Britain"],
	["韓国", "大韓民国", "South Korea", "Republic of Korea", "ROK"],
	["北朝鮮", "朝鮮民主主義人民共和国", "North Korea", "Democratic People's Republic of Korea", "DPRK"],
	["中国", "中華人民共和国", "China", "People's Republic of China", "PRC"],
	["ロシア", "ロシア連邦", "Russia", "Russian Federation"],
	["ソ連", "ソビエト連邦", "Soviet Union", "USSR"],
	["ドイツ", "ドイツ連邦共和国", "Germany"],
	["フランス", "フランス共和国", "France"],
	["オーストラリア", "豪州", "Australia"],
	["ベトナム", "Vietnam", "Viet Nam"],
];
const COUNTRY_OF = new Map(
	COUNTRIES.flatMap((names) => names.map((name): [string, string[]] => [comparable(name), names])),
);

/** Whether a name is a country's: in Japanese any, in English one of the few above. */
export function isAnyCountry(name: string): boolean {
	return isCountry(name) || COUNTRY_OF.has(comparable(name));
}

/** A name with everything else that the country of that name is called. */
export function withCountryNames(name: string): string[] {
	return [name, ...(COUNTRY_OF.get(comparable(name)) ?? [])];
}
