import { getMessages, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { Page } from "@/components/ui/page";
import { findViewer } from "@/server/session";

export async function generateMetadata() {
	return { title: (await getTranslations("accountPages"))("signInTitle") };
}

export default async function SignInPage() {
	const viewer = await findViewer();
	const t = await getTranslations("accountPages");
	const { signIn, errors } = await getMessages();
	return (
		<Page title={t("signInTitle")} intro={viewer.kind === "guest" && t("mergeNote")}>
			<SignInForm labels={signIn} errors={errors} />
		</Page>
	);
}
