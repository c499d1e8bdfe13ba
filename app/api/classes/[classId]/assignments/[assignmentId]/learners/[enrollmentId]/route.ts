import { setExtra } from "@/server/assignments";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const PUT = door(contract.setExtra, ({ viewer, params, body }) => {
	const { classId = "", assignmentId = "", enrollmentId = "" } = params;
	return setExtra(viewer, classId, { assignmentId, enrollmentId }, body);
});
