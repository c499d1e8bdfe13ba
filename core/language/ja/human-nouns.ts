// Nouns for people without their names: by themselves, by what they end in, by office.
import titles from "../../../content/language/titles.json";
import type { Phrase, Word } from "./phrases";
import type { ReadSentence } from "./reading";

/** The last word of what a phrase names, before particles, copula and brackets. */
export function headWord({ words }: Phrase): Word | undefined {
	return words.findLast((w) => w.pos === "名詞" && w.detail !== "括弧" && w.detail !== "引用");
}

const HUMAN =
	/^(男性?|女性?|少年|少女|男子|女子|青年|若者|人|子|子供|子ども|父|母|父親|母親|夫|妻|兄|弟|姉|妹|息子|娘|祖父|祖母|孫|長男|次男|長女|次女|友人|恋人|歌手|助手|相手|学生|生徒|首脳|側近|秘書|同僚|上司|部下|弟子|師匠|先輩|後輩|後任|前任|仲間|教え子|夫妻|夫婦|家族|国民|市民|住民)$/;
/** What words for people end in: 医師, 専門家, but not 国家, and 家 alone is a house. */
const HUMAN_ENDING = /.(者|員|師|士|人|人々|官|(?<![国一])家|達|たち|ら|民|側)$/;
const PRONOUN = /^(私|わたし|僕|俺|我々|われわれ|誰|だれ|彼ら|彼女ら|あなた|本人|当人)$/;
const TITLES = new Set(titles);

/** Whether a phrase is a noun for people; 彼 only where a bracket says who it is, as it stands for another otherwise. */
export function isHumanNoun(phrase: Phrase): boolean {
	const { words } = phrase;
	const last = headWord(phrase);
	if (last === undefined) return false;
	const nouns = words.slice(0, words.indexOf(last) + 1).filter((w) => w.pos === "名詞");
	const joined = joinedFrom(nouns, 0);
	if (/^(彼|彼女|同氏)$/.test(last.surface)) return words.some((w) => w.detail === "括弧");
	if (last.detail === "代名詞") return PRONOUN.test(last.surface);
	if (/^(副詞可能|非自立|サ変接続)$/.test(last.detail)) return false;
	if (HUMAN.test(last.surface) || HUMAN_ENDING.test(joined)) return true;
	return nouns.some((_, n) => TITLES.has(joinedFrom(nouns, n)));
}

function joinedFrom(nouns: Word[], from: number): string {
	return nouns
		.slice(from)
		.map((w) => w.surface)
		.join("");
}

const CROWD =
	/(人々|国民|市民|住民|民|団|ら|たち|達|両親|夫妻|夫婦|家族|専門家|関係者|全員|[0-9０-９一二三四五六七八九十数]人)$/;

/** Several people: 市民, 記者団, 多くの専門家. */
export function isCrowd({ phrases }: ReadSentence, phrase: Phrase): boolean {
	const nouns = phrase.words.filter((w) => w.pos === "名詞").map((w) => w.surface);
	const before = phrases[phrase.index - 1];
	return (
		CROWD.test(nouns.join("")) ||
		/(多く|一部|複数|すべて|全て)$/.test(headWord(before ?? phrase)?.surface ?? "")
	);
}
