import { deleteAssignment, updateAssignment } from "@/server/assignments";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const PATCH = door(contract.updateAssignment, ({ viewer, params, body }) =>
	updateAssignment(viewer, params.classId ?? "", params.assignmentId ?? "", body),
);

export const DELETE = door(contract.deleteAssignment, ({ viewer, params, body }) =>
	deleteAssignment(viewer, params.classId ?? "", params.assignmentId ?? "", body.version),
);
