import { decideAppeal } from "@/server/appeals";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.decideAppeal, ({ viewer, params, body }) =>
	decideAppeal(viewer, params.setId ?? "", params.questionId ?? "", body),
);
