import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { beginAssignment } from "@/server/sitting";

export const POST = door(contract.beginAssignment, ({ viewer, params, body }) =>
	beginAssignment(viewer, params.assignmentId ?? "", body.clientKey),
);
