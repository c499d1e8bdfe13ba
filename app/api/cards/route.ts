import { changeCards } from "@/server/card-changes";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.changeCards, ({ viewer, body }) => changeCards(viewer, body));
