import { deleteAccount } from "@/server/account-deletion";
import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { isFailure } from "@/server/failure";
import { clientAddress, closeSession } from "@/server/session";

export const DELETE = door(contract.deleteAccount, async ({ viewer, body }) => {
	const deleted = await deleteAccount(viewer, await clientAddress(), body);
	if (!isFailure(deleted)) await closeSession();
	return deleted;
});
