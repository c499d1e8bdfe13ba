import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { shareSet } from "@/server/set-sharing";

export const PUT = door(contract.shareSet, ({ viewer, params, body }) =>
	shareSet(viewer, params.classId ?? "", params.setId ?? "", body.shared),
);
