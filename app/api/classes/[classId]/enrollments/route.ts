import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { listLearners } from "@/server/enrollments";

export const POST = door(contract.listLearners, ({ viewer, params, body }) =>
	listLearners(viewer, params.classId ?? "", body.list),
);
