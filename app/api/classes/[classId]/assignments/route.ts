import { createAssignment } from "@/server/assignments";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.createAssignment, ({ viewer, params, body }) =>
	createAssignment(viewer, params.classId ?? "", body),
);
