// A person is the same person with or without a title. But トルコ大統領 without its title is a country, 外務大臣
// a ministry and 元首相 nobody: there the title is the name, and stays.
import countries from "../../../content/language/countries.json";
import bodies from "../../../content/language/organizations.json";
import titles from "../../../content/language/titles.json";
import { foldText } from "../fold";

const COURTESIES = ["氏", "さん", "さま", "様", "君", "くん", "ちゃん", "殿", "先生", "女史", "閣下"];
const LONGEST_FIRST = [...new Set([...COURTESIES, ...titles])].sort((a, b) => b.length - a.length);
const LONGEST_NAME = 60;
const TITLES = new Set(LONGEST_FIRST);
const COUNTRIES = new Set([...countries, ..."日米英仏独露伊中韓朝豪印加北南東西"].map(foldText));
const BODIES = Object.values(bodies).flat();

/** What stands before a title without naming anybody. */
const NOBODY =
	/^(?:第?.{1,3}代目?)?(?:[副元前現新同両各全総正准旧故]|次期|初代|歴代|先代|共同|暫定|臨時|名誉|特別|特任|上級|主任|首席|筆頭|最高|常任|事務|政策|外務|財務|法務|総務|国務|国防|防衛|経済|産業|環境|農林|水産|厚生|労働|文部|科学|国土|交通|内閣|予算|外交|軍事|安全保障)*$/;
const PLACE_OR_BODY =
	/(?:共和国|王国|帝国|連邦|合衆国|州|(?<=..)県|府|市|区|省|庁|党|社|軍|会|局|課|署|校|院|大|側|政権)$/;
/** スミス米大統領, スミス前大統領: what stands between a name and its title. */
const BETWEEN = /(?:(?<=[ァ-ヶー])[米英仏独露伊中韓豪印]|(?<=..)(?:[元前現新]|次期))$/;

/**
 * A name without the titles and honorifics behind it (田中一郎前大統領 → 田中一郎), in folded form. Unchanged
 * where nothing, a country, a body or half a title (元, 外務) would be left; never empty unless the name was.
 */
export function stripHonorifics(name: string): string {
	let rest = foldText(name);
	while (rest.length <= LONGEST_NAME) {
		const title = LONGEST_FIRST.find((suffix) => rest.endsWith(suffix));
		if (title === undefined) break;
		const before = rest.slice(0, rest.length - title.length);
		const named = COURTESIES.includes(title) ? before : before.replace(BETWEEN, "");
		if (namesNobody(named)) break;
		rest = named;
	}
	return rest;
}

/** A name without 氏, さん, 様 and the like alone, in folded form; titles of office stay. */
export function stripCourtesies(name: string): string {
	const whole = foldText(name);
	const courtesy = COURTESIES.find((suffix) => whole.endsWith(suffix));
	const rest = courtesy === undefined ? whole : whole.slice(0, whole.length - courtesy.length);
	return namesNobody(rest) ? whole : rest;
}

/** Whether a name is a title and nothing else (大統領, 元首相, 外務大臣, 同氏), which can be anybody. */
export function isBareTitle(name: string): boolean {
	const whole = foldText(name);
	return LONGEST_FIRST.some(
		(title) => whole.endsWith(title) && isNobody(whole.slice(0, whole.length - title.length)),
	);
}

/** Whether a title goes with a place as easily as with a person: 横浜市長, 千葉県知事, 田中市長. */
export function mayBePlaceWithTitle(name: string): boolean {
	return /(?:[市区町村駅]長|知事|代表|領事)$/.test(foldText(name));
}

function namesNobody(rest: string): boolean {
	if (isNobody(rest) || COUNTRIES.has(rest)) return true;
	return PLACE_OR_BODY.test(rest) || BODIES.some((suffix) => rest.endsWith(suffix));
}

/** Nothing, another title (主席 in 主席研究員) or part of one. NOBODY matches the empty text. */
function isNobody(rest: string): boolean {
	return NOBODY.test(rest) || TITLES.has(rest);
}
