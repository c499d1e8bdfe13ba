import { createInvite } from "@/server/accounts";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.invite, ({ viewer }) => createInvite(viewer));
