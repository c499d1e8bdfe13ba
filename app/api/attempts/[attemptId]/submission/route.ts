import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { submitAttempt } from "@/server/handing-in";

export const POST = door(contract.submitAttempt, ({ viewer, params }) =>
	submitAttempt(viewer, params.attemptId ?? ""),
);
