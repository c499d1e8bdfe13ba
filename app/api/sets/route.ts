import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { createSet } from "@/server/set-making";

export const POST = door(contract.createSet, ({ viewer, body }) => createSet(viewer, body));
