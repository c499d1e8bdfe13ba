import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { reschedule } from "@/server/rescheduling";

export const POST = door(contract.reschedule, ({ viewer, body }) => reschedule(viewer, body));
