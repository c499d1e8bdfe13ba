import { updateClassroom } from "@/server/class-making";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const PATCH = door(contract.updateClassroom, ({ viewer, params, body }) =>
	updateClassroom(viewer, params.classId ?? "", body),
);
