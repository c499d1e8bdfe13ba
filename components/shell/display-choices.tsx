import type { Messages } from "../messages";
import { PreferenceSelect } from "./preference-select";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export type DisplayChoicesProps = {
	locale: string;
	theme: Theme;
	labels: Messages["shell"];
	errors: Messages["errors"];
};

/** How pages are to be shown: in which language and in which colours. */
export function DisplayChoices({ locale, theme, labels, errors }: DisplayChoicesProps) {
	const words = { system: labels.themeSystem, light: labels.themeLight, dark: labels.themeDark };
	return (
		<div className="flex flex-wrap gap-x-8 gap-y-3">
			<PreferenceSelect
				name="locale"
				label={labels.language}
				value={locale}
				choices={[
					{ value: "ja", label: "日本語", lang: "ja" },
					{ value: "en", label: "English", lang: "en" },
				]}
				errors={errors}
			/>
			<PreferenceSelect
				name="theme"
				label={labels.theme}
				value={theme}
				choices={THEMES.map((value) => ({ value, label: words[value] }))}
				errors={errors}
			/>
		</div>
	);
}
