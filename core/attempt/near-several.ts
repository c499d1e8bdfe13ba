// One reply may give several answers. They are right together where each is (2018年（平成30年）), and none of them is where
// one is not: who says two things has not said which.
import { unquoted } from "../language/fold";

const LONGEST = 200;
const IN_BRACKETS = /^([^()]+)\(([^()]+)\)[\s。.]*$/;
/** A comma or stroke inside a number parts nothing (1,000, 3/4), nor does the か of 3か月. */
const BETWEEN =
	/[,/](?![0-9])|[、;=→\n]|または|又は|もしくは|若しくは|あるいは|或いは|か(?![月国所年条])|と|および|及び|&|\b(?:or|and)\b/;

/** The answers in a reply that may give more than one; empty where it gives one. */
export function answersIn(reply: string): string[] {
	if (reply.length > LONGEST) return [];
	const plain = unquoted(reply);
	const answers = IN_BRACKETS.exec(plain)?.slice(1) ?? plain.split(BETWEEN);
	const given = answers.map((answer) => answer.trim()).filter((answer) => answer !== "");
	return given.length > 1 ? given : [];
}
