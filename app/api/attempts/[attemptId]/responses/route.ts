import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { answerQuestion } from "@/server/responses";

export const POST = door(contract.answer, ({ viewer, params, body, sentAt }) =>
	answerQuestion(viewer, params.attemptId ?? "", body, sentAt),
);
