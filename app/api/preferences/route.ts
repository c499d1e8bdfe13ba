import { contract } from "@/server/contract";
import { door } from "@/server/door";
import { setPreferences } from "@/server/preferences";

export const PATCH = door(contract.setPreferences, async ({ viewer, body }) => {
	await setPreferences(viewer, body);
	return {};
});
