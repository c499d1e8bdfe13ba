import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { setStudying } from "@/server/sets";

export const PUT = door(contract.study, async ({ viewer, params, body }) => ({
	studying: await setStudying(viewer, params.setId ?? "", body.studying, body.timeZone),
}));
