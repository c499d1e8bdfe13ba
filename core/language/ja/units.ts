// Counters and units go by several names: 20名 are 20人, 5km are 5キロメートル, カ国 is か国.

/** One line each, the first name first. */
const UNITS = new Map(
	`人 名 り people persons person
	回 times
	つ 個 コ
	歳 才
	% パーセント percent
	円 ¥ yen
	ドル $ 米ドル dollars
	ユーロ €
	年 年間 years year
	か月 か月間 months month
	週 週間 weeks week
	日 日間 days day
	時間 hours hour hrs h
	分 分間 minutes minute min
	秒 秒間 seconds second s
	キロメートル km
	メートル m
	センチメートル cm センチ
	ミリメートル mm
	平方メートル m2 平米
	平方キロメートル km2 平方キロ
	立方メートル m3
	キログラム kg
	グラム g
	トン t
	リットル l L
	度 °c °
	つ目 つめ 個目`
		.split("\n")
		.map((line) => line.trim().split(" "))
		.flatMap(([unit = "", ...others]) => others.map((other): [string, string] => [other, unit])),
);

/** The first name of a counter or unit: km is キロメートル, 名 is 人; itself where it has no other. */
export function canonicalUnit(written: string): string {
	const unit = written.replace(/^[ヶヵケカ箇個](?=[月国所年村町])/, "か");
	return UNITS.get(unit.length > 1 ? unit.toLowerCase() : unit) ?? unit;
}
