import { getMessages, getTranslations } from "next-intl/server";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Page } from "@/components/ui/page";
import { registrationMode } from "@/server/registration";
import { findViewer } from "@/server/session";

export async function generateMetadata() {
	return { title: (await getTranslations("accountPages"))("signUpTitle") };
}

export default async function SignUpPage() {
	const viewer = await findViewer();
	const mode = await registrationMode();
	const t = await getTranslations("accountPages");
	const { signUp, errors } = await getMessages();
	return (
		<Page title={t("signUpTitle")} intro={viewer.kind === "guest" && mode !== "closed" && t("guestNote")}>
			{mode === "closed" && <p>{t("closed")}</p>}
			{mode !== "closed" && <SignUpForm inviteNeeded={mode === "invite"} labels={signUp} errors={errors} />}
		</Page>
	);
}
