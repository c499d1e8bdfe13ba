import { getMessages, getTranslations } from "next-intl/server";
import { SetSettings } from "@/components/desk/set-settings";
import { ShareSet } from "@/components/desk/share-set";
import { ButtonLink } from "@/components/ui/button";
import type { Desk } from "@/server/desk";
import type { listShares } from "@/server/set-sharing";

type Props = { set: Desk["set"]; shares: Awaited<ReturnType<typeof listShares>> };

/** What a set is called, who sees it, and which classes. */
export async function Settings({ set, shares }: Props) {
	const t = await getTranslations("deskPage");
	const { setSettings, shareSet, errors } = await getMessages();
	return (
		<>
			<section className="grid max-w-110 gap-4" aria-labelledby="settings">
				<h2 id="settings" className="font-serif text-xl">
					{t("settings")}
				</h2>
				<SetSettings set={set} labels={setSettings} errors={errors} />
			</section>
			<section className="grid max-w-110 gap-4" aria-labelledby="share">
				<h2 id="share" className="font-serif text-xl">
					{shareSet.title}
				</h2>
				{shares.length > 0 ? (
					<ShareSet setId={set.id} classes={shares} labels={shareSet} errors={errors} />
				) : (
					<p className="text-soft">
						{shareSet.none}{" "}
						<ButtonLink href="/classes" variant="quiet">
							{shareSet.toClasses}
						</ButtonLink>
					</p>
				)}
			</section>
		</>
	);
}
