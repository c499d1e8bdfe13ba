// …のはなぜですか: the effect in the text's own words, the cause as the key; ことで is answered with から.
import { type Cause, causeBeforeKara } from "../fact/cause";
import { standingOf } from "../fact/statements";
import { contentWords } from "../language/ja/rewriting";
import { isAboutTerm, isAnchored, outsideQuotes } from "./anchor";
import type { ReadCollection, ReadDocument } from "./collection";
import { causeDistractors } from "./distractor-causes";
import type { Draft } from "./draft";
import { type Dropped, dropping } from "./dropped";
import { accordingTo, placeOfSpeaker } from "./inherited";
import { rationaleOf } from "./rationale";

/** A question of why, or the reason against it. */
export function askWhy(cause: Cause, document: ReadDocument, collection: ReadCollection): Draft | Dropped {
	const { sentence } = cause;
	const drop = dropping("why", cause.holder, cause.cause.quote);
	const key = answerOf(cause);
	if (key === null || /(はおろか|に関しては|については|のである$|[がも]、)/.test(outsideQuotes(cause.effect)))
		return drop("no-form");
	if (cause.ending === "こと") return drop("form-not-asked");
	if (isThin(cause)) return drop("too-little-said");
	if (BARE_OBJECT.test(cause.effect)) return drop("object-not-named");
	if (isPresentOfThePast(cause)) return drop("tense-unsure");
	if (SEVERAL.test(cause.effect)) return drop("context-missing");
	if (isBareEffect(cause) || /^[^、]{1,8}でも、/.test(key)) return drop("context-missing");
	const told = document.inherited.get(sentence);
	if (told?.name == null && !isSaidOfNamed(cause)) return drop("subject-not-named");
	const stem = `${accordingTo(told)}${cause.effect.replace(/、$/, "")}のはなぜですか`;
	const outside = sentence.tokens.filter((t) => !(t.start >= cause.cause.start && t.end <= cause.cause.end));
	const content = contentWords(outside);
	if (new Set(content).size < LEAST_EFFECT) return drop("too-little-said");
	return {
		document,
		sentence,
		kind: "why",
		rule: "why",
		standing: standingOf(outsideQuotes(stem)),
		stem,
		key,
		accepted: otherEndings(key),
		keyForms: [cause.cause.quote],
		rationale: rationaleOf("why", document, sentence),
		...(told?.name ? { accordingTo: told.name.quote } : {}),
		evidence: [...placeOfSpeaker(told), ...cause.spans],
		...(cause.verbatim ? {} : { derivation: "cause-clause" as const }),
		distractors: causeDistractors(cause, key, stem, document, collection),
		content,
		anchored: isAnchored(sentence, stem) || isAboutTerm(sentence, stem, document.text) || told?.name != null,
		rivals: [],
	};
}

const SAID =
	/(とみられる|と見られる|と考えられる|とされる|明かした|述べた|語った|話した|訴えた|指摘した|説明した|としている|みている|見ている)$/;

/** 三枝氏が稼働を急ぐ: of what, the stem would not say. */
const LEAST_EFFECT = 4;

/** 影響が及ぶ, 戦時中が招いた, and what was only said: nobody could tell the cause of it. */
function isBareEffect({ effect }: Cause): boolean {
	const subject = /^([^、。「」がはをにで]{1,12})が/.exec(effect)?.[1] ?? "";
	const isBare =
		/^(影響|結果|効果|理由|問題|計画|制度|工事|作業|調査|協議|交渉|会談|対応|判断|動き|議論|批判|反発)$/.test(
			subject,
		);
	return isBare || /(中|時|頃|ころ|後|前|間|勢)$/.test(subject) || SAID.test(effect);
}

/** 協定を歓迎した: which one, the stem would not say. */
const BARE_OBJECT =
	/(^|[、はがでに])(候補|大株主|協定|計画|条約|合意|提案|案|法案|条文案|制度|受け入れ|申し出|要求|決定|方針)[をに]/;

/** 鉄道を優先し、また…, 監視団が爆発したのは地雷だと: two effects, or one within another. */
const SEVERAL = /、また|のは|が[^、がは]{1,12}が/;

/** 1854年3月、宣戦を布告する: a narrator's present of what is long over. */
function isPresentOfThePast({ effect, sentence }: Cause): boolean {
	const isNow = !/[ただ]$/.test(effect);
	return isNow && sentence.times.some(({ time, quote }) => time.year !== undefined && effect.includes(quote));
}

/** Whether whoever or whatever the effect is said of goes by a name, or it happened at something that does (京都会議で). */
function isSaidOfNamed({ effect, sentence }: Cause): boolean {
	const names = sentence.names.map((n) => n.quote).filter((quote) => quote.length > 1);
	const subject = /^(.*?)が/.exec(effect)?.[1] ?? "";
	const event = /([^、。はがを]{2,20}(?:会談|会議|条約|協定|戦争|大会|サミット))で/.exec(effect)?.[1] ?? "";
	const rest = /^(一部|多く|大半)の/.test(subject) ? effect : ""; // a group goes by what it thinks of
	return names.some((name) => subject.includes(name) || event.includes(name) || rest.includes(name));
}

/** 西田が応じたから: two words of content do not tell why. */
function isThin({ holder, cause }: Cause): boolean {
	const words = contentWords(holder.tokens.filter((t) => t.start >= cause.start && t.end <= cause.end));
	return new Set(words).size < 3;
}

function otherEndings(key: string): string[] {
	if (key.endsWith("から")) return [`${key.slice(0, -2)}ため`];
	return key.endsWith("ため") ? [`${key.slice(0, -2)}から`.replace(/なから$/, "だから")] : [];
}

/** The cause with its ending: verbatim where the text has から or ため behind it. */
export function answerOf(cause: Cause): string | null {
	if (cause.verbatim) return cause.cause.quote + cause.ending;
	const plain = causeBeforeKara(cause.sentence, cause.cause) ?? cause.cause.quote;
	return /[^るたいだうくすつぬぶむぐ]$/.test(plain) ? null : `${plain}から`;
}
