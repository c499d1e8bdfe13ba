import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { markResponse } from "@/server/marking";

export const PUT = door(contract.markResponse, ({ viewer, params, body }) => {
	const { classId = "", assignmentId = "", responseId = "" } = params;
	return markResponse(viewer, { classId, assignmentId, responseId }, body.score);
});
