import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { InviteButton } from "@/components/account/invite-button";
import { SettingsForm } from "@/components/account/settings-form";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { env } from "@/server/env";
import { findViewer, isLearner } from "@/server/session";
import { OwnData } from "./data";
import { Deletion } from "./deletion";
import { Display } from "./display";
import { OwnWeights, Retention } from "./scheduling";

export async function generateMetadata() {
	return { title: (await getTranslations("accountPages"))("settingsTitle") };
}

export default async function SettingsPage() {
	const viewer = await findViewer();
	if (!isLearner(viewer)) redirect("/sign-in");
	const { timeZone, dayStart, newPerDay, reviewsPerDay, twoButtons, typesMature } = viewer;
	const t = await getTranslations("accountPages");
	const { settings, invite, errors, learningSection } = await getMessages();
	return (
		<Page title={t("settingsTitle")}>
			<Display />
			<Section id="learning" title={learningSection.title}>
				<SettingsForm
					settings={{ timeZone, dayStart, newPerDay, reviewsPerDay, twoButtons, typesMature }}
					labels={settings}
					errors={errors}
				/>
			</Section>
			<Retention learner={viewer} />
			<OwnWeights learner={viewer} />
			<OwnData />
			{viewer.isAdmin && env.registration === "invite" && (
				<Section id="invite" title={t("inviteTitle")}>
					<InviteButton labels={invite} errors={errors} />
				</Section>
			)}
			<Deletion learner={viewer} />
		</Page>
	);
}
