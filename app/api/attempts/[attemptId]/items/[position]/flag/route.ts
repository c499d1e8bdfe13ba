import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { flagItem } from "@/server/handing-in";
import { placeOf } from "../place";

export const PUT = door(contract.flagItem, ({ viewer, body, params }) =>
	flagItem(viewer, placeOf(params), body.flagged),
);
