import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { createReport } from "@/server/reports";

export const POST = door(contract.report, ({ viewer, body }) => createReport(viewer, body));
