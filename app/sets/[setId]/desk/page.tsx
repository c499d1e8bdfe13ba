import { getMessages, getTranslations } from "next-intl/server";
import { DeskList } from "@/components/desk/desk-list";
import { NewQuestion } from "@/components/desk/new-question";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { requireDesk } from "@/server/desk";
import { findNewestJob } from "@/server/jobs";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { requireOwnSet } from "@/server/set-making";
import { listShares } from "@/server/set-sharing";
import { deskFilter } from "./desk-filter";
import { Documents } from "./documents";
import { Filters, Pager } from "./filters";
import { JobStanding } from "./job-standing";
import { Settings } from "./settings";

type Props = {
	params: Promise<{ setId: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function read({ params, searchParams }: Props) {
	const { setId } = await params;
	const filter = deskFilter(await searchParams);
	const viewer = await findViewer();
	const desk = await orNotFound(requireDesk(viewer, setId, filter));
	const shares = await listShares(viewer, setId);
	return { desk, filter, shares, job: await findNewestJob(viewer, setId) };
}

export async function generateMetadata({ params }: Props) {
	const { set } = await orNotFound(requireOwnSet(await findViewer(), (await params).setId));
	return { title: (await getTranslations("deskPage"))("title", { title: set.title }) };
}

/** Where a set's questions are checked, mended, taken and written. */
export default async function DeskPage(props: Props) {
	const { desk, filter, shares, job } = await read(props);
	const { set, documents } = desk;
	const t = await getTranslations("deskPage");
	const messages = await getMessages();
	const { desk: words, report, appeals, questionForm, faults, kinds, standings, errors } = messages;
	const labels = { desk: words, report, appeals, questionForm, faults, kinds, standings };
	return (
		<Page title={t("title", { title: set.title })} wide>
			{job && <JobStanding job={job} />}
			<div className="flex flex-wrap gap-3">
				<ButtonLink href={`/sets/${set.id}`}>{t("toSet")}</ButtonLink>
				<NewQuestion setId={set.id} documents={documents} labels={labels} errors={errors} />
			</div>
			<Filters desk={desk} filter={filter} />
			<p role="status" className="text-soft">
				{t("found", { found: desk.found })}
			</p>
			<DeskList
				key={`${filter.show} ${desk.page}`}
				setId={set.id}
				groups={desk.groups}
				documents={documents}
				labels={labels}
				errors={errors}
			/>
			<Pager desk={desk} filter={filter} />
			<Documents desk={desk} />
			<Settings set={set} shares={shares} />
		</Page>
	);
}
