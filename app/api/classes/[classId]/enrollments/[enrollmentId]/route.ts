import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { updateEnrollment } from "@/server/enrollments";

export const PATCH = door(contract.updateEnrollment, ({ viewer, params, body }) =>
	updateEnrollment(viewer, params.classId ?? "", params.enrollmentId ?? "", body),
);
