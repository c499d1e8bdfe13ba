// Documents with a question about each of their statements, and the sets of them: as many as one likes.
import { database } from "../../server/database";
import { newId } from "../../server/ids";
import { ensureRevision } from "../../server/stored-documents";
import { insert } from "./insert";

export type Asked = { id: string; factId: string; year: number };

const IN_A_DOCUMENT = 500;
const IN_A_PARAGRAPH = 10;

/** What a question asks about, with what follows it in the text. */
const statementOf = ({ year }: Asked) => `西暦${year}年、第${year}橋が完成した。`;
const endOf = (nth: number) => (nth % IN_A_PARAGRAPH === IN_A_PARAGRAPH - 1 ? "\n" : "");

/** The rows of one question, whose statement begins at `start` of its revision. */
function rowsOf(collectionId: string, revisionId: string, start: number, asked: Asked) {
	const { id, factId, year } = asked;
	const quote = statementOf(asked);
	const questionRevisionId = newId();
	const distractors = [1, 2, 3].map((later) => ({ text: `${year + later}年` }));
	return {
		fact: { id: factId, collectionId, key: factId, kind: "when", standing: "fact" },
		question: { id, collectionId, factId, key: id, worth: 0.5, status: "ready" },
		revision: {
			...{ id: questionRevisionId, questionId: id, number: 1, kind: "when" },
			...{ stem: `第${year}橋が完成したのは何年ですか。`, answer: `${year}年`, accepted: [], distractors },
			...{ rationale: "橋の記録による。", digest: id },
		},
		evidence: {
			id: newId(),
			questionRevisionId,
			revisionId,
			position: 0,
			start,
			end: start + quote.length,
			quote,
		},
	};
}

async function makeDocument(collectionId: string, asked: Asked[]): Promise<void> {
	const title = `${asked[0]?.year}年からの橋`;
	const { id } = await database.document.create({
		data: { collectionId, slug: newId(), title, language: "ja", rights: "" },
	});
	const sentences = asked.map((question, nth) => statementOf(question) + endOf(nth));
	const revision = await database.$transaction((tx) => ensureRevision(tx, id, sentences.join("")));
	await database.document.update({ where: { id }, data: { currentRevisionId: revision.id } });
	let start = 0;
	const rows = asked.map((question, nth) => {
		const made = rowsOf(collectionId, revision.id, start, question);
		start += sentences[nth]?.length ?? 0;
		return made;
	});
	await insert(
		"Fact",
		rows.map(({ fact }) => fact),
	);
	await insert(
		"Question",
		rows.map(({ question }) => question),
	);
	await insert(
		"QuestionRevision",
		rows.map(({ revision }) => revision),
	);
	await insert(
		"Evidence",
		rows.map(({ evidence }) => evidence),
	);
}

/** Makes so many questions, each of a fact of its own, some hundred a document. */
export async function makeQuestions(count: number): Promise<{ collectionId: string; documents: Asked[][] }> {
	const { id: collectionId } = await database.collection.create({ data: { key: newId(), title: "橋" } });
	const asked = Array.from({ length: count }, (_, year) => ({ id: newId(), factId: newId(), year }));
	const documents = Array.from({ length: Math.ceil(count / IN_A_DOCUMENT) }, (_, nth) =>
		asked.slice(nth * IN_A_DOCUMENT, (nth + 1) * IN_A_DOCUMENT),
	);
	for (const document of documents) await makeDocument(collectionId, document);
	return { collectionId, documents };
}

/** A set of everything and one of each document, as of what ships; the learner studies them all. */
export async function makeSets(userId: string, collectionId: string, documents: Asked[][]): Promise<void> {
	for (const [position, asked] of [documents.flat(), ...documents].entries()) {
		const { id: setId } = await database.studySet.create({
			data: { collectionId, key: String(position), title: String(position), position, visibility: "public" },
		});
		const items = asked.map(({ id: questionId }, nth) => ({ id: newId(), setId, questionId, position: nth }));
		await insert("SetItem", items);
		await database.study.create({ data: { userId, setId } });
	}
}
