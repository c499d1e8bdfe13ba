import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { leaveClassroom } from "@/server/enrollments";

export const DELETE = door(contract.leaveClassroom, ({ viewer, params }) =>
	leaveClassroom(viewer, params.classId ?? ""),
);
