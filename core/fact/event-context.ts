// What an event needs from around it to be understood alone: whose government, the cultivation of what, October of
// which year, announced or done. Where that stands outside the clause, nothing is asked.
import bareRoles from "../../content/language/bare-roles.json";
import transitiveNouns from "../../content/language/transitive-nouns.json";
import transitiveVerbs from "../../content/language/transitive-verbs.json";
import type { Clause } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import type { FoundTime } from "../language/ja/times";
import type { Span } from "../language/span";

const ROLES = new Set(bareRoles);
const TRANSITIVE = new Set(transitiveNouns);
const VERBS = new Set(transitiveVerbs);

/** Whether a verb made of this noun and する takes を. */
export function isTransitive(noun: string): boolean {
	return TRANSITIVE.has(noun);
}

/** What goes on may stand inside the ことを発表した it goes on to. */
export function isEmbedded(sentence: ReadSentence, clause: Clause): boolean {
	if (clause.predicate.form !== "continuative") return false;
	const rest = sentence.phrases.filter((p) => p.start > clause.predicate.start);
	return rest.some((p) => p.form === "quotative" || /^(こと|旨|よう)/.test(p.words[0]?.surface ?? ""));
}

/** A clause with a subject of its own behind another topic may have lost what it is about. */
function isOutOfContext(sentence: ReadSentence, clause: Clause, subject: Phrase): boolean {
	const topics = clause.before
		.flatMap((c) => c.phrases)
		.filter((p) => /は$/.test(p.particle) && p.form === "argument");
	if (!clause.phrases.includes(subject) || topics.length === 0) return false;
	const behind = clause.phrases.slice(clause.phrases.indexOf(subject), -1);
	if (behind.some((p) => p.form === "continuative")) return true;
	const start = clause.phrases[0]?.start ?? 0;
	const names = sentence.names.filter((n) => n.start >= start && n.end <= clause.predicate.end);
	return names.length < 2 && !names.some((n) => n.type === "person");
}

/** 政府が, 長女が, 栽培が: whose or of what, the stem would not say. A name of its own, or two around it, say it. */
export function isNamed(sentence: ReadSentence, clause: Clause, subject: Phrase): boolean {
	const owner = [clause, ...clause.before].find((c) => c.phrases.includes(subject)) ?? clause;
	let at = owner.phrases.indexOf(subject);
	while (at > 0 && /の$/.test(owner.phrases[at - 1]?.particle ?? "") && !owner.phrases[at - 1]?.comma) at--;
	const start = owner.phrases[at]?.start ?? subject.start;
	const names = sentence.names.filter((n) => !/^[A-Za-z]{1,4}$/.test(n.quote));
	if (names.some((n) => n.start >= start && n.end <= subject.end)) return true;
	if (sentence.pronouns.some((p) => p.start >= start && p.end <= subject.end)) return true;
	if (subject.words.some((w) => w.detail === "引用")) return true;
	const head = subject.words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧");
	if (ROLES.has(head.map((w) => w.surface).join(""))) return false;
	const from = clause.phrases[0]?.start ?? 0;
	const around = names.filter((n) => n.start >= from && n.end <= clause.predicate.end).map((n) => n.bare);
	return head.length > 1 && new Set(around).size > 1;
}

/** 工事を受注した, 講演会を主催した: which one, the stem would not say. */
export function hasBareObject(clause: Clause): boolean {
	return clause.phrases.some((p, i) => {
		if (!/^(を|も)$/.test(p.particle) || isModified(p, clause.phrases[i - 1])) return false;
		const noun = nounOf(p);
		return (
			ROLES.has(noun) || (p.particle === "を" && !isSpecific(p) && makesOne(clause.phrases.slice(i + 1)))
		);
	});
}

function isModified(phrase: Phrase, before: Phrase | undefined): boolean {
	if (phrase.words[0]?.detail === "引用" || before === undefined || before.comma) return false;
	const last = before.words.at(-1);
	return (
		/(の|という|といった)$/.test(before.particle) || before.form === "adnominal" || last?.pos === "連体詞"
	);
}

function nounOf(phrase: Phrase): string {
	return phrase.words
		.filter((w) => w.pos !== "助詞" && w.detail !== "括弧")
		.map((w) => w.surface)
		.join("");
}

/** A name, a quotation, a compound of two nouns: not a common noun alone (講演会, 店). */
export function isSpecific({ words }: Phrase): boolean {
	const nouns = words.filter((w) => w.pos === "名詞" && w.detail !== "接尾" && w.detail !== "括弧");
	return (
		nouns.length > 1 || nouns.some((w) => w.detail === "固有名詞" || w.detail === "引用" || isForeign(w))
	);
}

function isForeign({ reading, surface }: Phrase["words"][number]): boolean {
	return reading === undefined && /^[ァ-ヴーA-Za-z]{2,}$/.test(surface);
}

/** 主催した, 設立した, 作った, 開いた: done to one of many of its kind. */
function makesOne(behind: Phrase[]): boolean {
	const words = behind.find((p) => p.form !== "argument")?.words ?? [];
	return (
		isTransitive(words[0]?.surface ?? "") ||
		/^(作る|造る|創る|建てる|開く|設ける|使う|用いる|書く|出す)$/.test(words[0]?.base ?? "")
	);
}

