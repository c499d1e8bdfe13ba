import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { chooseWeights, fitNow } from "@/server/fitting";

export const PUT = door(contract.chooseWeights, ({ viewer, body }) => chooseWeights(viewer, body.weightsId));

export const POST = door(contract.fitWeights, ({ viewer }) => fitNow(viewer));
