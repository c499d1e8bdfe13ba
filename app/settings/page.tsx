import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { InviteButton } from "@/components/account/invite-button";
import { SettingsForm } from "@/components/account/settings-form";
import { Page } from "@/components/ui/page";
import { env } from "@/server/env";
import { findViewer, isLearner } from "@/server/session";
import { OwnWeights, Retention } from "./scheduling";

export async function generateMetadata() {
	return { title: (await getTranslations("accountPages"))("settingsTitle") };
}

export default async function SettingsPage() {
	const viewer = await findViewer();
	if (!isLearner(viewer)) redirect("/sign-in");
	const { timeZone, dayStart, newPerDay, reviewsPerDay, twoButtons, typesMature } = viewer;
	const t = await getTranslations("accountPages");
	const { settings, invite, errors } = await getMessages();
	return (
		<Page title={t("settingsTitle")}>
			<SettingsForm
				settings={{ timeZone, dayStart, newPerDay, reviewsPerDay, twoButtons, typesMature }}
				labels={settings}
				errors={errors}
			/>
			<Retention learner={viewer} />
			<OwnWeights learner={viewer} />
			{viewer.isAdmin && env.registration === "invite" && (
				<section className="grid gap-3" aria-labelledby="invite">
					<h2 id="invite" className="font-serif text-xl">
						{t("inviteTitle")}
					</h2>
					<InviteButton labels={invite} errors={errors} />
				</section>
			)}
		</Page>
	);
}
