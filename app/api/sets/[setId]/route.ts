import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { updateSet } from "@/server/set-making";

export const PATCH = door(contract.updateSet, ({ viewer, params, body }) =>
	updateSet(viewer, params.setId ?? "", body),
);
