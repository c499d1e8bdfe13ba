import { cookies } from "next/headers";
import { THEMES, type Theme } from "@/components/shell/display-choices";

/** The theme that this browser asked for. */
export async function readTheme(): Promise<Theme> {
	const stored = (await cookies()).get("theme")?.value;
	return THEMES.find((theme) => theme === stored) ?? "system";
}
