import { contract } from "@/server/contract";
import { decideQuestions } from "@/server/decisions";
import { door } from "@/server/door";

export const POST = door(contract.decideQuestions, ({ viewer, params, body }) =>
	decideQuestions(viewer, params.setId ?? "", body),
);
