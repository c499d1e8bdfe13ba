import { createAttempt } from "@/server/attempts";
import { contract } from "@/server/contract";
import { door } from "@/server/door";

export const POST = door(contract.createAttempt, ({ viewer, body }) => createAttempt(viewer, body));
