/** "ja" for text with kana, so that it is spoken and set as Japanese on an English page too; else undefined. */
export function languageOf(text: string): "ja" | undefined {
	return /[\u3041-\u309F\u30A1-\u30FA\u30FC-\u30FF]/.test(text) ? "ja" : undefined;
}
