import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { renewJoinCode } from "@/server/join-codes";

export const POST = door(contract.renewJoinCode, ({ viewer, params, body }) =>
	renewJoinCode(viewer, params.classId ?? "", body.instead),
);
