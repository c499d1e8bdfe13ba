// What is looked at in a token wherever something is learned of it: how it is written, and the tokens around it.

/** The kinds of letters of a word in order, each run once: 2019年 is "0漢". */
export function scriptsOf(surface: string): string {
	let scripts = "";
	for (const c of surface) {
		const script = scriptOf(c);
		if (!scripts.endsWith(script)) scripts += script;
	}
	return scripts;
}

function scriptOf(c: string): string {
	if (c >= "ぁ" && c <= "ゖ") return "あ";
	if ((c >= "ァ" && c <= "ヺ") || c === "ー" || c === "・") return "ア";
	if (c >= "一" && c <= "龠") return "漢"; // the most of them, without a regular expression
	if (/[0-9０-９]/.test(c)) return "0";
	if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(c)) return "a";
	return /\p{Script=Han}|[々〆]/u.test(c) ? "漢" : "・";
}

/** The traits of token `i` with two on either side; `nothing` beyond the ends. */
export function around<T>(traits: T[], i: number, nothing: T): [T, T, T, T, T] {
	return [
		traits[i - 2] ?? nothing,
		traits[i - 1] ?? nothing,
		traits[i] ?? nothing,
		traits[i + 1] ?? nothing,
		traits[i + 2] ?? nothing,
	];
}
