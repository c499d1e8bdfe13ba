import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { isFailure } from "@/server/failure";
import { join } from "@/server/joining";
import { clientAddress, openSession } from "@/server/session";

export const POST = door(contract.join, async ({ viewer, body }) => {
	const joined = await join(viewer, await clientAddress(), body);
	if (isFailure(joined)) return joined;
	const { classId, returnCode, session } = joined;
	if (session) await openSession(session.userId, session.untilClosed);
	return { classId, returnCode };
});
