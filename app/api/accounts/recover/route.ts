import { recoverAccount } from "@/server/accounts";
import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { isFailure } from "@/server/failure";
import { clientAddress, openSession } from "@/server/session";

export const POST = door(contract.recover, async ({ viewer, body }) => {
	const account = await recoverAccount(viewer, await clientAddress(), body);
	if (isFailure(account)) return account;
	await openSession(account.userId);
	return { recoveryCode: account.recoveryCode };
});
