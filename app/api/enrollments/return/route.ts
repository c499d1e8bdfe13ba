import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { isFailure } from "@/server/failure";
import { returnToClassroom } from "@/server/returning";
import { clientAddress, openSession } from "@/server/session";

export const POST = door(contract.returnToClassroom, async ({ body }) => {
	const returned = await returnToClassroom(await clientAddress(), body);
	if (isFailure(returned)) return returned;
	await openSession(returned.userId, returned.untilClosed);
	return { classId: returned.classId };
});
