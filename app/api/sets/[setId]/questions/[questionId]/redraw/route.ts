import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { redrawQuestion } from "@/server/redrawing";

export const POST = door(contract.redrawQuestion, ({ viewer, params, body }) =>
	redrawQuestion(viewer, params.setId ?? "", params.questionId ?? "", body),
);
