import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { settleReports } from "@/server/reported";

export const POST = door(contract.settleReports, ({ viewer, params }) =>
	settleReports(viewer, params.setId ?? "", params.questionId ?? ""),
);
