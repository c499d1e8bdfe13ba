import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { DeleteAccount } from "@/components/account/delete-account";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { readDeletion } from "@/server/account-deletion";
import type { Learner } from "@/server/session";

/** The way out, and what stands in it. */
export async function Deletion({ learner }: { learner: Learner }) {
	const t = await getTranslations("deletionSection");
	const format = await getFormatter();
	const { deleteAccount, errors } = await getMessages();
	const { classes, needsSuccessor } = await readDeletion(learner);
	const isAccount = learner.kind === "account";
	return (
		<Section id="deletion" title={isAccount ? t("title") : t("titleRecords")}>
			<p>{isAccount ? t("lead") : t("leadRecords")}</p>
			{classes.length > 0 ? (
				<Notice tone="plain">{t("taughtAlone", { classes: format.list(classes) })}</Notice>
			) : (
				<DeleteAccount kind={learner.kind} {...{ needsSuccessor, labels: deleteAccount, errors }} />
			)}
		</Section>
	);
}