/** Xも…が始まった, 国内でも: も ties the clause to another one. */
export function isTied(clause: Clause): boolean {
	return clause.phrases.some((p) => /^(で|に|から|へ)?も$/.test(p.particle) && p.form === "argument");
}

/** Xは…の団体で(あり)、1994年に設立された: で、 says what X is, and would tear the stem. */
function isDefinedFirst(clause: Clause, time: Span): boolean {
	const defines = (p: Phrase) =>
		p.particle === "で" || /であり$/.test(p.words.map((w) => w.surface).join(""));
	return [clause, ...clause.before.slice(-1)].some(({ phrases }) =>
		phrases.some((p) => p.end <= time.start && p.comma && defines(p)),
	);
}

const MOVEMENT =
	/^(来|出|帰|渡|訪|参|入|着|上|下|向|撤退|撤収|退却|選出|任命|指名|就任|加盟|加入|脱退|離脱|調印|署名|応じ|降下|到達|亡命|移転|移行|昇格|復帰|合流|譲渡|割譲|備え|加わ|欠席|出席|従っ|従う)/;

/** 高橋氏が来島した: to where, or for what, the stem would not say. */
function isBareMovement(clause: Clause, subject: Phrase): boolean {
	const verb = clause.predicate.words[0]?.surface ?? "";
	const others = clause.phrases.filter((p) => p !== subject && p !== clause.predicate);
	const isPassive = clause.predicate.words.some((w) => /^(れる|られる)$/.test(w.base));
	return (
		MOVEMENT.test(verb) &&
		!(isPassive && !/^(選出|任命|指名|割譲|譲渡)/.test(verb)) &&
		!others.some((p) => /^(に|へ|を|で|から|まで|と)$/.test(p.particle) && !hasNumber(p))
	);
}

/** Verbs of what is announced, asked for or met: 脱退を通告した, 停戦に応じた. */
const ABOUT_DEEDS =
	/^(通告|表明|宣言|発表|要求|求める|提案|約束|応じる|支持|反対|賛成|同意|合意|決める|決定|検討|主張|拒む|拒否|受け入れる|示唆|指示|命じる|申し出る|決断|迫る|訴える|承認|許可|認める|署名|調印|批准|破棄|締結|結ぶ|開始|終了|始める|終える|再開|続ける|断念)$/;

/** A deed by its noun alone: from what, of what or against whom, the stem would not say. `asked`: what is asked for instead. */
export function hasBareDeed(clause: Clause, asked: Span): boolean {
	const verb = clause.predicate.words[0];
	if (verb === undefined) return false;
	if (!(ABOUT_DEEDS.test(verb.surface) || ABOUT_DEEDS.test(verb.base))) return false;
	return clause.phrases.some((p, i) => {
		if (!/^[をに]$/.test(p.particle) || (p.start < asked.end && p.end > asked.start)) return false;
		const nouns = p.words.filter((w) => w.pos === "名詞");
		if (/^(協定|条約|合意書|覚書|宣言|議定書)$/.test(nounOf(p)) && !isModified(p, clause.phrases[i - 1]))
			return true;
		return nouns.length === 1 && nouns[0]?.detail === "サ変接続" && !isModified(p, clause.phrases[i - 1]);
	});
}

function hasNumber({ words }: Phrase): boolean {
	return words[0]?.detail === "数";
}

/** 10月に behind 2021年 means October of that year: without it the question would not be whole. */
export function isYearElsewhere(sentence: ReadSentence, times: FoundTime[]): boolean {
	const [time] = times;
	if (time === undefined || !/^(day|month)$/.test(time.granularity) || time.time.year !== undefined)
		return false;
	return time.granularity === "month" || sentence.times.some((t) => t.start < time.start);
}

/** Every active verb behind the time that takes を has one: else the object was told elsewhere, or stands as topic. */
export function hasItsObjects(clause: Clause, time: Span): boolean {
	const verbs = clause.phrases.filter((p) => p.start >= time.end && p.form !== "argument" && takesObject(p));
	return verbs.length === 0 || clause.phrases.some((p) => /を$/.test(p.particle) || comesAbout(p, clause));
}

/** Nouns of deeds that need nobody: 会談が実現した, 交渉が再開した. */
const EITHER_WAY = /^(実現|開始|終了|拡大|縮小|停止|再開|解決|完了|継続)$/;

/** What comes about by itself, with が right before its verb. */
function comesAbout({ particle, index }: Phrase, { phrases }: Clause): boolean {
	const next = phrases.find((p) => p.index === index + 1);
	return particle === "が" && next !== undefined && EITHER_WAY.test(next.words[0]?.surface ?? "");
}

function takesObject({ words }: Phrase): boolean {
	const verb = words.find((w) => w.pos === "動詞");
	if (verb === undefined || words.some((w) => /^(れる|られる)$/.test(w.base))) return false;
	const causes = words.some((w) => /^(せる|させる)$/.test(w.base));
	return (
		causes ||
		VERBS.has(verb.base) ||
		(verb.base === "する" && isTransitive(words[words.indexOf(verb) - 1]?.surface ?? ""))
	);
}

/** Whether a clause with its time taken out hangs on what stands elsewhere: another clause, a definition before it, a place. */
export function isTorn(sentence: ReadSentence, clause: Clause, subject: Phrase, time: Span): boolean {
	return (
		isTied(clause) ||
		isDefinedFirst(clause, time) ||
		isBareMovement(clause, subject) ||
		isOutOfContext(sentence, clause, subject)
	);
}
