import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { takeHint } from "@/server/hints";
import { placeOf } from "../place";

export const POST = door(contract.takeHint, ({ viewer, params }) => takeHint(viewer, placeOf(params)));
