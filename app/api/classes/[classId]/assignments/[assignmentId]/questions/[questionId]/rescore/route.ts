import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { rescoreQuestion } from "@/server/rescoring";

export const POST = door(contract.rescoreQuestion, ({ viewer, params }) => {
	const { classId = "", assignmentId = "", questionId = "" } = params;
	return rescoreQuestion(viewer, { classId, assignmentId, questionId });
});
