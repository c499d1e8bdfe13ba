import { cookies } from "next/headers";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { PreferenceSelect } from "@/components/shell/preference-select";
import { Section } from "./section";

/** Language and theme, as at the foot of every page. */
export async function Display() {
	const t = await getTranslations("displaySection");
	const { shell } = await getMessages();
	const theme = (await cookies()).get("theme")?.value ?? "system";
	return (
		<Section id="display" title={t("title")}>
			<div className="flex flex-wrap gap-x-8 gap-y-3">
				<PreferenceSelect
					name="locale"
					label={shell.language}
					value={await getLocale()}
					choices={[
						{ value: "ja", label: "日本語", lang: "ja" },
						{ value: "en", label: "English", lang: "en" },
					]}
				/>
				<PreferenceSelect
					name="theme"
					label={shell.theme}
					value={theme}
					choices={[
						{ value: "system", label: shell.themeSystem },
						{ value: "light", label: shell.themeLight },
						{ value: "dark", label: shell.themeDark },
					]}
				/>
			</div>
		</Section>
	);
}
