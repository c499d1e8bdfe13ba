// When two names in a class are the same name: width, case and blanks do not tell people apart.

const JAPANESE = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
/** Between Japanese letters a blank is a matter of taste (山田 太郎); between others it makes another name. */
const FREE_BLANK = new RegExp(`(?<=${JAPANESE}) | (?=${JAPANESE})`, "gu");

export const LONGEST_NICKNAME = 40;

/** The form in which nicknames are compared; it never begins with a blank. */
export function foldNickname(nickname: string): string {
	// Lowering can leave what is not in normal form (İ with a mark below), so that goes last.
	const folded = nickname.normalize("NFKC").toLowerCase().normalize("NFKC");
	return folded.replace(/\s+/gu, " ").trim().replace(FREE_BLANK, "");
}
