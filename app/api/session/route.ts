import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { closeSession } from "@/server/session";

/** Of a nickname only: a guest's answers would be lost, and accounts sign out everywhere. */
export const DELETE = door(contract.switchLearner, async ({ viewer }) => {
	if (viewer.kind === "nickname") await closeSession();
	return {};
});
