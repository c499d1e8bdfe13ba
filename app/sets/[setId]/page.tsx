import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import { languageOf } from "@/components/passage/language-of";
import { StartForm } from "@/components/set/start-form";
import { StudyToggle } from "@/components/set/study-toggle";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { orNotFound } from "@/server/pages";
import { findViewer } from "@/server/session";
import { countAskable, isStudying, listKinds, requireSet } from "@/server/sets";

type Props = { params: Promise<{ setId: string }> };

export async function generateMetadata({ params }: Props) {
	const set = await orNotFound(requireSet(await findViewer(), (await params).setId));
	return { title: set.title };
}

export default async function SetPage({ params }: Props) {
	const viewer = await findViewer();
	const set = await orNotFound(requireSet(viewer, (await params).setId));
	const t = await getTranslations("setPage");
	const { errors, startForm, studyToggle, kinds } = await getMessages();
	const askable = await countAskable(viewer, set.id);
	const labels = { ...startForm, all: t("allOf", { count: askable }) };
	return (
		<Page title={set.title} intro={t("questions", { count: set.questionCount })}>
			{set.isOwn && (
				<p>
					<ButtonLink href={`/sets/${set.id}/desk`}>{t("edit")}</ButtonLink>
				</p>
			)}
			<section className="grid gap-4" aria-labelledby="begin">
				<h2 id="begin" className="font-serif text-xl">
					{t("begin")}
				</h2>
				{askable === 0 ? (
					<p className="text-soft">{errors["nothing-to-ask"]}</p>
				) : (
					<StartForm
						setId={set.id}
						questions={askable}
						kinds={await listKinds(viewer, set.id)}
						labels={labels}
						kindLabels={kinds}
						errors={errors}
					/>
				)}
				{askable < set.questionCount && <p className="text-soft text-sm">{t("oncePerFact")}</p>}
			</section>
			<StudyToggle
				set={{ id: set.id, studying: await isStudying(viewer, set.id) }}
				labels={studyToggle}
				errors={errors}
			/>
			<section className="grid gap-2" aria-labelledby="documents">
				<h2 id="documents" className="font-serif text-xl">
					{t("documents")}
				</h2>
				<ul className="grid">
					{set.documents.map((document) => (
						<li key={document.id}>
							<Link
								href={`/documents/${document.id}`}
								lang={languageOf(document.title)}
								className="inline-flex min-h-11 items-center py-2 text-accent underline underline-offset-4 hover:decoration-2"
							>
								{document.title}
							</Link>
						</li>
					))}
				</ul>
			</section>
		</Page>
	);
}
