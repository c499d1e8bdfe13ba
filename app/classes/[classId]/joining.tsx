import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { JoinCodeControls } from "@/components/class/join-code-controls";
import { ButtonLink } from "@/components/ui/button";
import { spellCode } from "@/core/classroom/code";
import { type JoinCodeView, requireJoinCode } from "@/server/join-codes";
import type { Viewer } from "@/server/session";

/** Whether people can join now, in a sentence. */
export async function joinStanding({ standing, expiresAt }: JoinCodeView): Promise<string> {
	const t = await getTranslations("classPage");
	const format = await getFormatter();
	if (standing !== "open") return t(standing);
	return t("open", { date: format.dateTime(expiresAt, { month: "long", day: "numeric" }) });
}

type Props = { viewer: Viewer; classroom: { id: string; version: number; joinOpen: boolean } };

/** How learners come into a class. */
export async function Joining({ viewer, classroom: { id, version, joinOpen } }: Props) {
	const joinCode = await requireJoinCode(viewer, id);
	const t = await getTranslations("classPage");
	const { joinCode: labels, errors } = await getMessages();
	return (
		<section className="grid gap-4" aria-labelledby="joining">
			<h2 id="joining" className="font-serif text-xl">
				{t("joining")}
			</h2>
			<p className="flex flex-wrap items-baseline gap-x-4">
				<span className="text-soft">{t("code")}</span>
				<b className="font-mono text-2xl tracking-wider">{spellCode(joinCode.code)}</b>
				<span>{await joinStanding(joinCode)}</span>
			</p>
			<div className="flex flex-wrap gap-3">
				<ButtonLink href={`/classes/${id}/code`} variant="primary">
					{t("project")}
				</ButtonLink>
				<ButtonLink href={`/classes/${id}/roster`}>{t("roster")}</ButtonLink>
			</div>
			{joinCode.standing !== "archived" && (
				<JoinCodeControls
					classroom={{ id, version, joinOpen }}
					code={joinCode.code}
					labels={labels}
					errors={errors}
				/>
			)}
		</section>
	);
}
