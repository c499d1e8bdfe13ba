import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findViewer, isLearner } from "./session";

export const LOCALES = ["ja", "en"] as const;
export type Locale = (typeof LOCALES)[number];

const asLocale = (value: string | null | undefined) => LOCALES.find((locale) => locale === value);

/** The first of our languages that Accept-Language names; Japanese where it names none. */
export function acceptedLocale(header: string | null): Locale {
	const wanted = (header ?? "").split(",").map((part) => {
		const [tag = "", quality] = part.trim().split(/\s*;\s*q=/);
		return { locale: asLocale(tag.slice(0, 2).toLowerCase()), quality: quality ? Number(quality) : 1 };
	});
	const best = wanted
		.filter((entry) => entry.locale && entry.quality > 0)
		.sort((a, b) => b.quality - a.quality)[0];
	return best?.locale ?? "ja";
}

/** Account setting, then cookie, then Accept-Language. */
async function findLocale(): Promise<Locale> {
	const viewer = await findViewer();
	const set =
		asLocale(isLearner(viewer) ? viewer.locale : null) ?? asLocale((await cookies()).get("locale")?.value);
	return set ?? acceptedLocale((await headers()).get("accept-language"));
}

export default getRequestConfig(async () => {
	const locale = await findLocale();
	const viewer = await findViewer();
	const { default: messages } =
		locale === "ja" ? await import("../messages/ja.json") : await import("../messages/en.json");
	return { locale, messages, timeZone: isLearner(viewer) ? viewer.timeZone : "UTC" };
});
