import type { Messages } from "../messages";
import { PreferenceSelect } from "./preference-select";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

type SiteFooterProps = { locale: string; theme: Theme; labels: Messages["shell"] };

/** The name, and how the page is to be shown. */
export function SiteFooter({ locale, theme, labels }: SiteFooterProps) {
	return (
		<footer className="mt-16 border-line border-t print:hidden">
			<div className="mx-auto flex max-w-180 flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-8 text-sm text-soft sm:px-6">
				<p>
					<b className="font-serif text-base text-ink">{labels.siteName}</b>
					<span className="ml-3">{labels.tagline}</span>
				</p>
				<div className="flex flex-wrap gap-x-6 gap-y-3">
					<PreferenceSelect
						name="locale"
						label={labels.language}
						value={locale}
						choices={[
							{ value: "ja", label: "日本語", lang: "ja" },
							{ value: "en", label: "English", lang: "en" },
						]}
					/>
					<PreferenceSelect
						name="theme"
						label={labels.theme}
						value={theme}
						choices={[
							{ value: "system", label: labels.themeSystem },
							{ value: "light", label: labels.themeLight },
							{ value: "dark", label: labels.themeDark },
						]}
					/>
				</div>
			</div>
		</footer>
	);
}
