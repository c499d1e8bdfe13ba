import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { DisplayChoices } from "@/components/shell/display-choices";
import { Section } from "@/components/ui/section";
import { readTheme } from "../theme";

/** Language and theme, as at the foot of every page. */
export async function Display() {
	const t = await getTranslations("displaySection");
	const { shell, errors } = await getMessages();
	return (
		<Section id="display" title={t("title")}>
			<DisplayChoices locale={await getLocale()} theme={await readTheme()} labels={shell} errors={errors} />
		</Section>
	);
}
