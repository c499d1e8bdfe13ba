import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { updateQuestion } from "@/server/questions";

export const PATCH = door(contract.updateQuestion, ({ viewer, params, body }) =>
	updateQuestion(viewer, params.setId ?? "", params.questionId ?? "", body),
);
