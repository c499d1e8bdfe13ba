import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import type { contract } from "./contract";
import { database } from "./database";
import { isLearner, isSecure, type Viewer } from "./session";

const YEAR_S = 365 * 24 * 60 * 60;

type Wanted = z.infer<typeof contract.setPreferences.body>;

/** Language and theme are this browser's too, so that a visitor has them; the rest is the learner's. */
export async function setPreferences(viewer: Viewer, wanted: Wanted): Promise<void> {
	const { theme, ...fields } = wanted;
	const jar = await cookies();
	const options = {
		sameSite: "lax",
		path: "/",
		maxAge: YEAR_S,
		secure: await isSecure(),
		httpOnly: true,
	} as const;
	if (fields.locale) jar.set("locale", fields.locale, options);
	if (theme === "system") jar.delete("theme");
	else if (theme) jar.set("theme", theme, options);
	if (isLearner(viewer)) await database.user.update({ where: { id: viewer.id }, data: fields });
}
