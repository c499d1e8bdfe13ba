import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";

/** What somebody has, to take along. */
export async function OwnData() {
	const t = await getTranslations("dataSection");
	const files = [
		{ href: "/settings/export.json", label: t("json"), hint: t("jsonHint") },
		{ href: "/settings/export.csv", label: t("csv"), hint: t("csvHint") },
	];
	return (
		<Section id="data" title={t("title")}>
			<p>{t("lead")}</p>
			<ul className="grid list-none gap-4">
				{files.map(({ href, label, hint }) => (
					<li key={href} className="grid justify-items-start gap-1">
						<a href={href} download className={buttonClass("secondary")}>
							<Download aria-hidden className="size-5" />
							{label}
						</a>
						<p className="text-soft text-sm">{hint}</p>
					</li>
				))}
			</ul>
		</Section>
	);
}
