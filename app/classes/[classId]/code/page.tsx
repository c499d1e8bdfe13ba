import { getTranslations } from "next-intl/server";
import { QrCode } from "@/components/class/qr-code";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { spellCode } from "@/core/classroom/code";
import { requireTeaching } from "@/server/classrooms";
import { requireJoinCode } from "@/server/join-codes";
import { orNotFound } from "@/server/pages";
import { qrPicture } from "@/server/qr-code";
import { findViewer, ownAddress } from "@/server/session";
import { joinStanding } from "../joining";

type Props = { params: Promise<{ classId: string }> };

async function read({ params }: Props) {
	const { classId } = await params;
	const viewer = await findViewer();
	const { classroom } = await orNotFound(requireTeaching(viewer, classId));
	return { classroom, joinCode: await requireJoinCode(viewer, classId) };
}

export async function generateMetadata(props: Props) {
	const { classroom } = await read(props);
	return { title: (await getTranslations("classCodePage"))("title", { name: classroom.name }) };
}

/** The class code for the wall, to be read from the last row. */
export default async function ClassCodePage(props: Props) {
	const { classroom, joinCode } = await read(props);
	const { code, standing } = joinCode;
	const t = await getTranslations("classCodePage");
	const address = `${await ownAddress()}/join`;
	const spelled = spellCode(code);
	return (
		<Page title={t("title", { name: classroom.name })} wide>
			{standing !== "open" && <Notice tone="bad">{await joinStanding(joinCode)}</Notice>}
			<div className="grid items-center gap-8 lg:grid-cols-[1fr_minmax(0,24rem)] lg:gap-12">
				<div className="grid min-w-0 gap-6">
					<div>
						<p className="text-lg text-soft">{t("address")}</p>
						<p className="wrap-anywhere font-bold text-[clamp(1.25rem,3.2vw,2.5rem)] leading-tight">
							{address}
						</p>
					</div>
					<div>
						<p className="text-lg text-soft">{t("enter")}</p>
						<p className="whitespace-nowrap font-bold font-mono text-[clamp(2.75rem,10.5vw,7rem)] leading-tight tracking-wide lg:text-[clamp(5rem,9.4vw,8rem)]">
							{spelled}
						</p>
					</div>
				</div>
				<QrCode {...qrPicture(`${address}?code=${code}`)} label={t("qr", { code: spelled })} />
			</div>
			<p>
				<ButtonLink href={`/classes/${classroom.id}`}>{t("back")}</ButtonLink>
			</p>
		</Page>
	);
}
