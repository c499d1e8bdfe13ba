import { getMessages, getTranslations } from "next-intl/server";
import { RecoverForm } from "@/components/account/recover-form";
import { Page } from "@/components/ui/page";

export async function generateMetadata() {
	return { title: (await getTranslations("accountPages"))("recoverTitle") };
}

export default async function RecoverPage() {
	const t = await getTranslations("accountPages");
	const { recover, errors } = await getMessages();
	return (
		<Page title={t("recoverTitle")}>
			<RecoverForm labels={recover} errors={errors} />
		</Page>
	);
}
