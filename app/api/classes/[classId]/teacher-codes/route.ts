import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { createTeacherCode } from "@/server/join-codes";

export const POST = door(contract.createTeacherCode, ({ viewer, params }) =>
	createTeacherCode(viewer, params.classId ?? ""),
);
