import { getMessages } from "next-intl/server";
import { type CsvWords, exportCsv } from "@/server/export-csv";
import { download } from "../download";

async function readWords(): Promise<CsvWords> {
	const { exportCsv: words, review, quiz, startForm } = await getMessages();
	const { choice, typed, cloze, flashcards, ordering } = startForm;
	const { time, day, question, rating, verdict, presentation, due } = words;
	return {
		head: [time, day, question, rating, verdict, presentation, due],
		ratings: { 1: review.again, 2: review.hard, 3: review.good, 4: review.easy },
		verdicts: { right: quiz.right, wrong: quiz.wrong, partly: quiz.partly },
		presentations: {
			...{ choice, typed, cloze, ordering, flashcard: flashcards },
			"true-false": startForm["true-false"],
		},
	};
}

/** The viewer's answers, a line each. */
export async function GET(): Promise<Response> {
	const words = await readWords();
	return download({ ending: "csv", type: "text/csv", write: (learner) => exportCsv(learner, words) });
}
