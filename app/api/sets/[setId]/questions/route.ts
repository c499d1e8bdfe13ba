import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { createQuestion } from "@/server/questions";

export const POST = door(contract.createQuestion, ({ viewer, params, body }) =>
	createQuestion(viewer, params.setId ?? "", body),
);
