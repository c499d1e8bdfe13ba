import type { Feedback, MarkedPassage } from "@/core/attempt/feedback";

export const passage: MarkedPassage = {
	documentId: "d1",
	documentTitle: "橋の架け替えと町の選択",
	line: 1,
	before:
		"町が橋の架け替えを決めたのは、川が二度あふれた年の暮れだった。その冬、町議会は臨時会を開き、予備費から工事費の一部を出すことを賛成多数で可決した。水野治郎町長は「渡れない橋は橋ではない」と述べ、年度内の着工を約束した。一方、",
	marked: "商工会の会長であった大場千代は、渡し舟の組合を守るべきだとして、予備費の支出に最後まで反対した",
	after:
		"。浅見村の佐久間議員は傍聴席から議論を見守り、後に「あの日の沈黙が忘れられない」と書き残している。工事は翌年の五月に始まり、三年をかけて終わった。渡り初めには対岸からも多くの人が集まり、夜まで灯がともされたという。",
};
export const second: MarkedPassage = {
	documentId: "d1",
	documentTitle: "橋の架け替えと町の選択",
	line: 3,
	before: "その冬、町議会は臨時会を開き、",
	marked: "水野治郎町長は「渡れない橋は橋ではない」と述べ、年度内の着工を約束した",
	after: "。費用は国が三分の二、県が三分の一を受け持った。",
};
export const feedback: Feedback = {
	position: 2,
	verdict: "wrong",
	replied: "水野治郎町長",
	guessed: false,
	key: "商工会の会長であった大場千代",
	acceptedAs: null,
	rationale: "第一段落で、記事の筆者が臨時会のようすとして述べています。",
	passages: [passage],
	choiceFrom: second,
};
