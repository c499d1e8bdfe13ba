import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { renewReturnCodes } from "@/server/enrollments";

export const POST = door(contract.renewReturnCodes, ({ viewer, params, body }) =>
	renewReturnCodes(viewer, params.classId ?? "", body.enrollmentIds),
);
