import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { createInvite } from "@/server/registration";

export const POST = door(contract.invite, ({ viewer }) => createInvite(viewer));
